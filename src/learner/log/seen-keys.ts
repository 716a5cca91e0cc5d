import { DAY_MILLIS } from './day-millis.ts';
import type { ItemResponse, LearnerEvent } from './events.ts';

/** So long a key that was seen is remembered; after it one has to know again. */
const SEEN_MILLIS = DAY_MILLIS;

/** The keys that were opened without an answer, while events come in the order of time. */
export class OpenedKeys {
  readonly #opened = new Map<string, { section: string; atMillis: number; place: number }>();
  /** Place of the event by which a section was last begun afresh. */
  readonly #afresh = new Map<string, number>();
  #place = 0;

  /** Takes in the next event. */
  add(event: LearnerEvent): void {
    this.#place += 1;
    if (event.kind === 'afresh') this.#afresh.set(event.section, this.#place);
    if (event.kind !== 'seen') return;
    const { item, section, atMillis } = event;
    this.#opened.set(item, { section, atMillis, place: this.#place });
  }

  /** Whether the key of an item is still remembered at a time. */
  has(item: string, atMillis: number): boolean {
    const opened = this.#opened.get(item);
    if (!opened || atMillis - opened.atMillis >= SEEN_MILLIS) return false;
    return opened.place > (this.#afresh.get(opened.section) ?? 0);
  }
}

/**
 * The questions of a section whose key was seen within a day, since the section was last begun afresh: opened, or shown
 * with an answer that was taken back. The response that was taken back was given before: it still counts when it is
 * given once more.
 */
export function seenKeys(
  events: readonly LearnerEvent[],
  section: string,
  nowMillis: number,
): Map<string, ItemResponse | undefined> {
  const recent = events.filter(({ atMillis }) => Math.abs(nowMillis - atMillis) < SEEN_MILLIS);
  const taken = new Set(recent.flatMap((event) => (event.kind === 'undone' ? event.target : [])));
  const seen = new Map<string, ItemResponse | undefined>();
  for (const event of recent) {
    if (event.kind === 'afresh' && event.section === section) seen.clear();
    if (event.kind === 'seen' && !seen.has(event.item)) seen.set(event.item, undefined);
    if (event.kind !== 'answered' || !taken.has(event.id) || seen.has(event.item)) continue;
    if (event.mode === 'check' || event.mode === 'practice') seen.set(event.item, event.response);
  }
  return seen;
}

/**
 * Whether another page than that of a session showed the key of an item since the session began, at most a day ago:
 * with an answer, be it taken back or not. What was answered before the session is why it asks.
 */
export function isAnsweredMeanwhile(
  events: readonly LearnerEvent[],
  item: string,
  { seed, startedAtMillis }: { seed: string; startedAtMillis: number },
  nowMillis: number,
): boolean {
  const since = Math.max(startedAtMillis, nowMillis - SEEN_MILLIS);
  return events.some(
    (event) =>
      event.kind === 'answered' &&
      event.item === item &&
      event.session !== seed &&
      event.atMillis > since &&
      (event.mode === 'check' || event.mode === 'practice' || event.mode === 'retry'),
  );
}
