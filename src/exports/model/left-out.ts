import type { Loss } from './losses.ts';
import type { ExportedQuestion, Selection } from './selection.ts';

/** Names of the kinds of question, in a sentence. */
const KINDS: Record<Exclude<ExportedQuestion['type'], 'other'>, string> = {
  single: 'a question with one best answer',
  multiple: 'a set of statements',
  order: 'steps to put in order',
  number: 'a number to estimate',
  matching: 'a matching question',
  short: 'an answer in own words',
};

/** The loss of a question whose kind has no counterpart in a format. */
export function leftOut(question: ExportedQuestion): Loss {
  const kind = question.type === 'other' ? question.kind : KINDS[question.type];
  return { item: question.id, what: `${kind} has no counterpart here and is left out` };
}

/** The losses of a format that has a place for every kind that is known. */
export function unknownKinds({ questions }: Selection): Loss[] {
  return questions.filter(({ type }) => type === 'other').map(leftOut);
}
