import type { LearnerEvent, TriedEvent } from '../log/events.ts';
import { isOfText } from '../state/standing-answer.ts';
import type { PracticeMode, PracticeRequest } from './practice-url.ts';

/**
 * A session of practice, an exam, or a form before or after a section: a queue of items, one at a
 * time. Plain data that survives `JSON`, see `saved-session.ts`.
 */
export interface Session {
  mode: PracticeMode;
  /** Makes the order of options the same on return: use `seed + item id`. */
  seed: string;
  /** Item ids. */
  queue: readonly string[];
  /** The item shown; the length of the queue once all were passed. */
  index: number;
  /** What was answered, by place in the queue. */
  answers: readonly (TriedEvent | null)[];
  /** Places in the queue in the order in which they were answered. */
  history: readonly number[];
  startedAtMillis: number;
  /** Time spent up to the last action, without the time away. */
  activeMillis: number;
  /** Time of the last action, or nothing while the reader is away. */
  clockMillis: number | null;
  finished: boolean;
}

/** What the reader does; `atMillis` is a whole number. */
export type SessionAction = { atMillis: number } & (
  | {
      /** The item was answered or recalled; the event's item says which place it belongs to. */
      kind: 'answer';
      event: TriedEvent;
    }
  /** `input`: the reader did something that changes nothing but the time, such as to scroll. */
  | { kind: 'next' | 'undo' | 'finish' | 'leave' | 'return' | 'input' }
  | { kind: 'go'; index: number }
);

/** Whether a mode keeps its results until the end, and lets answers be changed until then. */
export function isDeferred(mode: PracticeMode): boolean {
  return mode === 'exam' || mode === 'before' || mode === 'after';
}

/** A new session at its first item. */
export function startSession(
  { mode = 'everything' }: PracticeRequest,
  queue: readonly string[],
  seed: string,
  nowMillis: number,
): Session {
  return {
    mode,
    seed,
    queue,
    index: 0,
    answers: queue.map(() => null),
    history: [],
    startedAtMillis: nowMillis,
    activeMillis: 0,
    clockMillis: nowMillis,
    finished: queue.length === 0,
  };
}

/**
 * The session after an action; one that makes no sense changes nothing but the time spent.
 * `next` past the last item finishes a session with feedback; one without is finished by `finish`.
 */
export function reduceSession(before: Session, action: SessionAction): Session {
  const session = { ...before, activeMillis: activeMillis(before, action.atMillis) };
  session.clockMillis = action.kind === 'leave' || before.finished ? null : action.atMillis;
  // The last answer can be taken back until what was kept apart is handed in.
  if (action.kind === 'undo' && lastAnswer(before))
    return undo({ ...session, finished: false, clockMillis: action.atMillis });
  if (before.finished) return session;
  switch (action.kind) {
    case 'answer':
      return answer(session, action.event);
    case 'next': {
      const index = Math.min(session.index + 1, session.queue.length);
      const finished = index === session.queue.length && !isDeferred(session.mode);
      return { ...session, index, ...(finished && { finished, clockMillis: null }) };
    }
    case 'go':
      return isPlace(session, action.index) ? { ...session, index: action.index } : session;
    case 'finish':
      return { ...session, finished: true, clockMillis: null };
    default:
      return session;
  }
}

/** The answer that `undo` would take back; with feedback, append an `undone` event for it. */
export function lastAnswer(session: Session): TriedEvent | undefined {
  const place = session.history.at(-1);
  return place === undefined || (session.finished && isDeferred(session.mode))
    ? undefined
    : (session.answers[place] ?? undefined);
}

/**
 * What the log lacks of a session without feedback: answers that are not in it, and ids of answers in it
 * that the reader has changed since; append an `undone` event for each of those.
 */
export function deferredChanges(
  session: Session,
  log: readonly LearnerEvent[],
): { answers: TriedEvent[]; replaced: string[] } {
  if (!isDeferred(session.mode)) return { answers: [], replaced: [] };
  const given = new Map(session.answers.flatMap((event) => (event ? [[event.item, event]] : [])));
  const kept = log.filter(
    (event) =>
      event.kind === 'answered' &&
      (event.session === session.seed || given.get(event.item)?.id === event.id),
  );
  const keptIds = new Set(kept.map(({ id }) => id));
  const taken = new Set(log.flatMap((event) => (event.kind === 'undone' ? event.target : [])));
  const current = new Set(Array.from(given.values(), ({ id }) => id));
  return {
    answers: [...given.values()].filter(({ id }) => !keptIds.has(id)),
    replaced: [...keptIds].filter((id) => !current.has(id) && !taken.has(id)),
  };
}

/** Who does nothing for longer has left, also when the page stays in front. */
const LONGEST_GAP_MILLIS = 5 * 60_000;

/**
 * Time spent in a session up to now, without the time away; never runs backwards. A gap of more than five
 * minutes without an action counts nothing.
 */
export function activeMillis(session: Session, nowMillis: number): number {
  const since = session.clockMillis === null ? 0 : nowMillis - session.clockMillis;
  return session.activeMillis + (since > LONGEST_GAP_MILLIS ? 0 : Math.max(0, since));
}

/**
 * The session as it can go on with the items of today: without those that exist no longer, and, unless it is finished,
 * without answers to a text that has changed since, so that the item is asked again.
 * @param known date of the text of each item that there is, by its id
 */
export function withCurrentItems(
  before: Session,
  known: ReadonlyMap<string, string | undefined>,
): Session {
  const session = before.finished ? before : withoutChanged(before, known);
  const kept = session.queue.flatMap((id, place) => (known.has(id) ? place : []));
  if (kept.length === session.queue.length) return session;
  return {
    ...session,
    queue: kept.flatMap((place) => session.queue[place] ?? []),
    answers: kept.map((place) => session.answers[place] ?? null),
    history: session.history.flatMap((place) => (kept.includes(place) ? kept.indexOf(place) : [])),
    index: kept.filter((place) => place < session.index).length,
    finished: session.finished || kept.length === 0,
  };
}

function withoutChanged(session: Session, known: ReadonlyMap<string, string | undefined>): Session {
  const isChanged = (event: TriedEvent | null) => {
    const modified = event ? known.get(event.item) : undefined;
    return event !== null && modified !== undefined && !isOfText(event, modified);
  };
  const first = session.answers.findIndex(isChanged);
  if (first < 0) return session;
  const answers = session.answers.map((event) => (isChanged(event) ? null : event));
  return {
    ...session,
    answers,
    history: session.history.filter((place) => answers[place]),
    index: Math.min(session.index, first),
  };
}

function answer(session: Session, event: TriedEvent): Session {
  const place = session.queue.indexOf(event.item);
  if (place < 0) return session;
  const known = session.answers[place] ?? null;
  // With feedback the first answer counts: the next one was given with the result on the page.
  if (known && !isDeferred(session.mode)) return session;
  return {
    ...session,
    answers: session.answers.with(place, event),
    history: [...session.history.filter((other) => other !== place), place],
  };
}

function undo(session: Session): Session {
  const place = session.history.at(-1);
  if (place === undefined) return session;
  return {
    ...session,
    index: place,
    answers: session.answers.with(place, null),
    history: session.history.slice(0, -1),
  };
}

function isPlace(session: Session, index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < session.queue.length;
}
