import { siteId } from '../../lib/page-course.ts';
import type { Problem } from '../store/problems.ts';
import { isTried, type LearnerEvent } from './events.ts';
import { readExport } from './read-export.ts';

/** What a file holds and would add, before anything is kept; or why it cannot be read. */
export type ImportPreview =
  | {
      ok: true;
      /** All readable events of the file, in order: fold them to see the file without merging it. */
      events: LearnerEvent[];
      /** Those that are not known here, in order; what an import would append. */
      added: LearnerEvent[];
      /** How many are known already. */
      known: number;
      /** How many entries could not be read. */
      unreadable: number;
      /** Times of the first and the last event, where there is one. */
      firstAtMillis?: number;
      lastAtMillis?: number;
      /** How many different items were answered or recalled. */
      items: number;
      /** How many events there are of each kind. */
      kinds: Readonly<Record<LearnerEvent['kind'], number>>;
      problem?: Problem;
    }
  | { ok: false; problem: Problem };

/**
 * Reads a file made by `formatExport`, of this or an older version, and changes nothing; any text
 * is safe.
 * @param existing the log that the file could be merged with
 */
export function previewImport(text: string, existing: readonly LearnerEvent[]): ImportPreview {
  const reading = readExport(text, siteId());
  if (!reading.ok) return reading;
  const fold = new PreviewFold(existing);
  fold.add(reading.events);
  return fold.result(reading.unreadable);
}

/** Counts what a file holds and would add, of events in order that come piece by piece. */
export class PreviewFold {
  readonly #known: ReadonlySet<string>;
  readonly #events: LearnerEvent[] = [];
  readonly #added: LearnerEvent[] = [];
  readonly #items = new Set<string>();
  readonly #kinds = {
    ...{ answered: 0, recalled: 0, undone: 0, read: 0, visited: 0, afresh: 0, seen: 0 },
    ...{ set: 0, submitted: 0, exported: 0, calendar: 0 },
  };

  /** @param existing the log that the file could be merged with */
  constructor(existing: readonly LearnerEvent[]) {
    this.#known = new Set(existing.map(({ id }) => id));
  }

  /** How many events came by now. */
  get count(): number {
    return this.#events.length;
  }

  /** Takes in the next events. */
  add(events: readonly LearnerEvent[]): void {
    for (const event of events) {
      this.#events.push(event);
      if (!this.#known.has(event.id)) this.#added.push(event);
      this.#kinds[event.kind] += 1;
      if (isTried(event)) this.#items.add(event.item);
    }
  }

  /** @param unreadable how many entries of the file could not be read */
  result(unreadable: number): ImportPreview {
    const [events, added] = [this.#events, this.#added];
    const [first, last] = [events[0], events.at(-1)];
    return {
      ok: true,
      events,
      added,
      known: events.length - added.length,
      unreadable,
      ...(first && { firstAtMillis: first.atMillis }),
      ...(last && { lastAtMillis: last.atMillis }),
      ...{ items: this.#items.size, kinds: this.#kinds },
      ...(unreadable > 0 && { problem: 'file-partly' as const }),
    };
  }
}
