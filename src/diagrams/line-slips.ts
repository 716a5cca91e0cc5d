/** What is wrong with one line of a diagram, and at which place of it. */
export type LineSlip = readonly [at: number, message: string];

/** Lines that open a block of a flowchart. */
export const FLOW_BLOCKS = /^\s*subgraph\b/;
/** Lines that open a block of a sequence. */
export const SEQUENCE_BLOCKS = /^\s*(?:loop|alt|opt|par|critical|break|rect|box)\b/;

const ID = String.raw`\w+(?:-\w+)*`;
const WORDS = String.raw`[^()\[\]{}<>|]*`;
/** The brackets of boxes, as patterns of how each opens and closes. */
const BRACKETS: readonly [open: string, close: string][] = [
  [String.raw`\(\(`, String.raw`\)\)`],
  [String.raw`\(\[`, String.raw`\]\)`],
  [String.raw`\[\[`, String.raw`\]\]`],
  [String.raw`\[\(`, String.raw`\)\]`],
  [String.raw`\{\{`, String.raw`\}\}`],
  [String.raw`\(`, String.raw`\)`],
  [String.raw`\[`, String.raw`\]`],
  [String.raw`\{`, String.raw`\}`],
];
const SHAPE = BRACKETS.map(([open, close]) => open + WORDS + close).join('|');
const BOX = new RegExp(String.raw`^\s*${ID}\s*(?:${SHAPE})?(?::::\s*[\w-]+)?`);
const HEADS = '[->ox]';
const ARROW = new RegExp(
  [
    String.raw`^\s*(?:&|~~~+|<?(?:--+${HEADS}|==+[=>ox]|-\.+-[>ox]?)\s*(?:\|[^|]*\|)?`,
    String.raw`<?--\s+[^|>]*?\s--+${HEADS}|<?==\s+[^|>]*?\s==+[=>ox]|<?-\.\s+[^|>]*?\s\.+-[>ox]?)`,
  ].join('|'),
);

/** What is wrong with a line of a flowchart: boxes, arrows, brackets, colors, quotes. */
export function flowSlip(line: string): LineSlip | undefined {
  // Words in quotes may look like anything.
  const text = line.replace(/"[^"]*"/g, (words) => '_'.repeat(words.length)).replace(/;\s*$/, '');
  const quote = openQuote(text);
  if (quote) return quote;
  if (/^\s*(?:end|direction\s+(?:TB|TD|BT|RL|LR)|subgraph\s.*)\s*$/.test(text)) return undefined;
  let at = 0;
  for (;;) {
    const box = BOX.exec(text.slice(at))?.[0];
    if (box === undefined) return [placeFrom(text, at), missingBox(text.slice(at))];
    at += box.length;
    if (!text.slice(at).trim()) return undefined;
    const arrow = ARROW.exec(text.slice(at))?.[0];
    if (arrow === undefined) return [placeFrom(text, at), strangeWords(text.slice(at).trim(), box)];
    at += arrow.length;
  }
}

/** What stands where only a box may. */
function missingBox(rest: string): string {
  if (/^\s*\|/.test(rest)) return 'The words of an arrow stand between two strokes: -->|words|.';
  return rest.trim()
    ? `"${shortened(rest.trim())}" is no box. A box begins with its id, as in id["words"].`
    : 'A box is missing here, behind its arrow.';
}

/** What stands where only an arrow or the end of a line may. */
function strangeWords(rest: string, box: string): string {
  if (/^[[({]/.test(rest))
    return `The bracket "${rest[0]}" of the box "${box.trim()}" is not closed by its like, as in ${box.trim()}["words"].`;
  if (/^::?[\w-]/.test(rest)) return 'A color stands behind three colons, as in :::heat.';
  const [, sign] = /^([-=.<>~→⇒–—]+)/.exec(rest) ?? [];
  if (sign) return `"${sign}" is no arrow. Write -->, -.-> or ==>, and words as in -->|words|.`;
  if (/^[\])}]/.test(rest)) return `The bracket "${rest[0]}" closes nothing.`;
  return `"${shortened(rest)}" is no arrow and no box; write words in quotes and brackets, as in id["words"].`;
}

const MESSAGE = String.raw`(?:<<)?--?(?:>>?|x|\))`;
const SEQUENCE = [
  /^(?:participant|actor|create\s+(?:participant|actor)|destroy)\s+\S.*$/,
  /^(?:loop|alt|else|opt|par|and|critical|option|break|rect|box|title)\b.*$/,
  /^(?:end|autonumber.*|(?:de)?activate\s+\S+)$/,
  /^note\s+(?:over|left of|right of)\s+[^:]+:.*$/i,
  new RegExp(String.raw`^[^\s:<>-][^:<>]*?\s*${MESSAGE}\s*[+-]?\s*[^:<>-][^:<>]*:.*$`),
];

/** What is wrong with a line of a sequence: messages, notes. */
export function sequenceSlip(line: string): LineSlip | undefined {
  const text = line.trim().replace(/;$/, '');
  const at = placeFrom(line, 0);
  if (SEQUENCE.some((form) => form.test(text))) return undefined;
  if (/^note\b/i.test(text))
    return [at, 'A note says where it stands, then a colon, then its words: Note over A,B: words.'];
  const [, sign] = /[\w\s]([-=.<>~→⇒–—]{1,5}[)x]?)\s*\w/.exec(text) ?? [];
  if (sign && !new RegExp(`^${MESSAGE}$`).test(sign))
    return [line.indexOf(sign), `"${sign}" is no arrow of a sequence. Write ->> or -->>.`];
  if (sign) return [at, 'Behind a message stand a colon and its words: A->>B: words.'];
  return [at, `"${shortened(text)}" is neither a message, A->>B: words, nor a note nor a block.`];
}

/** What is wrong with a line of flows: the third cell is a number. */
export function sankeySlip(line: string): LineSlip | undefined {
  const text = line.replace(/"(?:[^"]|"")*"/g, (words) => '_'.repeat(words.length));
  const quote = openQuote(text);
  if (quote) return quote;
  const cells = text.split(',');
  if (cells.length !== 3)
    return [0, `A flow has three cells, from, to, number; this line has ${cells.length}.`];
  const at = text.lastIndexOf(',') + 1;
  const amount = line.slice(at).trim();
  return /^\d+(?:\.\d+)?$/.test(amount) ? undefined : [at, `"${amount}" is no number.`];
}

/** A quote that opens and is not closed, in a line without those that are. */
function openQuote(text: string): LineSlip | undefined {
  const at = text.indexOf('"');
  return at < 0 ? undefined : [at, 'The quote that opens here is not closed on its line.'];
}

/** The next place of a line, from a place on, that is no white space. */
function placeFrom(line: string, at: number): number {
  return at + (/^\s*/.exec(line.slice(at))?.[0].length ?? 0);
}

function shortened(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
