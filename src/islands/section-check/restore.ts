import type { LearnerEvent } from '../../learner/log/events.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import '../question/element.ts';
import type { QuestionElement } from '../question/element.ts';
import { standingAnswers } from './standing.ts';

/** Shows in the questions of a section what still stands of earlier answers; returns whether anything does. */
export function restoreAnswers(
  events: readonly LearnerEvent[],
  section: string,
  questions: readonly QuestionElement[],
): boolean {
  const asked = questions.map(({ view }) => view.data);
  const standing = standingAnswers(events, section, asked, Date.now());
  for (const question of questions) {
    const { item, key } = question.view.data;
    const answer = standing.get(item);
    if (!answer) continue;
    const { response, confidence } = answer;
    // The key of today judges, not that of the day of the answer.
    const correct = isCorrect(key, response);
    question.restore({ response, confidence, correct, retry: false });
  }
  return standing.size > 0;
}
