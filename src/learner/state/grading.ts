import type { Question } from '../../course/schema/question.ts';
import type { Grade, ItemResponse, TriedEvent } from '../log/events.ts';

/** What is needed to mark an answer. */
export type AnswerKey =
  | {
      type: 'single' | 'multiple';
      /** Ids of the correct options. */
      correct: readonly string[];
    }
  | { type: 'matching' /** Each stem with its option, as `a:c`. */; correct: readonly string[] }
  | { type: 'short' /** Ids of all that a full answer says. */; correct: readonly string[] }
  /** Not scored: no response to it is wrong. */
  | { type: 'concordance'; correct: readonly string[] }
  | { type: 'order' /** Ids of the options in the right order. */; options: readonly string[] }
  | { type: 'number'; answer: number; tolerance: number };

/** The key of a question as authors write it. */
export function answerKey(question: Question): AnswerKey {
  switch (question.type) {
    case 'number':
      return { type: 'number', answer: question.answer, tolerance: question.tolerance };
    case 'order':
      return { type: 'order', options: question.options.map(({ id }) => id) };
    case 'matching':
      return { type: 'matching', correct: question.pairs.map(matched) };
    case 'short':
      return { type: 'short', correct: question.options.map(({ id }) => id) };
    case 'concordance':
      return { type: 'concordance', correct: [] };
    default:
      return {
        type: question.type,
        correct: question.options.flatMap(({ id, correct }) => (correct ? id : [])),
      };
  }
}

/** A stem with the option chosen for it, as responses and keys hold it. */
function matched({ id, answer }: { id: string; answer: string }): string {
  return `${id}:${answer}`;
}

/** Whether a response is right as a whole; one that does not fit the type of question is wrong. */
export function isCorrect(key: AnswerKey, response: ItemResponse): boolean {
  if (key.type === 'number') {
    return typeof response === 'number' && isWithin(key, response);
  }
  if (typeof response === 'number') return false;
  if (key.type === 'order') {
    return (
      response.length === key.options.length &&
      key.options.every((option, at) => option === response[at])
    );
  }
  const chosen = new Set(response);
  return chosen.size === key.correct.length && key.correct.every((option) => chosen.has(option));
}

/**
 * What a try is worth to the scheduler. Right and certain is good, not easy: choosing among three or
 * four options is easier than recalling, the interval after "easy" is about four times as long, and
 * certainty is the very judgement that confident errors show to be unreliable.
 */
export function gradeOf(event: TriedEvent): Grade {
  if (event.kind === 'recalled') return event.grade;
  if (!event.correct) return 'again';
  return event.confidence === 'guess' ? 'hard' : 'good';
}

/** Whether an estimate is as near to the answer as counts as right. */
export function isWithin(
  { answer, tolerance }: { answer: number; tolerance: number },
  value: number,
): boolean {
  // Steps of a slider add up to 0.30000000000000004; that is not off by more than the tolerance.
  const rounding = 1e-9 * Math.max(1, Math.abs(answer));
  return Math.abs(value - answer) <= tolerance + rounding;
}
