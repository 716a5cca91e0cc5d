import { after, type Operator, one, RECORDS, SECTIONS, TEXT } from './operator.ts';

/** Links, marks and characters in the text, tables and tags. */
export const WORDS: readonly Operator[] = [
  { name: 'link: one that runs code', of: SECTIONS, spoil: after(' [here](javascript:alert(1))') },
  {
    name: 'link: one that runs code, in capitals',
    of: SECTIONS,
    spoil: after(' [here](VBScript:x)'),
  },
  {
    name: 'link: to another host without encryption',
    of: SECTIONS,
    spoil: after(' [here](http://example.org/)'),
  },
  { name: 'link: to a page that is none', of: SECTIONS, spoil: after(' [here](/nowhere/)') },
  { name: 'link: without an address', of: SECTIONS, times: 3, spoil: after(' [here]()') },
  { name: 'link: that runs code, in a list', of: RECORDS, spoil: after(' javascript:alert(1)') },
  {
    name: 'link: of a source that runs code',
    of: /^background\.yaml$/,
    spoil: one(/(?<=url: ")https:/g, () => 'javascript:'),
  },
  {
    name: 'link: a picture of another host',
    of: SECTIONS,
    spoil: after(' ![x](https://example.org/x.png)'),
  },
  {
    name: 'link: a script of another host',
    of: SECTIONS,
    spoil: after(' <script src="https://example.org/x.js"></script>'),
  },
  {
    name: 'link: a place of a change that is none',
    of: /^changes\.yaml$/,
    spoil: one(/(?<=places: \[ ?)\/[a-z-]+\//g, () => '/nowhere/'),
  },

  { name: 'text: markup', of: RECORDS, spoil: after(' <b>x</b>') },
  { name: 'text: a link', of: RECORDS, spoil: after(' [x](/glossary/)') },
  { name: 'text: a null character', of: TEXT, spoil: after('\u0000') },
  { name: 'text: a lost character', of: TEXT, spoil: after(' \ufffd') },
  { name: 'text: a turn of direction', of: TEXT, spoil: after('\u202e') },
  { name: 'text: another encoding', of: TEXT, spoil: after(' Ã©') },
  { name: 'text: a mark of unfinished work', of: TEXT, spoil: after(` TO${'DO'}`) },
  {
    name: 'text: an unfinished heading',
    of: SECTIONS,
    spoil: one(/(?<=^## )[A-Z][a-z]+/gm, () => 'TBD'),
  },

  {
    name: 'table: a cell is missing',
    of: SECTIONS,
    spoil: one(/^\| .* \|$/gm, ([row]) => row.replace(/\|[^|]*\|$/, '|')),
  },
  {
    name: 'table: a cell is missing in a row of trials',
    of: /\.csv$/,
    times: 2,
    spoil: one(/,[^,"\n]*(?=\n)/g, () => ''),
  },
  {
    name: 'table: a cell is empty in a row of trials',
    of: /\.csv$/,
    spoil: one(/,(?:liver|heat|cold|embolization)(?=[,\n])/g, () => ','),
  },
  {
    name: 'place: a step of a case by itself',
    of: SECTIONS,
    spoil: one(/\n\n(?=[A-Z])/g, () => '\n\n<CaseStep when="Now">\n\nText.\n\n</CaseStep>\n\n'),
  },
  {
    name: 'place: a claim in a claim',
    of: SECTIONS,
    spoil: one(
      /(?<=<Claim id="([a-z0-9-]+)">)[A-Z]\w+/g,
      ([word]) => `<Claim id="one-more">${word}</Claim>`,
    ),
  },
  {
    name: 'place: a term in a heading',
    of: SECTIONS,
    spoil: one(/(?<=^## )[A-Z][a-z]+/gm, ([word]) => `<Term id="anergy">${word}</Term>`),
  },
  {
    name: 'place: a figure in a sentence',
    of: SECTIONS,
    spoil: (text, random) =>
      one(/(?<=<Term id="[a-z0-9-]+">)/g, () => '<Diagram id="review-map" />')(text, random),
  },
  {
    name: 'place: limits elsewhere',
    of: SECTIONS,
    spoil: one(/<\/?Limits>/g, ([tag]) => tag.replace('Limits', 'KeyPoints')),
  },
];
