import { after, type Operator, one, RECORDS, SECTIONS, YAML } from './operator.ts';

/** What cannot be read, and values of a wrong kind. */
export const SYNTAX: readonly Operator[] = [
  {
    name: 'syntax: a quote that is not closed',
    of: YAML,
    spoil: one(/: "[^"\n]*"\n/g, ([text]) => text.replace(/"\n$/, '\n')),
  },
  {
    name: 'syntax: a bracket that is not closed',
    of: YAML,
    spoil: one(/: ?\[[^\]\n]*\]\n/g, ([text]) => text.replace(']', '')),
  },
  { name: 'syntax: a tab', of: YAML, spoil: one(/\n {2}(?=[a-z])/g, () => '\n\t') },
  {
    name: 'syntax: a line indented too far',
    of: YAML,
    spoil: one(/\n {2}(?=[a-zA-Z]+: [^\n]+\n {2}[a-z])/g, () => '\n     '),
  },
  {
    name: 'syntax: a colon in a text',
    of: YAML,
    spoil: one(/(?<=\n {2}[a-zA-Z]+: [A-Z][a-z]+)(?= )/g, () => ': and'),
  },
  {
    name: 'syntax: a field twice',
    of: RECORDS,
    spoil: one(/\n( {2}[a-zA-Z]+: [^\n"[{]+)(?=\n {2}[a-z])/g, ([line]) => line + line),
  },
  {
    name: 'syntax: a tag without its end',
    of: SECTIONS,
    times: 2,
    spoil: one(/<\/(?:Claim|Term|Remark|DataTable)>/g, () => ''),
  },
  { name: 'syntax: a tag without its sign', of: SECTIONS, spoil: one(/" \/>/g, () => '"') },
  {
    name: 'syntax: less than before a number',
    of: SECTIONS,
    spoil: one(/(?<= )\d+(?= [a-z])/g, ([n]) => `<${n}`),
  },
  {
    name: 'syntax: curly quotes',
    of: SECTIONS,
    spoil: one(/id="([a-z0-9-]+)"/g, ([, id]) => `id=“${id}”`),
  },
  { name: 'syntax: code in braces', of: SECTIONS, spoil: after(' {x}') },
  {
    name: 'syntax: semicolons between cells',
    of: /\.csv$/,
    spoil: (text) => text.replaceAll(',', ';'),
  },
  {
    name: 'syntax: a quote in a cell',
    of: /\.csv$/,
    spoil: one(/(?<=\n[A-Z0-9]+,)I/g, () => '"I'),
  },

  {
    name: 'type: a list for a text',
    of: RECORDS,
    spoil: one(
      /\n {2}(?:term|title|name|front|stem|citedFor|statement|status): ([A-Z"][^\n]*)/gi,
      ([line]) => line.replace(/: .*/, ': [a, b]'),
    ),
  },
  {
    name: 'type: words for a number',
    of: /^(?:studies|references|updates|editions|changes)\.yaml$/,
    spoil: one(/\b(?:n|count|denominator|year|edition): \d+/g, ([line]) =>
      line.replace(/\d+/, 'many'),
    ),
  },
  {
    name: 'type: a day that is none',
    of: /^(?:background|editions|changes)\.yaml$|^(?:questions|cards)\//,
    spoil: one(/(?<=\d{4}-)\d{2}(?=-\d{2}\n)/g, () => '13'),
  },
  {
    name: 'type: a choice that is none',
    of: /^(?:studies|references|updates|comparisons|charts)\.yaml$|^questions\//,
    spoil: one(
      /\b(?:design|grade|kind|verdict|level|measure|direction|meaning): ([a-z-]+)/g,
      ([line]) => `${line}e`,
    ),
  },
];
