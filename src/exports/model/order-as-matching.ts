import type { MatchingOption, MatchingQuestion, OrderQuestion } from './selection.ts';

export const MATCHED = 'steps are matched with their places instead of put in order';

/** Steps to be matched with first, second, third …, for formats that cannot put things in order. */
export function orderAsMatching({ options: steps, ...question }: OrderQuestion): MatchingQuestion {
  return {
    ...question,
    type: 'matching',
    options: steps.map(({ id }, at) => ({ id, text: `${at + 1}` })),
    pairs: steps.map(({ id, text, rationale }) => ({ id, text, rationale, answer: id })),
  };
}

/** The text of the option that fits a stem. */
export function matchOf({ options }: MatchingQuestion, answer: string): string {
  return options.find(({ id }) => id === answer)?.text ?? '';
}

export const NO_SPARE = 'options that no stem fits have no place in this format';

/** The options that no stem fits. */
export function spareOptions({ options, pairs }: MatchingQuestion): MatchingOption[] {
  return options.filter(({ id }) => !pairs.some(({ answer }) => answer === id));
}
