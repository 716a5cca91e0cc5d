import type { Random } from './random.ts';

/** One way to spoil a file. */
export interface Operator {
  /** The kind of fault, then what is done. */
  name: string;
  /** The files that it can be applied to, by their path in the content folder. */
  of: RegExp;
  /** The text with one fault, or undefined where the file has no place for it. */
  spoil: (text: string, random: Random) => string | undefined;
  /** How many different faults are tried on each kind of file; one where nothing is said. */
  times?: number;
}

const LISTS =
  /^(?:background|changes|charts|comparisons|glossary|procedures|references|source-notes|studies|updates)\.yaml$/;
const BANK = /^(?:questions|cards)\//;
const RECORDS = new RegExp(`${LISTS.source}|${BANK.source}`);
const YAML = /^(?!reviewed).*\.yaml$/;
const SECTIONS = /^sections\//;
const WORDS = new RegExp(`${RECORDS.source}|${SECTIONS.source}`);
const TEXT = /^(?!reviewed|permalinks).*\.(?:yaml|mdx|csv|mmd)$/;

/** Replaces one of the places that a pattern finds; comments and heads of files are left alone. */
function one(pattern: RegExp, by: (found: RegExpExecArray, random: Random) => string): Operator['spoil'] {
  return (text, random) => {
    const places = [...text.matchAll(pattern)].filter(({ index }) => {
      const line = text.slice(text.lastIndexOf('\n', index) + 1, index + 1);
      return !/^\s*(?:#(?!#)|%%)/.test(line);
    });
    const found = random.of(places);
    if (!found) return undefined;
    const words = by(found, random);
    if (words === found[0]) return undefined;
    return text.slice(0, found.index) + words + text.slice(found.index + found[0].length);
  };
}

const REVERSED: Record<string, string> = {
  ...{ higher: 'lower', longer: 'shorter', more: 'fewer', worse: 'better', above: 'below' },
  ...{ lower: 'higher', shorter: 'longer', fewer: 'more', better: 'worse', below: 'above' },
};
const UNITS: Record<string, string> = { '%': ' months', months: 'weeks', cm: 'mm', years: 'months', weeks: 'days', patients: 'lesions', men: 'foci' };

/** A word in the middle of running text, after which something can be put. */
const WORD = /(?<=[a-z]{4} )[a-z]{4,}(?= [a-z]{4})/g;
const after = (words: string): Operator['spoil'] => one(WORD, ([word]) => `${word}${words}`);

export const OPERATORS: readonly Operator[] = [
  // Syntax.
  { name: 'syntax: a quote that is not closed', of: YAML, spoil: one(/: "[^"\n]*"\n/g, ([text]) => text.replace(/"\n$/, '\n')) },
  { name: 'syntax: a bracket that is not closed', of: YAML, spoil: one(/: ?\[[^\]\n]*\]\n/g, ([text]) => text.replace(']', '')) },
  { name: 'syntax: a tab', of: YAML, spoil: one(/\n {2}(?=[a-z])/g, () => '\n\t') },
  { name: 'syntax: a line indented too far', of: YAML, spoil: one(/\n {2}(?=[a-zA-Z]+: [^\n]+\n {2}[a-z])/g, () => '\n     ') },
  { name: 'syntax: a colon in a text', of: YAML, spoil: one(/(?<=\n {2}[a-zA-Z]+: [A-Z][a-z]+)(?= )/g, () => ': and') },
  { name: 'syntax: a field twice', of: RECORDS, spoil: one(/\n( {2}[a-zA-Z]+: [^\n"[{]+)(?=\n {2}[a-z])/g, ([line]) => line + line) },
  { name: 'syntax: a tag without its end', of: SECTIONS, times: 2, spoil: one(/<\/(?:Claim|Term|Remark|DataTable)>/g, () => '') },
  { name: 'syntax: a tag without its sign', of: SECTIONS, spoil: one(/" \/>/g, () => '"') },
  { name: 'syntax: less than before a number', of: SECTIONS, spoil: one(/(?<= )\d+(?= [a-z])/g, ([n]) => `<${n}`) },
  { name: 'syntax: curly quotes', of: SECTIONS, spoil: one(/id="([a-z0-9-]+)"/g, ([, id]) => `id=“${id}”`) },
  { name: 'syntax: code in braces', of: SECTIONS, spoil: after(' {x}') },
  { name: 'syntax: semicolons between cells', of: /\.csv$/, spoil: (text) => text.replaceAll(',', ';') },
  { name: 'syntax: a quote in a cell', of: /\.csv$/, spoil: one(/(?<=\n[A-Z0-9]+,)I/g, () => '"I') },

  // Types and forms of values.
  { name: 'type: a list for a text', of: RECORDS, spoil: one(/\n {2}(?:term|title|name|front|stem|citedFor|statement|status): ([A-Z"][^\n]*)/gi, ([line]) => line.replace(/: .*/, ': [a, b]')) },
  { name: 'type: words for a number', of: /^(?:studies|references|updates|editions|changes)\.yaml$/, spoil: one(/\b(?:n|count|denominator|year|edition): \d+/g, ([line]) => line.replace(/\d+/, 'many')) },
  { name: 'type: a day that is none', of: /^(?:background|editions|changes)\.yaml$|^(?:questions|cards)\//, spoil: one(/(?<=\d{4}-)\d{2}(?=-\d{2}\n)/g, () => '13') },
  { name: 'type: a choice that is none', of: /^(?:studies|references|updates|comparisons|charts)\.yaml$|^questions\//, spoil: one(/\b(?:design|grade|kind|verdict|level|measure|direction|meaning): ([a-z-]+)/g, ([line]) => `${line}e`) },

  // Names.
  { name: 'name: an id is missing', of: RECORDS, spoil: one(/- (?:id|n): [a-z0-9-]+\n {2}(?=[a-z])/g, () => '- ') },
  { name: 'name: an id twice', of: LISTS, spoil: (text, random) => {
    const ids = [...text.matchAll(/^- id: ([a-z0-9-]+)$/gm)];
    const found = random.of(ids.slice(1));
    const first = ids[0]?.[1];
    if (!found || !first) return undefined;
    return text.slice(0, found.index) + `- id: ${first}` + text.slice(found.index + found[0].length);
  } },
  { name: 'name: an id renamed', of: RECORDS, spoil: one(/(?<=^- id: )[a-z0-9-]+$/gm, ([id]) => `${id}-new`) },
  { name: 'name: a reference to nothing', of: RECORDS, times: 2, spoil: one(/(?<=\b(?:claims|related|sources|studies|sourceNotes|arms|outcomes|objective|block|outcome|study|section|topic|parallel|place|comparator): \[? ?)[a-z][a-z0-9-]{4,}(?=[\n,\]}])/g, ([id]) => `${id}s`) },
  { name: 'name: a term, trial, claim or figure that is none', of: SECTIONS, times: 2, spoil: one(/(?<=<(?:Term|Trial|Diagram|SourceNote|Chart) id=")[a-z0-9-]+/g, ([id]) => `${id}s`) },
  { name: 'name: a claim renamed', of: SECTIONS, spoil: one(/(?<=<Claim id=")[a-z0-9-]+/g, ([id]) => `${id}-new`) },
  { name: 'name: a claim named like another', of: SECTIONS, spoil: (text, random) => {
    const ids = [...text.matchAll(/(?<=<Claim id=")[a-z0-9-]+/g)];
    const found = random.of(ids.slice(1));
    return found && text.slice(0, found.index) + ids[0]?.[0] + text.slice(found.index + found[0].length);
  } },
  { name: 'name: a heading without its id', of: SECTIONS, spoil: one(/ \[#[a-z0-9-]+\]$/gm, () => '') },
  { name: 'name: a field that is none', of: YAML, spoil: one(/(?<=\n {2})[a-zA-Z]{4,}(?=:)/g, ([field]) => `${field}s`) },
  { name: 'name: an attribute that is none', of: SECTIONS, spoil: one(/(?<=<(?:Claim|Term|Diagram|Cite|DataTable) )(?:id|n)=/g, (found) => `class="a" ${found[0]}`) },
  { name: 'name: a tag that is none', of: SECTIONS, spoil: one(/<Remark>/g, () => '<Remarks>') },
  { name: 'name: a registry number', of: /\.csv$/, spoil: one(/NCT\d{8}/g, ([nct]) => nct.slice(0, -1)) },

  // Keys.
  { name: 'key: moved to another option', of: /^questions\//, times: 2, spoil: one(/ {6}correct: true\n( {6}rationale: .*\n {4}- id: [a-z]\n {6}text: .*\n)(?! {6}correct)/g, ([, between]) => `${between} {6}correct: true\n`.replace(' {6}', '      ')) },
  { name: 'key: taken from a statement', of: /^questions\//, spoil: (text, random) => {
    const blocks = [...text.matchAll(/^- id: .*\n {2}type: multiple\n(?:(?!^- id).*\n)*/gm)];
    const block = random.of(blocks);
    return block && text.replace(block[0], block[0].replace(/ {6}correct: true\n/, ''));
  } },
  { name: 'key: no statement is true', of: /^questions\//, spoil: (text, random) => {
    const blocks = [...text.matchAll(/^- id: .*\n {2}type: multiple\n(?:(?!^- id).*\n)*/gm)];
    const block = random.of(blocks);
    return block && text.replace(block[0], block[0].replaceAll(/ {6}correct: true\n/g, ''));
  } },
  { name: 'key: two steps exchanged', of: /^questions\//, spoil: (text, random) => {
    const blocks = [...text.matchAll(/^- id: .*\n {2}type: order\n(?:(?!^- id).*\n)*/gm)];
    const block = random.of(blocks);
    const steps = block?.[0].match(/ {4}- id: [a-z]\n(?: {6}.*\n)+/g);
    if (!block || !steps?.[0] || !steps[1]) return undefined;
    return text.replace(block[0], block[0].replace(steps[0] + steps[1], steps[1] + steps[0]));
  } },
  { name: 'key: another number', of: /^questions\//, spoil: one(/(?<=\n {2}answer: )\d+/g, ([n]) => `${Number(n) + 1}`) },
  { name: 'key: another match', of: /^questions\//, spoil: one(/(?<=\n {6}answer: )[a-z]/g, ([letter]) => (letter === 'a' ? 'b' : 'a')) },
  { name: 'key: another back of a card', of: /^cards\//, spoil: one(/(?<=\n {2}back: )[A-Z][a-z]+/g, () => 'Nothing') },

  // Figures.
  { name: 'figure: a digit changed', of: WORDS, times: 3, spoil: one(/(?<=[a-z(] )\d+(?:\.\d+)?(?=%| [a-z])/g, ([n]) => `${n.slice(0, -1)}${(Number(n.at(-1)) + 3) % 10}`) },
  { name: 'figure: a digit changed in the table of trials', of: /\.csv$/, spoil: one(/NCT\d{7}\d(?=,)/g, ([n]) => `${n.slice(0, -1)}${(Number(n.at(-1)) + 3) % 10}`) },
  { name: 'figure: a citation changed', of: SECTIONS, spoil: one(/(?<=<Cite n=")\d+(?=")/g, ([n]) => `${(Number(n) % 78) + 1}`) },
  { name: 'figure: a citation of an item changed', of: BANK, spoil: one(/(?<=\n {2}refs: ")\d+(?=")/g, ([n]) => `${(Number(n) % 78) + 1}`) },
  { name: 'figure: a unit changed', of: WORDS, times: 2, spoil: one(/(?<=\d ?)(?:%|months|cm|years|weeks|patients|men)(?=[\s.,)])/g, ([unit]) => UNITS[unit] ?? unit) },
  { name: 'figure: a size times ten', of: /^(?:studies|updates|source-notes)\.yaml$/, times: 2, spoil: one(/(?<=\b(?:n|of|denominator|count): )\d+/g, ([n]) => `${n}0`) },
  { name: 'figure: a direction reversed', of: WORDS, times: 2, spoil: one(new RegExp(`\\b(?:${Object.keys(REVERSED).join('|')})\\b(?=[ .,\\n])`, 'g'), ([word]) => REVERSED[word] ?? word) },
  { name: 'figure: labels of a chart exchanged', of: /^charts\.yaml$/, times: 2, spoil: (text, random) => {
    const labels = [...text.matchAll(/label: ([^,}\n]+)/g)];
    const at = Math.floor(random.next() * (labels.length - 1));
    const [a, b] = [labels[at], labels[at + 1]];
    if (!a || !b || a[0] === b[0]) return undefined;
    return text.slice(0, a.index) + b[0] + text.slice(a.index + a[0].length, b.index) + a[0] + text.slice(b.index + b[0].length);
  } },
  { name: 'figure: a phase in the table of trials', of: /\.csv$/, spoil: one(/(?<=\nNCT\d{8},)(?:II|III|I)(?=,)/g, ([phase]) => (phase === 'II' ? 'III' : 'II')) },
  { name: 'figure: the rules of the course', of: /^course\.yaml$/, spoil: one(/(?<=: )0\.\d+/g, () => '0') },
  { name: 'figure: the date of an edition', of: /^editions\.yaml$/, spoil: one(/(?<=date: \d{4}-\d{2}-)\d{2}/g, () => '25') },
  { name: 'figure: a grade raised', of: /^(?:references|background)\.yaml$/, spoil: one(/grade: (?:probable|unidentified)/g, () => 'grade: verified') },
  { name: 'figure: what a source is known by', of: /^references\.yaml$/, spoil: one(/\n {2}(?:doi|pmid|title|year): [^\n]*(?=\n(?: {2}[a-z]|\n))/g, () => '') },

  // What runs or comes from elsewhere.
  { name: 'link: one that runs code', of: SECTIONS, spoil: after(' [here](javascript:alert(1))') },
  { name: 'link: one that runs code, in capitals', of: SECTIONS, spoil: after(' [here](VBScript:x)') },
  { name: 'link: to another host without encryption', of: SECTIONS, spoil: after(' [here](http://example.org/)') },
  { name: 'link: to a page that is none', of: SECTIONS, spoil: after(' [here](/nowhere/)') },
  { name: 'link: without an address', of: SECTIONS, spoil: after(' [here]()') },
  { name: 'link: that runs code, in a list', of: RECORDS, spoil: after(' javascript:alert(1)') },
  { name: 'link: of a source that runs code', of: /^background\.yaml$/, spoil: one(/(?<=url: ")https:/g, () => 'javascript:') },
  { name: 'link: a picture of another host', of: SECTIONS, spoil: after(' ![x](https://example.org/x.png)') },
  { name: 'link: a script of another host', of: SECTIONS, spoil: after(' <script src="https://example.org/x.js"></script>') },
  { name: 'link: a place of a change that is none', of: /^changes\.yaml$/, spoil: one(/(?<=places: \[ ?)\/[a-z-]+\//g, () => '/nowhere/') },

  // Marks and characters in the text.
  { name: 'text: markup', of: RECORDS, spoil: after(' <b>x</b>') },
  { name: 'text: a link', of: RECORDS, spoil: after(' [x](/glossary/)') },
  { name: 'text: a null character', of: TEXT, spoil: after('\u0000') },
  { name: 'text: a lost character', of: TEXT, spoil: after(' \ufffd') },
  { name: 'text: a turn of direction', of: TEXT, spoil: after('\u202e') },
  { name: 'text: another encoding', of: TEXT, spoil: after(' Ã©') },
  { name: 'text: a mark of unfinished work', of: TEXT, spoil: after(` TO${'DO'}`) },
  { name: 'text: an unfinished heading', of: SECTIONS, spoil: one(/(?<=^## )[A-Z][a-z]+/gm, () => 'TBD') },

  // Tables and tags.
  { name: 'table: a cell is missing', of: SECTIONS, spoil: one(/^\| .* \|$/gm, ([row]) => row.replace(/\|[^|]*\|$/, '|')) },
  { name: 'table: a cell is missing in a row of trials', of: /\.csv$/, times: 2, spoil: one(/,[^,"\n]*(?=\n)/g, () => '') },
  { name: 'table: a cell is empty in a row of trials', of: /\.csv$/, spoil: one(/,(?:liver|heat|cold|embolization)(?=[,\n])/g, () => ',') },
  { name: 'place: a step of a case by itself', of: SECTIONS, spoil: one(/\n\n(?=[A-Z])/g, () => '\n\n<CaseStep when="Now">\n\nText.\n\n</CaseStep>\n\n') },
  { name: 'place: a claim in a claim', of: SECTIONS, spoil: one(/(?<=<Claim id="([a-z0-9-]+)">)[A-Z]\w+/g, ([word]) => `<Claim id="one-more">${word}</Claim>`) },
  { name: 'place: a term in a heading', of: SECTIONS, spoil: one(/(?<=^## )[A-Z][a-z]+/gm, ([word]) => `<Term id="anergy">${word}</Term>`) },
  { name: 'place: a figure in a sentence', of: SECTIONS, spoil: (text, random) => one(/(?<=<Term id="[a-z0-9-]+">)/g, () => '<Diagram id="review-map" />')(text, random) },
  { name: 'place: limits elsewhere', of: SECTIONS, spoil: one(/<\/?Limits>/g, ([tag]) => tag.replace('Limits', 'KeyPoints')) },

  // Drawings.
  { name: 'drawing: its source', of: /\.mmd$/, times: 3, spoil: one(/(?<=\[")[A-Z][a-z]+/g, ([word]) => `${word}s`) },
  { name: 'drawing: words of the picture', of: /\.svg$/, times: 3, spoil: one(/(?<=<tspan[^>]*>|<text[^>]*>)[A-Z][a-z]+/g, ([word]) => `${word}s`) },
  { name: 'drawing: a line of the picture', of: /\.svg$/, times: 2, spoil: one(/(?<=d="M)\d+/g, ([n]) => `${Number(n) + 5}`) },
  { name: 'drawing: code in the picture', of: /\.svg$/, times: 2, spoil: (text) => text.replace('<svg ', '<svg onload="alert(1)" ') },
  { name: 'drawing: its model', of: /\.json$/, times: 3, spoil: one(/(?<="text": ")[A-Z][a-z]+/g, ([word]) => `${word}s`) },
  { name: 'drawing: the mark of its source', of: /\.json$/, spoil: one(/(?<="hash": ")[0-9a-f]{4}/g, () => '0000') },
  { name: 'drawing: a color that is none', of: /\.mmd$/, spoil: one(/:::[a-z]+/g, () => ':::pink') },
  { name: 'drawing: a link of a box', of: /\.mmd$/, times: 2, spoil: one(/\n {2}[a-zA-Z]+: "#[a-z0-9-]+"/g, () => '') },
  { name: 'drawing: a link to nothing', of: /\.mmd$/, spoil: one(/(?<=\n {2}[a-zA-Z]+: "#)[a-z0-9-]+/g, ([id]) => `${id}s`) },
  { name: 'drawing: no model at all', of: /\.json$/, spoil: () => '{' },

  // What is on record.
  { name: 'record: a published address taken out', of: /^permalinks\.txt$/, times: 2, spoil: one(/^\/(?:glossary|prostate-fla|evidence)\/#.*\n/gm, () => '') },
  { name: 'record: a published address twice', of: /^permalinks\.txt$/, spoil: one(/^\/.*\n/gm, ([line]) => line + line) },
  { name: 'record: an address that was never published', of: /^permalinks\.txt$/, spoil: (text) => `${text}/glossary/#nothing\n` },
  { name: 'record: the mark of an item', of: /^reviewed\.yaml$/, spoil: one(/(?<=stem: ")[0-9a-f]{4}/g, () => '0000') },
  { name: 'record: an item taken out', of: /^reviewed\.yaml$/, spoil: one(/^[a-z]+-[qc]-.*\n/gm, () => '') },
  { name: 'record: the mark of a record', of: /^reviewed-evidence\.yaml$/, spoil: one(/(?<=record: ")[0-9a-f]{4}/g, () => '0000') },
  { name: 'record: a figure', of: /^reviewed-figures\.yaml$/, spoil: one(/(?<=\| )\d+(?= )/g, ([n]) => `${n}1`) },
  { name: 'record: an item that is none', of: /^reviewed\.yaml$/, spoil: (text) => `${text}no-q-item: { modified: 2026-11-28, stem: "00000000" }\n` },
];
