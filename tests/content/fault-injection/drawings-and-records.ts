import { type Operator, one, SECTIONS } from './operator.ts';

/** Drawings, rules of the whole course, and what is on record. */
export const DRAWINGS_AND_RECORDS: readonly Operator[] = [
  {
    name: 'file: another ending',
    of: /\.(?:yaml|mdx|mmd)$/,
    rename: (file) =>
      file.replace(/\.(?:yaml|mdx|mmd)$/, (end) => (end === '.mdx' ? '.md' : '.yml')),
    spoil: () => undefined,
  },
  {
    name: 'file: beside the course',
    of: /^glossary\.yaml$/,
    rename: () => 'words/glossary.yaml',
    spoil: () => undefined,
  },
  {
    name: 'drawing: its source',
    of: /\.mmd$/,
    times: 3,
    spoil: one(/(?<=\[")[A-Z][a-z]+/g, ([word]) => `${word}s`),
  },
  {
    name: 'drawing: words of the picture',
    of: /\.svg$/,
    times: 3,
    spoil: one(/(?<=<tspan[^>]*>|<text[^>]*>)[A-Z][a-z]+/g, ([word]) => `${word}s`),
  },
  {
    name: 'drawing: a line of the picture',
    of: /\.svg$/,
    times: 2,
    spoil: one(/(?<=d="M)\d+/g, ([n]) => `${Number(n) + 5}`),
  },
  {
    name: 'drawing: code in the picture',
    of: /\.svg$/,
    times: 2,
    spoil: (text) => text.replace('<svg ', '<svg onload="alert(1)" '),
  },
  {
    name: 'drawing: its model',
    of: /\.json$/,
    times: 3,
    spoil: one(/(?<="text": ")[A-Z][a-z]+/g, ([word]) => `${word}s`),
  },
  {
    name: 'drawing: the mark of its source',
    of: /\.json$/,
    spoil: one(/(?<="hash": ")[0-9a-f]{4}/g, () => '0000'),
  },
  {
    name: 'drawing: a color that is none',
    of: /\.mmd$/,
    spoil: one(/:::[a-z]+/g, () => ':::pink'),
  },
  {
    name: 'drawing: a link of a box',
    of: /\.mmd$/,
    times: 2,
    spoil: one(/\n {2}[a-zA-Z]+: "#[a-z0-9-]+"/g, () => ''),
  },
  {
    name: 'drawing: a link to nothing',
    of: /\.mmd$/,
    spoil: one(/(?<=\n {2}[a-zA-Z]+: "#)[a-z0-9-]+/g, ([id]) => `${id}s`),
  },
  { name: 'drawing: no model at all', of: /\.json$/, spoil: () => '{' },

  {
    name: 'rule: a sentence that nobody has read',
    of: /^sections\/introduction/,
    spoil: (text) =>
      text.replace('The four topics are a selection', 'The four topics are a fine selection'),
  },
  {
    name: 'rule: a sentence that was read and is gone',
    of: /^told-sentences\.yaml$/,
    spoil: one(/ {4}- (?=[A-Z])/g, () => '    - Nobody says this sentence.\n    - '),
  },
  {
    name: 'rule: a strong summary that nobody has read',
    of: /^strong-summaries\.yaml$/,
    spoil: one(/(?<=text: ")[A-Z]\w+(?= )/g, () => 'Never'),
  },
  {
    name: 'rule: a strong summary that is gone',
    of: /^strong-summaries\.yaml$/,
    spoil: (text) =>
      `${text.trimEnd()}\n- where: nowhere\n  text: This is never said.\n  rests: [limits]\n`,
  },
  {
    name: 'rule: a strong summary that rests on nothing',
    of: /^strong-summaries\.yaml$/,
    spoil: one(/(?<=\n {4}- )[a-z][a-z-]+(?=\n)/g, ([id]) => `${id}s`),
  },
  {
    name: 'rule: a statement of the review that is told no more',
    of: /^ledger\.yaml$/,
    spoil: one(/(?<=cites: \[)\d+/g, ([n]) => `${((Number(n) + 38) % 78) + 1}`),
  },
  {
    name: 'rule: a caption that speaks for the site',
    of: /^charts\.yaml$/,
    spoil: one(/(?<=caption: "?)(?=[A-Z])/g, () => 'We think so. '),
  },
  {
    name: 'rule: an abbreviation that is not spelled out',
    of: SECTIONS,
    spoil: one(
      /(?<=[a-z] )\((?:MRI|RFA|ICI|HCC|PSA|AI|TACE|MWA)\)/g,
      ([name]) => `or ${name.slice(1, -1)}`,
    ),
  },
  {
    name: 'rule: a record out of order',
    of: /^studies\.yaml$/,
    spoil: (text) => {
      const [first = ''] = /^- id: [\s\S]*?(?=^- id: )/m.exec(text) ?? [];
      return `${text.replace(first, '').trimEnd()}\n\n${first}`;
    },
  },
  {
    name: 'rule: a record that a lab must list',
    of: /^studies\.yaml$/,
    spoil: one(/\n {2}size: .*/g, () => ''),
  },
  {
    name: 'rule: a source note that its record leaves out',
    of: /^studies\.yaml$/,
    spoil: one(/\n {2}sourceNotes: \[[^,\]\n]*\](?:\n {2}sizeNote: .*)?/g, () => ''),
  },
  {
    name: 'rule: how a report was made public',
    of: /^updates\.yaml$/,
    spoil: one(/(?<=kind: )(?:paper|registry)/g, () => 'conference'),
  },
  {
    name: 'rule: a report of another topic',
    of: /^updates\.yaml$/,
    spoil: one(
      /(?<=\n {2}topic: breast\n {2}section: )breast-ablation(?=(?:\n {2}.*)*?\n {2}claims: \[ ?breast)/g,
      () => 'prostate-fla',
    ),
  },
  {
    name: 'rule: a report after the edition',
    of: /^updates\.yaml$/,
    spoil: one(/(?<=date: ")20\d\d(?=-)/g, () => '2031'),
  },
  {
    name: 'rule: a figure of our own that is none',
    of: SECTIONS,
    spoil: one(/(?<=\nown:\n)/g, () => '  - { figure: "77", why: nobody knows }\n'),
  },

  {
    name: 'record: a published address taken out',
    of: /^permalinks\.txt$/,
    times: 2,
    spoil: one(/^\/(?:glossary|prostate-fla|evidence)\/#.*\n/gm, () => ''),
  },
  {
    name: 'record: a published address twice',
    of: /^permalinks\.txt$/,
    spoil: one(/^\/.*\n/gm, ([line]) => line + line),
  },
  {
    name: 'record: an address that was never published',
    of: /^permalinks\.txt$/,
    spoil: (text) => `${text}/glossary/#nothing\n`,
  },
  {
    name: 'record: the mark of an item',
    of: /^reviewed\.yaml$/,
    spoil: one(/(?<=stem: ")[0-9a-f]{4}/g, () => '0000'),
  },
  {
    name: 'record: an item taken out',
    of: /^reviewed\.yaml$/,
    spoil: one(/^[a-z]+-[qc]-.*\n/gm, () => ''),
  },
  {
    name: 'record: the mark of a record',
    of: /^reviewed-evidence\.yaml$/,
    spoil: one(/(?<=record: ")[0-9a-f]{4}/g, () => '0000'),
  },
  {
    name: 'record: a figure',
    of: /^reviewed-figures\.yaml$/,
    spoil: one(/(?<=\| )\d+(?= )/g, ([n]) => `${n}1`),
  },
  {
    name: 'record: an item that is none',
    of: /^reviewed\.yaml$/,
    spoil: (text) => `${text}no-q-item: { modified: 2026-11-28, stem: "00000000" }\n`,
  },
];
