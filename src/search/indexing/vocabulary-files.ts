import { nameKey, namesByKey, type SearchNames } from '../names.ts';
import { stem } from '../stem.ts';
import { letterOf, packWords, type VocabularyFile } from '../vocabulary.ts';
import { wordForms, wordParts } from '../words.ts';

/**
 * All words that the records can be found by, and all names, as one small file a letter.
 * @param counts how many records are found by each word
 */
export function vocabularyFiles(
  counts: ReadonlyMap<string, number>,
  { same, instead }: SearchNames,
): { letter: string; file: VocabularyFile }[] {
  const stems = new Set([...counts.keys()].map(stem));
  const isSaid = (name: string) =>
    name.split(/\s+/).every((word) =>
      wordForms(word)
        .slice(0, 1)
        .every((form) => stems.has(stem(form))),
    );
  // What the site never says need not be looked for.
  const names = new Map(
    [...namesByKey(same)]
      .map(([key, others]) => [key, others.filter(isSaid)] as const)
      .filter(([, others]) => others.length > 0),
  );
  const spelled = same
    .flat()
    .map(wordParts)
    .filter((parts) => parts.length === 1)
    .flat()
    .filter((word) => !counts.has(word));
  const otherwise = new Map(instead.map(({ word, text }) => [nameKey(word), text]));
  const letters = [...counts.keys(), ...names.keys(), ...otherwise.keys()].map(letterOf);
  return [...new Set(letters)].sort().map((letter) => ({
    letter,
    file: {
      words: packWords(new Map([...counts].filter(([word]) => letterOf(word) === letter))),
      names: ofLetter(names, letter),
      spelled: [...new Set(spelled)].filter((word) => letterOf(word) === letter).sort(),
      instead: ofLetter(otherwise, letter),
    },
  }));
}

function ofLetter<T>(entries: ReadonlyMap<string, T>, letter: string): Record<string, T> {
  return Object.fromEntries([...entries].filter(([key]) => letterOf(key) === letter).sort());
}
