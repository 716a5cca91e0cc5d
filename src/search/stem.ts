/** Endings of derived words with what is left of them; the first that fits is taken. */
const derived: readonly (readonly [RegExp, string])[] = [
  [/(?:ational|ation|ations|ative|ator|ating)$/, 'at'],
  [/(?:ization|izer|izing)$/, 'iz'],
  [/(?:fulness|ousness|iveness)$/, ''],
  [/(?:ability|ibility|able|ible)$/, ''],
  [/(?:ality|alism|ally)$/, 'al'],
  [/(?:ivity)$/, 'iv'],
  [/(?:ically|ical|icity|icate)$/, 'ic'],
  [/(?:ement|ment|ness|ently|ent|ence|ance|ant)$/, ''],
  [/(?<=[st])ion$/, ''],
  [/(?:ously|ous|ively|ive|ism|ist|ly|er|or)$/, ''],
];

/**
 * The part of a folded word that its inflections share: `inhibits`, `inhibiting` and `inhibitor` have
 * one. After Porter (Program 14 (1980) 130), coarser: it only joins words to those the index has.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word.replace(/(?<=..)s$/, '');
  let rest = word
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'i')
    .replace(/(?<![sui])s$/, '')
    .replace(/(?<=[aeiouy].*)(?:ed|ing)$/, '');
  if (rest !== word) rest = rest.replace(/([^aeiouylsz])\1$/, '$1');
  for (const [ending, left] of derived) {
    const shorter = rest.replace(ending, left);
    if (shorter === rest || shorter.length < 4) continue;
    rest = shorter;
    break;
  }
  return rest.replace(/(?<=....)(?:e|y|i|es)$/, '');
}
