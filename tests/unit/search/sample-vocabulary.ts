import { packWords, Vocabulary } from '../../../src/search/vocabulary.ts';

/** A vocabulary of these words, each with how often it stands on the site. */
export function sampleVocabulary(counts: Record<string, number>): Vocabulary {
  const made = new Vocabulary();
  made.add({
    words: packWords(new Map(Object.entries(counts))),
    names: {},
    spelled: [],
    instead: {},
  });
  return made;
}
