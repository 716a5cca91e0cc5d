import { readQuery } from '../../../../src/search/asking/query.ts';
import { readOtherwise, readTerms, type Term } from '../../../../src/search/asking/terms.ts';
import { nameKey, namesByKey } from '../../../../src/search/names.ts';
import { sampleVocabulary } from '../sample-vocabulary.ts';

/** Each term with what can answer it: words side by side or apart, and what that is worth. */
export const answersOf = (terms: readonly Term[]) =>
  terms.map(({ text, ways }) => [
    text,
    ...ways.map(({ words, apart, worth }) => `${words.join(apart ? ' … ' : ' ')} ${worth}`),
  ]);

/** The same of a site that has these words, names and words for others. */
export const answersFrom = (
  has: string,
  query: string,
  {
    caret,
    names = [],
    instead = {},
  }: { caret?: number; names?: string[][]; instead?: object } = {},
) => {
  const made = sampleVocabulary(Object.fromEntries(has.split(' ').map((word) => [word, 1])));
  const pairs = Object.entries(instead).map(([word, text]) => [nameKey(word), [text]]);
  const named = Object.fromEntries(namesByKey(names));
  made.add({ words: '', spelled: [], names: named, instead: Object.fromEntries(pairs) });
  const { terms } = readTerms(readQuery(query, caret), made);
  return answersOf(Object.keys(instead).length > 0 ? readOtherwise(terms, made) : terms);
};
