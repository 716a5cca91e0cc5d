import type { AnsweredEvent, LearnerEvent } from '../../learner/log/events.ts';
import { timeline } from '../../learner/log/timeline.ts';
import { foldProgress } from '../../learner/state/progress.ts';
import { standingAnswer } from '../../learner/state/standing-answer.ts';

/** A question as far as its earlier answers go. */
export interface AskedItem {
  item: string;
  modified: string;
}

/**
 * The answers that stand beside the questions of a section, by item: those of {@link standingAnswer}
 * that were given since the section was last begun afresh.
 */
export function standingAnswers(
  events: readonly LearnerEvent[],
  section: string,
  asked: Iterable<AskedItem>,
  nowMillis: number,
): Map<string, AnsweredEvent> {
  const questions = [...asked];
  const ids = new Set(questions.map(({ item }) => item));
  // Only these have a part in it, so that a long log is not put in order for them.
  const relevant = events.filter(
    (event) =>
      event.kind === 'undone' ||
      event.kind === 'afresh' ||
      ('item' in event && ids.has(event.item)),
  );
  const { items } = foldProgress(relevant, nowMillis);
  const afreshMillis = timeline(relevant, nowMillis).reduce(
    (last, { event, atMillis }) =>
      event.kind === 'afresh' && event.section === section ? Math.max(last, atMillis) : last,
    0,
  );
  return new Map(
    questions.flatMap(({ item, modified }): [string, AnsweredEvent][] => {
      const answer = standingAnswer(items.get(item), modified, nowMillis);
      return answer && answer.atMillis > afreshMillis ? [[item, answer]] : [];
    }),
  );
}
