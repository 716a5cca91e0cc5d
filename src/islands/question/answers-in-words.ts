import type { Question } from '../../course/schema/question.ts';
import { optionMark } from './feedback.ts';
import type { QuestionKey } from './key.ts';
import { letteredOptions } from './lettered-options.ts';

/** One line of an answer to be read: how it stands, what it is about, and why. */
export interface AnswerInWords {
  mark: string;
  text: string;
  rationale: string;
}

/**
 * The whole answer to a question in the letters of the page, for readers without a script; none of a number.
 * A step is looked up by its place, all others by their letters.
 */
export function answersInWords(
  question: Question,
  data: Pick<QuestionKey, 'key'>,
): AnswerInWords[] {
  if (question.type === 'matching')
    return question.pairs.map(({ text, answer, rationale }) => ({
      ...{ mark: `${answer.toUpperCase()}.`, text, rationale },
    }));
  const shown = letteredOptions(question);
  const inOrder =
    question.type === 'order'
      ? question.options.flatMap(({ id }) => shown.find((option) => option.id === id) ?? [])
      : shown;
  return inOrder.map(({ id, letter, text, rationale }) => {
    const mark = optionMark(data, id, undefined).text;
    return { mark: mark ? `${mark}: ${letter}.` : `${letter}.`, text, rationale };
  });
}
