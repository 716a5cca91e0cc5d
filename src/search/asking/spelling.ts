/** How the endings and letters of one word are written elsewhere: British and American, singular and plural. */
type Rule = readonly [RegExp, string];

const suffix =
  '(?=(?:s|ed|ing|er|ers|al|ally|able|less|ful|ite|ites|hood|ist|ists|igenic|igenesis)?$)';
const rules: readonly Rule[] = [
  // British to American
  [/is(e|ed|es|er|ers|ing|able|ation|ations|ational)$/, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/, 'yz$1'],
  [new RegExp(`our${suffix}`), 'or'],
  [/ae(?=.)/, 'e'],
  [/oe(?=.)/, 'e'],
  [/ll(ed|ing|er|ers|able|ation)$/, 'l$1'],
  [/l(ment|ments|ful)$/, 'll$1'],
  [/(?<=[aeiou][^aeiou]+[aeiou])l(|s)$/, 'll$1'],
  [/([btv])re(|s)$/, '$1er$2'],
  [/([btv])red$/, '$1ered'],
  [/([btv])ring$/, '$1ering'],
  [/enc(e|es|ed)$/, 'ens$1'],
  [/actis(e|ed|es|ing)$/, 'actic$1'],
  [/ogue(|s)$/, 'og$1'],
  [/gramme(|s)$/, 'gram$1'],
  [/sulph/, 'sulf'],
  [/^grey/, 'gray'],
  [/geing$/, 'ging'],
  [/dgement(|s)$/, 'dgment$1'],
  [/xion(|s)$/, 'ction$1'],
  // American to British
  [/iz(e|ed|es|er|ers|ing|able|ation|ations|ational)$/, 'is$1'],
  [/yz(e|ed|es|er|ers|ing)$/, 'ys$1'],
  [new RegExp(`(?<!o)or${suffix}`), 'our'],
  [/(?<=[aeiou])l(ed|ing|er|ers|able|ation)$/, 'll$1'],
  [/ll(ment|ments|ful)$/, 'l$1'],
  [/(?<=[aeiou][^aeiou]+[aeiou])ll(|s)$/, 'l$1'],
  [/([btv])er(|s)$/, '$1re$2'],
  [/([btv])ered$/, '$1red'],
  [/ens(e|es|ed)$/, 'enc$1'],
  [/(?<=[a-z]{3})og(|s)$/, 'ogue$1'],
  [/sulf/, 'sulph'],
  [/gram(|s)$/, 'gramme$1'],
  [/actic(e|ed|es|ing)$/, 'actis$1'],
  [/^gray/, 'grey'],
  [/dgment(|s)$/, 'dgement$1'],
  // Irregular plurals, both ways
  [/sis$/, 'ses'],
  [/ses$/, 'sis'],
  [/(?<=i|en|dr)on$/, 'a'],
  [/(?<=i|en|dr)a$/, 'on'],
  [/um$/, 'a'],
  [/a$/, 'um'],
  [/us$/, 'i'],
  [/i$/, 'us'],
  [/[ei]x$/, 'ices'],
  [/ices$/, 'ex'],
  [/ices$/, 'ix'],
  [/a$/, 'ae'],
  [/ae$/, 'a'],
  [/ma$/, 'mata'],
  [/mata$/, 'ma'],
  [/man$/, 'men'],
  [/men$/, 'man'],
  [/child$/, 'children'],
  [/children$/, 'child'],
  [/^mice$/, 'mouse'],
  [/^mouse$/, 'mice'],
  [/^foot$/, 'feet'],
  [/^feet$/, 'foot'],
  [/(?<=l|ar|ea|oa|ie|hoo)ves$/, 'f'],
  [/(?<=[lnw]i)ves$/, 'fe'],
  [/(?<=l|ar|ea|oa|ie|hoo)f$/, 'ves'],
  [/(?<=[lnw]i)fe$/, 'ves'],
  [/nx$/, 'nges'],
  [/nges$/, 'nx'],
  // A Greek letter at the end, as it is typed without a Greek keyboard
  [/(?<=..)a$/, 'alpha'],
  [/(?<=..)b$/, 'beta'],
  [/(?<=..)g$/, 'gamma'],
  [/(?<=..)alpha$/, 'a'],
  [/(?<=..)beta$/, 'b'],
  [/(?<=..)gamma$/, 'g'],
  // An isotope: 90Y, Y90
  [/^(\d+)([a-z]{1,2})$/, '$2$1'],
];
/** Phases, grades and small numbers. */
const numerals = '1 i one,2 ii two,3 iii three,4 iv four,5 five,6 six,7 seven,8 eight,9 nine,10 ten'
  .split(',')
  .map((ways) => ways.split(' '));

/** The figure of a small number that is written as a word or in Roman numerals; not of "I", which is a word. */
export function numberOf(word: string): string | undefined {
  const small = word.toLowerCase();
  return small === 'i' ? undefined : numerals.find((pair) => pair.includes(small))?.[0];
}

/** Two rules meet in `manoeuvre`, three in none that was found. */
const depth = 2;
const shortest = 3;
/** No word has so many that are likely. */
const limit = 1500;

/**
 * Other ways in which a folded word may be written, nearest first; most of them are no words, so only
 * those that a vocabulary has count.
 */
export function spellings(word: string): string[] {
  const numeral = numerals.find((pair) => pair.includes(word));
  if (numeral) return numeral.filter((other) => other !== word);
  if (word.length < shortest || word.length > 40) return [];
  const found = new Set([word]);
  let last = [word];
  for (let step = 0; step < depth && found.size < limit; step++) {
    last = last.flatMap(respelled).filter((other) => !found.has(other));
    for (const other of last) if (found.size <= limit) found.add(other);
  }
  found.delete(word);
  return [...found];
}

function respelled(word: string): string[] {
  const byRule = rules.flatMap(([pattern, other]) =>
    pattern.test(word) ? [word.replace(pattern, other)] : [],
  );
  const inPlace = [...word.matchAll(/(?:ae|oe|e)(?=.)/g)].flatMap(({ 0: vowel, index }) =>
    (vowel === 'e' ? ['ae', 'oe'] : ['e']).map(
      (other) => word.slice(0, index) + other + word.slice(index + vowel.length),
    ),
  );
  return [...byRule, ...inPlace];
}
