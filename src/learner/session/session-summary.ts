import type { TriedEvent } from '../log/events.ts';
import { gradeOf } from '../state/grading.ts';
import type { PracticeItem } from '../state/practice-item.ts';
import type { Session } from './session.ts';

export interface SessionSummary {
  items: number;
  answered: number;
  right: number;
  /** Ids of the items that were wrong, certain ones first. */
  missed: readonly string[];
  /** Ids of the items that were wrong and certain. */
  certainWrong: readonly string[];
  unanswered: readonly string[];
  /** Places to re-read, the one with the most misses first. */
  reread: readonly Reread[];
  activeMillis: number;
}

/** A place that teaches what was missed; link to `/section/#block`. */
export interface Reread {
  section: string;
  block?: string;
  /** Ids of the missed items that it teaches. */
  items: readonly string[];
}

/** What a session showed, by the first answer to each item. */
export function summarizeSession(session: Session, items: readonly PracticeItem[]): SessionSummary {
  const answers = session.answers.filter((event) => event !== null);
  const wrong = answers.filter((event) => gradeOf(event) === 'again');
  const certainWrong = wrong.filter(isCertain).map(({ item }) => item);
  const missed = [
    ...certainWrong,
    ...wrong.filter((event) => !isCertain(event)).map(({ item }) => item),
  ];
  return {
    items: session.queue.length,
    answered: answers.length,
    right: answers.length - wrong.length,
    missed,
    certainWrong,
    unanswered: session.queue.filter((_, place) => !session.answers[place]),
    reread: reread(missed, items),
    activeMillis: session.activeMillis,
  };
}

function reread(missed: readonly string[], items: readonly PracticeItem[]): Reread[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const places = Map.groupBy(
    missed.flatMap((id) => byId.get(id) ?? []),
    ({ section, block }) => `${section}#${block ?? ''}`,
  );
  return [...places.values()]
    .flatMap(([first, ...others]): Reread[] =>
      first
        ? [
            {
              section: first.section,
              ...(first.block !== undefined && { block: first.block }),
              items: [first, ...others].map(({ id }) => id),
            },
          ]
        : [],
    )
    .sort((a, b) => b.items.length - a.items.length);
}

function isCertain(event: TriedEvent): boolean {
  return event.kind === 'answered' && event.confidence === 'certain';
}
