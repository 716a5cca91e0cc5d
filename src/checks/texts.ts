import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import type { FaultCode } from '../course/read/fault-codes.ts';

interface TextRule {
  code: FaultCode;
  pattern: RegExp;
  words: (found: string) => string;
  /** The endings of the files that it is for; all where there are none. */
  of?: readonly string[];
  /** Of these the files that it is for, by their names. */
  only?: RegExp;
  /** What of these files is no text of the site. */
  without?: RegExp;
}

const COMMENTS = /^\s*#(?!#).*$|\{\/\*[\s\S]*?\*\/\}|^\s*%%.*$/gm;
/** All of a page but its head. */
const BODY = /(?<=^---\n(?:(?!---$).*\n)*)---\n[\s\S]*$/m;
const LISTS = ['.yaml', '.csv'];
/** What tells results; made-up numbers of questions are not among it. */
const RESULTS =
  /^(?:sections|diagrams|cards)\/|^(?:updates|source-notes|studies|charts|comparisons)\.yaml$/;
/** Holds regular expressions, which may look like markup. */
const PATTERNS = 'ledger.yaml';

/** What no text of a course holds, whatever it is about. */
const RULES: readonly TextRule[] = [
  {
    code: 'text/merge',
    pattern: /^(?:<{7}|>{7}) .*/m,
    words: (found) => `"${found}" is of a merge that is not finished.`,
  },
  {
    code: 'text/character',
    pattern:
      /(?![\t\n])\p{Cc}|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc-\uffff]|\p{Co}/u,
    words: (found) => `${characterName(found)} stands here.`,
  },
  {
    code: 'text/character',
    pattern: /\u00c3[\u0080-\u00bf]|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac./,
    words: (found) => `"${found}" is one letter that was read in another encoding.`,
  },
  {
    code: 'text/unfinished',
    pattern: /\b(?:TO[D]O|FI[X]ME|X{3}|TBD|TK)\b|\?\?\?|\blorem ipsum\b/i,
    words: (found) => `"${found}" marks what is not finished.`,
    of: ['.yaml', '.csv', '.mdx', '.mmd'],
    without: COMMENTS,
  },
  {
    code: 'text/markup',
    pattern: /<\/?[A-Za-z][^>\n]*>|<!--|!?\[[^\]\n]*\]\([^)\n]*\)|&(?:[a-z]+|#\d+);|\*\*\w|`\w/,
    words: (found) => `"${found}" is markup.`,
    of: LISTS,
    without: COMMENTS,
  },
  {
    code: 'text/markup',
    pattern: /<\/?[A-Za-z][^>\n]*>|!?\[[^\]\n]*\]\([^)\n]*\)|&(?:[a-z]+|#\d+);/,
    words: (found) => `"${found}" is markup.`,
    of: ['.mdx'],
    without: BODY,
  },
  {
    code: 'text/markup',
    pattern:
      /<(?!br\s*\/?>|[-=]|\|)\/?[A-Za-z][^>\n]*>|!?\[[^\]\n]*\]\([^)\n]*\)|&(?:[a-z]+|#\d+);/,
    words: (found) => `"${found}" is markup.`,
    of: ['.mmd'],
    without: COMMENTS,
  },
  {
    code: 'link/scheme',
    pattern: /\b(?:(?:java|vb)script\s*:\s*[a-z(]|data:\s*[a-z]+\/|(?:file|blob):\/)/i,
    words: (found) => `"${found}" is an address that runs code or that no reader can reach.`,
    of: ['.yaml', '.csv', '.mmd'],
    without: COMMENTS,
  },
  {
    code: 'result/as-none',
    pattern:
      /\bno\s+(?:difference|change)\b|\b(?:did|does|do|was|were|is|are)\s+not\s+(?:differ(?:ent)?|changed?)\b(?!\s+significantly)/i,
    words: (found) =>
      `"${found.replace(/\s+/g, ' ')}" tells what was not significant as if there were none.`,
    of: ['.yaml', '.mdx', '.mmd'],
    only: RESULTS,
    without: COMMENTS,
  },
  {
    code: 'text/against',
    pattern:
      /(?:\d+(?:[.,]\d+)*|…)%?(?: [a-z]+){0,3},?\s+against\s+(?:(?:less|more) than |about |only )?(?:\d+(?:[.,]\d+)*%?|…)/,
    words: (found) => `"${found.replace(/\s+/g, ' ')}" sets numbers against one another.`,
    of: ['.yaml', '.mdx', '.mmd'],
    // What readers of the bank said stays as they said it.
    only: /^(?!bank-readings)/,
    without: COMMENTS,
  },
  {
    code: 'remark/name',
    pattern: /\bour\s+reading\b/i,
    words: (found) => `"${found}" is another name for a remark.`,
    of: ['.yaml', '.mdx', '.mmd'],
    without: COMMENTS,
  },
];

/** Finds characters that nobody sees or that stand for lost ones, marks of unfinished work, and markup in plain words. */
export function checkTexts({ files, memory }: Pick<ContentTree, 'files' | 'memory'>): Fault[] {
  return [...files].flatMap(([name, text]) =>
    memory.of(`text of ${name}`, text, () => RULES.flatMap((rule) => ruleFaults(rule, name, text))),
  );
}

/** The first place in a file that breaks a rule: what is wrong once is often wrong in every line. */
function ruleFaults(
  { code, pattern, words, of, only, without }: TextRule,
  name: string,
  text: string,
): Fault[] {
  if (of && !of.some((ending) => name.endsWith(ending))) return [];
  if (only?.test(name) === false || (code === 'text/markup' && name === PATTERNS)) return [];
  const found = pattern.exec(without ? blanked(text, without) : text);
  if (!found) return [];
  const before = text.slice(0, found.index).split('\n');
  const at = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const names = code === 'text/unfinished' ? [found[0]] : undefined;
  return [
    { file: `content/${name}`, ...at, code, message: words(found[0]), ...(names && { names }) },
  ];
}

/** A text of the same length with spaces where something is left out. */
function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (words) => words.replace(/[^\n]/g, ' '));
}

function characterName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code === 0xfffd) return `The sign for a lost character (${point})`;
  if (code === 0xfeff) return `A byte order mark (${point}) inside of the text`;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069))
    return `A character that turns the direction of writing (${point})`;
  if (code === 0) return `A null character (${point})`;
  return `A character that nobody sees (${point})`;
}
