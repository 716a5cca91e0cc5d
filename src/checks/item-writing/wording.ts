import { distance } from 'fastest-levenshtein';
import type { Fault } from '../../course/read/fault.ts';
import type { ReadMemory } from '../../course/read/read-memory.ts';
import type { ItemRules } from '../../course/schema/course.ts';
import type { Question } from '../../course/schema/question.ts';
import { type Bank, faultAt, type Located, questionsOf } from './examined-bank.ts';
import { reasonedParts } from './reasoned-parts.ts';

/** Options that can be judged without reading the others' content. */
const META_OPTIONS = [
  /\b(?:all|none|both|neither|any) of the above\b/i,
  /^(?:all|none|both|neither) of (?:these|them|the (?:others|(?:other )?(?:options|answers|statements)))\W*$/i,
  /\b(?:[Bb]oth|[Nn]either) \(?[A-E]\)? (?:and|n?or) \(?[A-E]\)?(?!\w)/,
  /^\(?[A-E]\)?(?:, \(?[A-E]\)?)*,? (?:and|or) \(?[A-E]\)?\W*$/,
];

/** The clause that asks: up to a comma or to a clause that only describes what is asked about. */
const ASKING_CLAUSE =
  /\b(?:which|what|why|how)\b(?:(?!\b(?:that|who|whom|whose|because|since|if|when|where|while|although|after|before|so|than|to)\b)[^,;:])*/i;
const SHOUTED = /\b(?:NOT|EXCEPT|LEAST|NEVER|CANNOT)\b/g;

/** Finds questions whose words give the answer away or turn the question around, and stems that repeat another. */
export function wordingFaults(bank: Bank): Fault[] {
  const questions = questionsOf(bank);
  return [
    ...questions.flatMap(negativeStem),
    ...questions.flatMap(metaOptions),
    ...questions.flatMap(mixedOptions),
    ...questions.flatMap(equalOptions),
    ...questions.flatMap(sourceNoteStem),
    ...(bank.rules ? longKeys(questions, bank.rules) : []),
    ...questions.flatMap(verdictTwice),
    ...(bank.rules ? stemsAlike(questions, bank.rules, bank.memory) : []),
  ];
}

function negativeStem(question: Located<Question>): Fault[] {
  const word = askingSentences(question.item.stem).map(turningWord).find(Boolean);
  if (!word) return [];
  return [faultAt(question, 'question/negative', `The stem turns on the word "${word}".`)];
}

/** The word in small letters that turns a question around. "Why" and "how" ask about what is not so, too. */
function turningWord(sentence: string): string | undefined {
  const heard = sentence.replace(SHOUTED, '');
  const clause = ASKING_CLAUSE.exec(heard)?.[0] ?? '';
  const found =
    /\bexcept\b(?! (?:for|in|that|when|where)\b)/i.exec(heard) ??
    /(?<!\bat )\bleast\b/i.exec(heard) ??
    (/^wh(?:ich|at)/i.test(clause) ? /\b(?:not|never|cannot|\w+n['’]t)\b/i.exec(clause) : null);
  return found?.[0];
}

/** The sentences of a stem that ask; all of them where none ends with a question mark. */
function askingSentences(stem: string): string[] {
  const sentences = stem.split(/(?<=[.?!]["”]?)\s+/);
  const asking = sentences.filter((sentence) => sentence.endsWith('?'));
  return asking.length > 0 ? asking : sentences;
}

function metaOptions(question: Located<Question>): Fault[] {
  return optionTexts(question.item)
    .filter((text) => META_OPTIONS.some((pattern) => pattern.test(text)))
    .map((text) => faultAt(question, 'question/meta-option', `"${text}" speaks of other options.`));
}

function mixedOptions(question: Located<Question>): Fault[] {
  const texts = optionTexts(question.item);
  const ends = new Set(texts.map((text) => /[.?!]$/.test(text)));
  const starts = new Set(texts.map(startsWithCapital).filter((capital) => capital !== undefined));
  return [
    ...(ends.size > 1 ? ['Some options end with a full stop, others do not.'] : []),
    ...(starts.size > 1 ? ['Some options start with a capital, others do not.'] : []),
  ].map((message) => faultAt(question, 'question/option-form', message));
}

/** Undefined where a digit, a symbol or an abbreviation such as TACE or mRNA says nothing of capitals. */
function startsWithCapital(text: string): boolean | undefined {
  const word = /^["“(]?(\p{L}\p{Ll}*)(?![\p{L}\p{N}])/u.exec(text)?.[1];
  return word === undefined ? undefined : /^\p{Lu}/u.test(word);
}

/** Two options that read the same, or two wrong ones for the same reason: one of them is no option. */
function equalOptions(question: Located<Question>): Fault[] {
  const { item } = question;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const repeated = (texts: readonly string[]) => {
    const all = texts.map(plain);
    return texts.find((_, i) => all.indexOf(all[i] ?? '') < i);
  };
  const text = repeated(optionTexts(item));
  const reason = repeated(rationales(item));
  return [
    ...(text === undefined ? [] : [`Two options read "${text}".`]),
    ...(reason === undefined ? [] : [`Two options have the rationale "${reason}".`]),
  ].map((message) => faultAt(question, 'question/equal-options', message));
}

/** "By a source note" tells that what the page says first is not the key. */
function sourceNoteStem(question: Located<Question>): Fault[] {
  if (!/\bsource notes?\b/i.test(question.item.stem)) return [];
  return [faultAt(question, 'question/source-note', 'The stem sends the reader to a source note.')];
}

function optionTexts(question: Question): string[] {
  return 'options' in question ? question.options.map(({ text }) => text) : [];
}

function longKeys(questions: readonly Located<Question>[], { longestKey }: ItemRules): Fault[] {
  return questions.flatMap((question) => longKey(question, longestKey));
}

function longKey(question: Located<Question>, most: number): Fault[] {
  const { item } = question;
  if (item.type !== 'single') return [];
  const longest = (correct: boolean) =>
    Math.max(...item.options.filter((o) => o.correct === correct).map(({ text }) => text.length));
  const [key, distractor] = [longest(true), longest(false)];
  if (key <= most * distractor) return [];
  const message = `The right option has ${key} characters, the longest wrong one ${distractor}.`;
  return [faultAt(question, 'question/key-length', message)];
}

/** The page says how an option stands; its reason need not. */
const VERDICT =
  /^(?:(?:True|False|Right|Wrong|Correct|Incorrect|Yes|No)[.:,!]|(?:This|That|It) is (?:true|false|right|wrong|correct|incorrect)[.:,!])/i;

function rationales(item: Question): string[] {
  return 'rationale' in item
    ? [item.rationale]
    : reasonedParts(item).map(({ rationale }) => rationale);
}

function verdictTwice(question: Located<Question>): Fault[] {
  const { item } = question;
  return rationales(item).flatMap((rationale) => {
    const verdict = VERDICT.exec(rationale)?.[0];
    if (!verdict) return [];
    return [faultAt(question, 'question/verdict', `A rationale begins with "${verdict}".`)];
  });
}

function stemsAlike(
  questions: readonly Located<Question>[],
  { alikeStems }: ItemRules,
  memory: ReadMemory,
): Fault[] {
  const stems = questions.map(({ item }) => item.stem);
  // To compare each with each takes longer than all other checks of the bank, and most changes leave the stems alone.
  const twins = memory.of('stems alike', [String(alikeStems), ...stems], () =>
    firstTwins(stems.map(plainStem), alikeStems),
  );
  return questions.flatMap((question, i) => {
    const other = questions[twins[i] ?? -1]?.item.id;
    // Clones ask the same thing of other material, and only words of the task may be shared.
    if (!other || question.item.parallel === other) return [];
    return [faultAt(question, 'question/alike', `The stem is nearly that of "${other}".`)];
  });
}

/** For each stem the place of the first one before it that is as alike as that, or −1. */
function firstTwins(stems: readonly PlainStem[], least: number): number[] {
  return stems.map((stem, i) =>
    stems.slice(0, i).findIndex((earlier) => isAlike(earlier, stem, least)),
  );
}

interface PlainStem {
  text: string;
  words: ReadonlySet<string>;
  /** How often each letter stands in it. */
  letters: Uint16Array;
  /** How often each two neighboring letters do. */
  pairs: Uint16Array;
}

/** Letters and pairs are counted by the lower bits of their codes: those that fall together only make a bound weaker. */
const LETTERS = 64;
const PAIRS = 1024;

/** A stem in small letters, without the instruction that all questions of its type share. */
function plainStem(stem: string): PlainStem {
  const text = stem.toLowerCase().replace(/ mark each as true or false\.$/, '');
  const letters = new Uint16Array(LETTERS);
  const pairs = new Uint16Array(PAIRS);
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    letters[letter % LETTERS] = (letters[letter % LETTERS] ?? 0) + 1;
    const pair = (letter * 31 + text.charCodeAt(i + 1)) % PAIRS;
    if (i + 1 < text.length) pairs[pair] = (pairs[pair] ?? 0) + 1;
  }
  return { text, words: new Set(text.match(/[\p{L}\p{N}]+/gu)), letters, pairs };
}

/**
 * Whether two stems are as alike as a share from 0 to 1: in the words that both have (Jaccard index) or in the
 * letters that need no edit (1 − Levenshtein distance / greater length).
 */
function isAlike(a: PlainStem, b: PlainStem, least: number): boolean {
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  if (shared / (a.words.size + b.words.size - shared) >= least) return true;
  const length = Math.max(a.text.length, b.text.length);
  const most = (1 - least) * length;
  // Edits are counted only where letters and pairs do not need too many already; one edit changes at most two pairs.
  return (
    others(a.letters, b.letters) <= most &&
    others(a.pairs, b.pairs) <= 2 * most &&
    distance(a.text, b.text) <= most
  );
}

/** How many of one text at least have no counterpart in the other: one edit adds, takes or exchanges one letter. */
function others(a: Uint16Array, b: Uint16Array): number {
  let [more, fewer] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}
