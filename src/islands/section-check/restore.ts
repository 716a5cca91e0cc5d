import type { LearnerEvent } from '../../learner/log/events.ts';
import { seenKeys } from '../../learner/log/seen-keys.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import '../question/element.ts';
import type { QuestionElement } from '../question/element.ts';
import { standingAnswers } from './standing.ts';

/**
 * Shows in the questions of a section what still stands of earlier answers, and opens those again whose answer was
 * taken back elsewhere; returns whether any answer stands. What the reader is at is left alone.
 * @param restored ids of the answers that were shown before, by item; is brought up to date
 */
export function restoreAnswers(
  events: readonly LearnerEvent[],
  section: string,
  questions: readonly QuestionElement[],
  restored: Map<string, string>,
): boolean {
  const asked = questions.map(({ view }) => view.data);
  const now = Date.now();
  const standing = standingAnswers(events, section, asked, now);
  const seen = seenKeys(events, section, now);
  for (const question of questions) {
    const { item, key } = question.view.data;
    const answer = standing.get(item);
    if (restored.has(item) && restored.get(item) !== answer?.id && canBeOpened(question)) {
      question.readAfresh();
      restored.delete(item);
    }
    if (!answer) {
      if (seen.has(item)) question.view.dispatch({ kind: 'seen', takenBack: seen.get(item) });
      continue;
    }
    const { response, confidence } = answer;
    // The key of today judges, not that of the day of the answer.
    const correct = isCorrect(key, response);
    if (question.restore({ response, confidence, correct, retry: false }))
      restored.set(item, answer.id);
    // What is under way stays, but is answered with the key seen.
    else question.view.dispatch({ kind: 'seen', takenBack: undefined });
  }
  return standing.size > 0;
}

/** Opens all questions again that are answered, after everything was erased elsewhere. */
export function openAnswered(questions: readonly QuestionElement[]): void {
  for (const question of questions) if (canBeOpened(question)) question.readAfresh();
}

/** Whether nothing is under way in a question that is answered. */
function canBeOpened(question: QuestionElement): boolean {
  const { phase, answer } = question.view.state;
  return phase === 'answered' && !answer?.retry && !question.contains(document.activeElement);
}
