/**
 * What is kept for a learner: a log of events on the reader's own device, nothing else. Everything
 * shown (what is right, due, read, mastered) is a fold over the log and can be made again from it.
 *
 *     { id: '5f0c…', atMillis: 1772532000000, kind: 'answered', item: 'prostate-interpret-biopsies-a',
 *       correct: false, confidence: 'certain', response: ['c'], mode: 'check', modified: '2026-11-23' }
 *     { id: '91d2…', atMillis: 1772532060000, kind: 'recalled', item: 'prostate-card-psa', grade: 'good' }
 *     { id: 'c3aa…', atMillis: 1772532061000, kind: 'undone', target: '91d2…' }
 *     { id: '7be0…', atMillis: 1772532090000, kind: 'seen', section: 'prostate-fla', item: 'prostate-q-psa' }
 *
 * Life cycle: an event is made once, with a random id, when the reader does something; it is never
 * changed. A mistake is taken back by an `undone` event. Every event is written ahead, at once, and cleared
 * there when the database has it (`store/write-ahead-log.ts`). Events leave the device only in a file that the
 * reader exports, come from one that is imported, and go only when the reader erases all of them or
 * undoes an import.
 * Logs from several tabs, devices or files are one log: the union by id.
 *
 * When an editor
 * - adds an item: it has no events yet and counts as new;
 * - changes an item (its `modified` date moves): its events stand, because they say whether the answer was
 *   right at that time, but the item is met again as new, and an old answer is not shown beside it;
 * - removes an item: its events are kept and ignored, and count again if the item comes back;
 * - renames an item: ids are permanent, so a new id is a new item. Nothing is guessed from positions
 *   or texts. Options have permanent ids too: `response` names them. The first edition kept positions in
 *   its files; they are read as the ids that its options were given, `a`, `b`, `c` in that order.
 *
 * A new kind of event may be added at any time: older pages leave alone what they cannot read. A
 * change to the shape of an existing kind needs a new version in `file-version.ts` and in the database.
 */

export const CONFIDENCES = ['guess', 'think', 'certain'] as const;
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export const ANSWER_MODES = ['check', 'practice', 'exam', 'before', 'after', 'retry'] as const;

/** How sure the reader was before seeing the result. */
export type Confidence = (typeof CONFIDENCES)[number];
/** How well a card was recalled; also what an answered question is worth to the scheduler. */
export type Grade = (typeof GRADES)[number];
/**
 * Where a question was answered. `retry`: a second try, or one after the answer was seen; it is kept, and
 * says nothing of what the reader knows.
 */
export type AnswerMode = (typeof ANSWER_MODES)[number];

/**
 * Ids of options: the one chosen, the statements marked true, or for an `order` question all of them in
 * the order given; for a `number` question the value.
 */
export type ItemResponse = readonly string[] | number;

interface EventBase {
  /** Random, see {@link formatEventId}. */
  id: string;
  /** Milliseconds since 1970, by the clock of the device. */
  atMillis: number;
}

export interface AnsweredEvent extends EventBase {
  kind: 'answered';
  item: string;
  correct: boolean;
  confidence: Confidence;
  response: ItemResponse;
  mode: AnswerMode;
  /** Date of the item's text that was answered; the first edition did not keep it. */
  modified?: string;
  /** Seed of the session that it belongs to; the first edition did not keep it. */
  session?: string;
}

export interface RecalledEvent extends EventBase {
  kind: 'recalled';
  item: string;
  grade: Grade;
  /** Date of the card's text that was recalled; the first edition did not keep it. */
  modified?: string;
}

/** Takes another event back; an `undone` event itself cannot be taken back. */
export interface UndoneEvent extends EventBase {
  kind: 'undone';
  /** Id of an event, which need not be in this log yet. */
  target: string;
}

/** A part (heading id) of a section was scrolled through or marked as read. */
interface ReadEvent extends EventBase {
  kind: 'read';
  section: string;
  part: string;
}

/** Where the reader was; append one only when the part changes. */
interface VisitedEvent extends EventBase {
  kind: 'visited';
  section: string;
  part: string;
}

/** A section is read afresh: answers given in it before stand in its text no more. */
interface AfreshEvent extends EventBase {
  kind: 'afresh';
  section: string;
}

/**
 * The key of a question was opened without an answer: for a day, or until its section is read afresh, whatever is
 * answered says nothing of what the reader knows.
 */
interface SeenEvent extends EventBase {
  kind: 'seen';
  section: string;
  item: string;
}

interface SetEvent extends EventBase {
  kind: 'set';
  /** Desired retention, from {@link RETENTION}.min to max. */
  retention: number;
}

/** An exam or form was handed in: what its answers alone do not say. */
export interface SubmittedEvent extends EventBase {
  kind: 'submitted';
  /** Seed of the session. */
  session: string;
  /** Ids of all its items, also of those left open. */
  items: readonly string[];
  /** Time spent, without the time away. */
  activeMillis: number;
}

/** All of this was exported to a file. */
interface ExportedEvent extends EventBase {
  kind: 'exported';
}

/** A calendar file was made; the next one has to cancel what falls away of it. */
interface CalendarEvent extends EventBase {
  kind: 'calendar';
  /** The review days that it gave out, as `2026-03-08`. */
  days: readonly string[];
}

/** An event that says how an item went. */
export type TriedEvent = AnsweredEvent | RecalledEvent;
export type LearnerEvent =
  | TriedEvent
  | UndoneEvent
  | ReadEvent
  | VisitedEvent
  | AfreshEvent
  | SeenEvent
  | SetEvent
  | SubmittedEvent
  | ExportedEvent
  | CalendarEvent;

/** Whether an event says how an item went. */
export function isTried(event: LearnerEvent): event is TriedEvent {
  return event.kind === 'answered' || event.kind === 'recalled';
}

/** Share of items that should still be recalled when they come up for review. */
export const RETENTION = { min: 0.7, max: 0.97, standard: 0.9 } as const;

/** An event id from random bytes, e.g. `formatEventId(crypto.getRandomValues(new Uint8Array(12)))`. */
export function formatEventId(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The id of the option at a position in the first edition's files: 0 is `a`. */
export function firstEditionOption(position: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + position);
}
