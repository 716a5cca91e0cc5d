import type { AnsweredEvent, LearnerEvent } from '../log/events.ts';
import { timeline } from '../log/timeline.ts';
import type { FormResult } from './before-after.ts';
import type { PracticeItem } from './practice-item.ts';

/** An exam, or a form before or after a section, that was taken. */
export interface PastSession {
  mode: 'exam' | 'before' | 'after';
  /** Time of the first and of the last answer that counts. */
  startedAtMillis: number;
  endedAtMillis: number;
  /** How many items were answered, and how many of them right. */
  of: number;
  right: number;
  /** The same by section, in the order of the items; items that exist no longer have none. */
  sections: readonly (FormResult & { section: string })[];
  /** The answer to each item that counts, in order of time. */
  answers: readonly AnsweredEvent[];
}

/** Answers of the first edition that are further apart are of two sessions. */
const LONGEST_GAP_MILLIS = 2 * 3_600_000;

/**
 * The exams and forms that were taken, the newest first. Answers of the first edition do not say which
 * session they are of: a long gap, another mode or an item that comes again begins a new one.
 */
export function pastSessions(
  events: readonly LearnerEvent[],
  items: readonly PracticeItem[],
  nowMillis: number,
): PastSession[] {
  const groups: Group[] = [];
  const bySeed = new Map<string, Group>();
  let open: Group | undefined;
  for (const { event } of timeline(events, nowMillis)) {
    if (event.kind !== 'answered' || !isTest(event.mode)) continue;
    const group =
      event.session === undefined
        ? continued(open, event)
        : bySeed.get(`${event.mode} ${event.session}`);
    const found = group ?? { mode: event.mode, answers: new Map(), lastAtMillis: 0 };
    if (!group) groups.push(found);
    if (event.session === undefined) open = found;
    else bySeed.set(`${event.mode} ${event.session}`, found);
    found.answers.set(event.item, event);
    found.lastAtMillis = event.atMillis;
  }
  const sectionOf = new Map(items.map(({ id, section }) => [id, section]));
  return groups
    .map((group) => summary(group, sectionOf))
    .sort((a, b) => b.endedAtMillis - a.endedAtMillis);
}

/** Whether an event has a part in exams and forms; all others may be left out before. */
export function isOfTests(event: LearnerEvent): boolean {
  const { kind } = event;
  return kind === 'undone' || kind === 'submitted' || (kind === 'answered' && isTest(event.mode));
}

interface Group {
  mode: PastSession['mode'];
  answers: Map<string, AnsweredEvent>;
  lastAtMillis: number;
}

function isTest(mode: AnsweredEvent['mode']): mode is PastSession['mode'] {
  return mode === 'exam' || mode === 'before' || mode === 'after';
}

function continued(open: Group | undefined, event: AnsweredEvent): Group | undefined {
  return open &&
    open.mode === event.mode &&
    !open.answers.has(event.item) &&
    event.atMillis - open.lastAtMillis <= LONGEST_GAP_MILLIS
    ? open
    : undefined;
}

function summary(
  { mode, answers: byItem }: Group,
  sectionOf: ReadonlyMap<string, string>,
): PastSession {
  const answers = [...byItem.values()].sort((a, b) => a.atMillis - b.atMillis);
  const sections = new Map<string, { section: string; right: number; of: number }>();
  for (const { item, correct } of answers) {
    const section = sectionOf.get(item);
    if (section === undefined) continue;
    const counts = sections.get(section) ?? { section, right: 0, of: 0 };
    sections.set(section, {
      section,
      right: counts.right + (correct ? 1 : 0),
      of: counts.of + 1,
    });
  }
  const order = [...new Set(sectionOf.values())];
  return {
    mode,
    startedAtMillis: answers[0]?.atMillis ?? 0,
    endedAtMillis: answers.at(-1)?.atMillis ?? 0,
    of: answers.length,
    right: answers.filter(({ correct }) => correct).length,
    sections: order.flatMap((section) => sections.get(section) ?? []),
    answers,
  };
}
