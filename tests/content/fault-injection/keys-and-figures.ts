import { BANK, type Operator, one, SECTIONS, WORDS } from './operator.ts';

const REVERSED: Record<string, string> = {
  ...{ higher: 'lower', longer: 'shorter', more: 'fewer', worse: 'better', above: 'below' },
  ...{ lower: 'higher', shorter: 'longer', fewer: 'more', better: 'worse', below: 'above' },
};
const UNITS: Record<string, string> = {
  '%': ' months',
  months: 'weeks',
  cm: 'mm',
  years: 'months',
  weeks: 'days',
  patients: 'lesions',
  men: 'foci',
};

/** Keys that were moved, figures and directions that were changed. */
export const KEYS_AND_FIGURES: readonly Operator[] = [
  {
    name: 'key: moved to another option',
    of: /^questions\//,
    times: 2,
    spoil: one(
      / {6}correct: true\n( {6}rationale: .*\n {4}- id: [a-z]\n {6}text: .*\n)(?! {6}correct)/g,
      ([, between]) => `${between} {6}correct: true\n`.replace(' {6}', '      '),
    ),
  },
  {
    name: 'key: taken from a statement',
    of: /^questions\//,
    spoil: (text, random) => {
      const blocks = [...text.matchAll(/^- id: .*\n {2}type: multiple\n(?:(?!^- id).*\n)*/gm)];
      const block = random.of(blocks);
      return block && text.replace(block[0], block[0].replace(/ {6}correct: true\n/, ''));
    },
  },
  {
    name: 'key: no statement is true',
    of: /^questions\//,
    spoil: (text, random) => {
      const blocks = [...text.matchAll(/^- id: .*\n {2}type: multiple\n(?:(?!^- id).*\n)*/gm)];
      const block = random.of(blocks);
      return block && text.replace(block[0], block[0].replaceAll(/ {6}correct: true\n/g, ''));
    },
  },
  {
    name: 'key: two steps exchanged',
    of: /^questions\//,
    spoil: (text, random) => {
      const blocks = [...text.matchAll(/^- id: .*\n {2}type: order\n(?:(?!^- id).*\n)*/gm)];
      const block = random.of(blocks);
      const steps = block?.[0].match(/ {4}- id: [a-z]\n(?: {6}.*\n)+/g);
      if (!block || !steps?.[0] || !steps[1]) return undefined;
      return text.replace(block[0], block[0].replace(steps[0] + steps[1], steps[1] + steps[0]));
    },
  },
  {
    name: 'key: another number',
    of: /^questions\//,
    spoil: one(/(?<=\n {2}answer: )\d+/g, ([n]) => `${Number(n) + 1}`),
  },
  {
    name: 'key: another match',
    of: /^questions\//,
    spoil: one(/(?<=\n {6}answer: )[a-z]/g, ([letter]) => (letter === 'a' ? 'b' : 'a')),
  },
  {
    name: 'key: another back of a card',
    of: /^cards\//,
    spoil: one(/(?<=\n {2}back: )[A-Z][a-z]+/g, () => 'Nothing'),
  },

  {
    name: 'figure: a digit changed',
    of: WORDS,
    times: 3,
    spoil: one(
      /(?<=[a-z(] )\d+(?:\.\d+)?(?=%| [a-z])/g,
      ([n]) => `${n.slice(0, -1)}${(Number(n.at(-1)) + 3) % 10}`,
    ),
  },
  {
    name: 'figure: a digit changed in the table of trials',
    of: /\.csv$/,
    spoil: one(/NCT\d{7}\d(?=,)/g, ([n]) => `${n.slice(0, -1)}${(Number(n.at(-1)) + 3) % 10}`),
  },
  {
    name: 'figure: a citation that counts backwards',
    of: /^(?:sections|questions)\//,
    spoil: one(/(?<=<Cite n="|\n {2}refs: ")\d+(?=")/g, () => '8-6'),
  },
  {
    name: 'figure: a citation changed',
    of: SECTIONS,
    spoil: one(/(?<=<Cite n=")\d+(?=")/g, ([n]) => `${(Number(n) % 78) + 1}`),
  },
  {
    name: 'figure: a citation of an item changed',
    of: BANK,
    spoil: one(/(?<=\n {2}refs: ")\d+(?=")/g, ([n]) => `${(Number(n) % 78) + 1}`),
  },
  {
    name: 'figure: a unit changed',
    of: WORDS,
    times: 2,
    spoil: one(
      /(?<=\d ?)(?:%|months|cm|years|weeks|patients|men)(?=[\s.,)])/g,
      ([unit]) => UNITS[unit] ?? unit,
    ),
  },
  {
    name: 'figure: a size times ten',
    of: /^(?:studies|updates|source-notes)\.yaml$/,
    times: 2,
    spoil: one(/(?<=\b(?:n|of|denominator|count): )\d+/g, ([n]) => `${n}0`),
  },
  {
    name: 'figure: a direction reversed',
    of: WORDS,
    times: 2,
    spoil: one(
      new RegExp(`\\b(?:${Object.keys(REVERSED).join('|')})\\b(?=[ .,\\n])`, 'g'),
      ([word]) => REVERSED[word] ?? word,
    ),
  },
  {
    name: 'figure: labels of a chart exchanged',
    of: /^charts\.yaml$/,
    times: 2,
    spoil: (text, random) => {
      const labels = [...text.matchAll(/label: ([^,}\n]+)/g)];
      const at = Math.floor(random.next() * (labels.length - 1));
      const [a, b] = [labels[at], labels[at + 1]];
      if (!a || !b || a[0] === b[0]) return undefined;
      return (
        text.slice(0, a.index) +
        b[0] +
        text.slice(a.index + a[0].length, b.index) +
        a[0] +
        text.slice(b.index + b[0].length)
      );
    },
  },
  {
    name: 'figure: a phase in the table of trials',
    of: /\.csv$/,
    spoil: one(/(?<=\nNCT\d{8},)(?:II|III|I)(?=,)/g, ([phase]) => (phase === 'II' ? 'III' : 'II')),
  },
  {
    name: 'figure: the rules of the course',
    of: /^course\.yaml$/,
    spoil: one(/(?<=: )0\.\d+/g, () => '0'),
  },
  {
    name: 'figure: the date of an edition',
    of: /^editions\.yaml$/,
    spoil: one(/(?<=date: \d{4}-\d{2}-)\d{2}/g, () => '25'),
  },
  {
    name: 'figure: a grade raised',
    of: /^(?:references|background)\.yaml$/,
    spoil: one(/grade: (?:probable|unidentified)/g, () => 'grade: verified'),
  },
  {
    name: 'figure: what a source is known by',
    of: /^references\.yaml$/,
    spoil: one(/\n {2}(?:doi|pmid|title|year): [^\n]*(?=\n(?: {2}[a-z]|\n))/g, () => ''),
  },
];
