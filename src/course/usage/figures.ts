/** A number in a text with what it counts. */
export interface Figure {
  /** Without separators of thousands and with a zero before the point: 93469, 6.0, 0.02. */
  number: string;
  /** %, month, year, week, s, cm; `people or things` for counts; empty when nothing follows. */
  unit: string;
}

/** P values are printed without a zero before the point. */
const NUMBER = String.raw`(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)`;
const JOINT = '(?:, | or |, or | and | against | versus |–)';
const UNITS: [pattern: string, unit: string][] = [
  ['%', '%'],
  ['[- ]year-old', 'year-old'],
  ['[- ]months?', 'month'],
  ['[- ]weeks?', 'week'],
  ['[- ]years?', 'year'],
  [' s(?![\\w’])', 's'],
  [' cm', 'cm'],
  [
    '[- ](?:patients?|men|man|women|trials?|rows|cases?|cancer foci|types of cancer)',
    'people or things',
  ],
];
/** One number or several, "1, 3 or 6 months", of which only the last says what they count. */
const FIGURES = new RegExp(
  `(?<![\\w.])(${NUMBER}(?:${JOINT}${NUMBER})*)(?:(${UNITS.map(([p]) => p).join(')|(')}))?`,
  'g',
);

const WORDS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  ...['nineteen', 'twenty'],
];
/** Number words count as figures only before what a study counts. */
const WORD = new RegExp(
  `\\b(${WORDS.join('|')})(?= (?:patients?|men|man|women|trials?|rows|cases?|months?|weeks?|years?)\\b)`,
  'gi',
);
const FRACTION = /\b(half|thirds|quarters?)\b/gi;

/** The figures of a text: numbers, number words before what a study counts, and fractions. */
export function figuresIn(text: string): Figure[] {
  const digits = text
    .replace(/\s+/g, ' ')
    .replace(/(\d) %/g, '$1%')
    .replace(WORD, (word) => `${WORDS.indexOf(word.toLowerCase())}`);
  const numbers = [...digits.matchAll(FIGURES)].flatMap(([, list = '', ...found]) => {
    const unit = UNITS[found.findIndex((match) => match !== undefined)]?.[1] ?? '';
    return (list.match(new RegExp(NUMBER, 'g')) ?? []).map((number) => ({
      number: number.replaceAll(',', '').replace(/^\./, '0.'),
      unit,
    }));
  });
  const fractions = [...digits.matchAll(FRACTION)].map(([, word = '']) => ({
    number: word.toLowerCase().replace(/s$/, ''),
    unit: 'fraction',
  }));
  return [...numbers, ...fractions];
}

/** A figure as a message names it: "6 month", "121". */
export function figureText({ number, unit }: Figure): string {
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim();
}
