import type { Question, QuestionOption } from '../../course/schema/question.ts';
import { optionOrder } from '../../learner/session/shuffle.ts';
import { letterAt } from './key.ts';

/** An option with the letter that the page and its printed key have for it. */
export interface LetteredOption extends Pick<QuestionOption, 'id' | 'text' | 'rationale'> {
  letter: string;
}

/**
 * The options of a question as they are shown, each with its letter; none of a number,
 * of stems to be matched and of an answer in one's own words. Steps are
 * written in the right order and shown in another, always the same. Letters are given here and nowhere else.
 */
export function letteredOptions(question: Question): LetteredOption[] {
  if (!('options' in question) || question.type === 'matching' || question.type === 'short')
    return [];
  const { id, type, options } = question;
  const shown =
    type === 'order'
      ? optionOrder({ type, options: options.length }, id).flatMap((at) => options[at] ?? [])
      : options;
  return shown.map((option, place) => ({ ...option, letter: letterAt(place) }));
}
