/**
 * Endings that one word takes without becoming another: any two of a class, after the same letters, make
 * forms of one word. A stem says less: it also joins hepatitis to hepatic and author to authority.
 */
const classes: readonly RegExp[] = [
  // embolize, embolized, embolization; treat, treatment; ablative, ablation
  /^(?:|e?s|e?d|ing|e?rs?|e|y|ie[sd]|ying|ly|ors?|ions?|ations?|ments?|ive(?:ly|ness)?|able|ness)$/,
  /^(?:|s|al|ally|ful|fully|fulness)$/,
  /^(?:le|ly|ility|ilities)$/,
  /^(?:|s|ed|ing|ents?|ently|ences?|ency|encies)$/,
  /^(?:ants?|ance|ances|ancy|ancies)$/,
  /^(?:ic|ical|ically|y|ies)$/,
];
/** A letter that is doubled before an ending, as in "scanned", is no part of it. */
const doubled = /^([bdfglmnprt])(?=ed$|ing$|ers?$)/;

/** Whether two folded words of one stem are forms of one word: only their endings differ, as those of forms do. */
export function isInflected(word: string, other: string): boolean {
  let shared = 0;
  while (shared < Math.min(word.length, other.length) && word[shared] === other[shared]) shared++;
  const last = word[shared - 1];
  const endings = [word, other]
    .map((form) => form.slice(shared))
    .map((ending) => (doubled.exec(ending)?.[1] === last ? ending.slice(1) : ending));
  return classes.some((forms) => endings.every((ending) => forms.test(ending)));
}
