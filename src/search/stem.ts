/** Step 2 of the algorithm: endings in R1 and what they become. */
const step2: Endings = {
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  abli: 'able',
  entli: 'ent',
  izer: 'ize',
  ization: 'ize',
  ational: 'ate',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  aliti: 'al',
  alli: 'al',
  fulness: 'ful',
  ousli: 'ous',
  ousness: 'ous',
  iveness: 'ive',
  iviti: 'ive',
  biliti: 'ble',
  bli: 'ble',
  ogi: 'og',
  fulli: 'ful',
  lessli: 'less',
  li: '',
};
const step3: Endings = {
  tional: 'tion',
  ational: 'ate',
  alize: 'al',
  icate: 'ic',
  iciti: 'ic',
  ical: 'ic',
  ful: '',
  ness: '',
  ative: '',
};
const step4 = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize|ion)$/;
const whole: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
  // Not in the algorithm, but no form of "severe".
  several: 'several',
};
const unchanged = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const doneAfterStep1a = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;
const shortEnd = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

type Endings = Readonly<Record<string, string>>;

/**
 * The part of a folded word that its inflections share, by the English stemmer of Snowball ("Porter2",
 * snowballstem.org/algorithms/english). The index holds stems, so that the browser's engine needs no stemmer.
 */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return plural(word);
  if (whole[word] !== undefined) return whole[word];
  if (unchanged.test(word)) return word;
  const marked = word.replace(/^y|(?<=[aeiouy])y/g, 'Y');
  const r1 = regionOf(marked, /^(?:gener|commun|arsen)/.exec(marked)?.[0].length);
  const r2 = regionOf(marked, undefined, r1);
  const first = step1a(marked);
  if (doneAfterStep1a.test(first)) return first;
  let rest = step1b(first, r1).replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  rest = replaceEnding(rest, step2, r1, (ending, before) =>
    ending === 'ogi' ? before.endsWith('l') : ending !== 'li' || /[cdeghkmnrt]$/.test(before),
  );
  rest = replaceEnding(
    rest,
    step3,
    r1,
    (ending, before) => ending !== 'ative' || before.length >= r2,
  );
  rest = step4Of(rest, r2);
  return step5(rest, r1, r2).replaceAll('Y', 'y');
}

/** Abbreviations and codes take no ending but a plural s: ICIs are ICI. */
function plural(word: string): string {
  return /\d/.test(word) ? word.replace(/(?<=..)s$/, '') : word;
}

/** Where the region begins after the first consonant that follows a vowel. */
function regionOf(word: string, given?: number, from = 0): number {
  if (given !== undefined) return given;
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return found ? from + found.index + 2 : word.length;
}

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word)) return word;
  return word.replace(/(?<=[aeiouy].+)s$/, '');
}

function step1b(word: string, r1: number): string {
  const eed = /eed(?:ly)?$/.exec(word);
  if (eed) return eed.index >= r1 ? word.slice(0, eed.index + 2) : word;
  const rest = word.replace(/(?<=[aeiouy].*)(?:ed|edly|ing|ingly)$/, '');
  if (rest === word) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?<!^[aeo])(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return rest.slice(0, -1);
  return r1 >= rest.length && shortEnd.test(rest) ? `${rest}e` : rest;
}

/** Replaces the longest ending of a table that the word has, if it stands in the region and may go. */
function replaceEnding(
  word: string,
  endings: Endings,
  region: number,
  may: (ending: string, before: string) => boolean,
): string {
  const [ending] = Object.keys(endings)
    .filter((other) => word.endsWith(other))
    .sort((a, b) => b.length - a.length);
  if (!ending) return word;
  const before = word.slice(0, -ending.length);
  return before.length >= region && may(ending, before) ? before + endings[ending] : word;
}

function step4Of(word: string, r2: number): string {
  const found = step4.exec(word);
  if (!found || found.index < r2) return word;
  const before = word.slice(0, found.index);
  return found[0] === 'ion' && !/[st]$/.test(before) ? word : before;
}

function step5(word: string, r1: number, r2: number): string {
  const before = word.slice(0, -1);
  if (
    word.endsWith('e') &&
    (before.length >= r2 || (before.length >= r1 && !shortEnd.test(before)))
  )
    return before;
  return word.endsWith('ll') && before.length >= r2 ? before : word;
}
