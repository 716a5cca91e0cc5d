import type { FaultCode } from './fault-codes.ts';
import { isTag, type MdxNode, plainText } from './mdx-node.ts';
import { AMOUNT } from './mdx-words.ts';

/** Most characters of a subscript or superscript: what is longer was opened by a sign that meant something else. */
const LONGEST_SCRIPT = 12;
/** Markup that would be a web page's own, and what it is a case of. */
const HTML: Record<string, FaultCode> = {
  img: 'image/plain',
  picture: 'image/plain',
  table: 'table/bare',
  s: 'text/strikethrough',
  del: 'text/strikethrough',
  strike: 'text/strikethrough',
  sub: 'text/html',
  sup: 'text/html',
};

/** What Markdown knows and pages do without. */
const UNSUPPORTED: Record<string, string> = {
  thematicBreak: 'A line across the page',
  blockquote: 'A block of quoted text',
  code: 'A block of code',
  inlineCode: 'Code between grave accents',
  footnoteDefinition: 'A footnote',
};
/** Markup in running text that came out as plain words, and what its author is told. */
const LEFTOVERS: [pattern: RegExp, code: FaultCode, words: (found: string) => string][] = [
  [/\[[^\][]*\]\([^\s)]*/, 'mdx/syntax', (found) => `The link "${found}" is not closed with ")".`],
  [/\[\^[^\]\s]*\]/, 'text/unsupported', () => 'A footnote stands here.'],
  [
    /\[\d[\d,–-]*\]/,
    'cite/form',
    (found) => `"${found}" is no citation. Write <Cite n="${found.slice(1, -1)}" />.`,
  ],
  [
    /<\s+\/?[A-Z]\w*(?:\s+\w+\s*=[^<>]*)?\s*\/?>/,
    'mdx/syntax',
    (found) => `"${found}" is read as words. Write no space behind "<".`,
  ],
  [
    /(?<![<\w/])[A-Z]\w*\s+\w+\s*=\s*["“][^"”]*["”]\s*\/?>/,
    'mdx/syntax',
    (found) => `"${found}" is read as words. Write "<" before it.`,
  ],
  [
    new RegExp(String.raw`<\s+=?\s*${AMOUNT}|<\s*=\s*${AMOUNT}`),
    'text/sign',
    (found) =>
      `"${found}" is a sign for "${/=/.test(found) ? 'at most' : 'less than'} ${/\d.*/.exec(found)?.[0]}".`,
  ],
  [
    /&(?:[a-z]+|#\w+);/i,
    'mdx/syntax',
    (found) => `"${found}" stands for no letter. Write the letter itself.`,
  ],
];

/** Markup that an author meant and that is read as plain words; `at` counts from where the node begins. */
export function leftoverFault({ type, value = '' }: MdxNode): LeftoverFault | undefined {
  if (type !== 'text') return undefined;
  for (const [pattern, code, words] of LEFTOVERS) {
    const found = pattern.exec(value);
    if (found) return { code, message: words(found[0]), at: found.index };
  }
  return undefined;
}

/** A paragraph that was to be a heading. */
export function headingFault(node: MdxNode): Omit<LeftoverFault, 'at'> | undefined {
  const [, sign] = (node.type === 'paragraph' && /^(#{1,6})[^#\s]/.exec(plainText(node))) || [];
  return sign ? { code: 'mdx/syntax', message: `Write a space behind "${sign}".` } : undefined;
}

interface LeftoverFault {
  code: FaultCode;
  message: string;
  at: number;
}

/**
 * What is wrong with markup that Markdown knows and the site has no place for: words struck through, tables without a
 * caption, pictures without a credit.
 * @param inTable whether it stands inside a tag that names and numbers tables
 */
export function plainMarkupFault(
  { type, url = '', ...node }: MdxNode,
  inTable: boolean,
): { code: FaultCode; message: string } | undefined {
  const words = plainText({ type, ...node })
    .replace(/\s+/g, ' ')
    .trim();
  const kept = UNSUPPORTED[type];
  if (kept) return { code: 'text/unsupported', message: `${kept} stands here.` };
  switch (type) {
    case 'delete':
      return { code: 'text/strikethrough', message: `"${words}" is struck through.` };
    case 'subscript':
    case 'superscript':
      return /\s/.test(words) || words.length > LONGEST_SCRIPT
        ? { code: 'text/script', message: `"${words}" is read as a ${type}.` }
        : undefined;
    case 'table':
      return inTable
        ? undefined
        : { code: 'table/bare', message: 'The table has no number and no caption.' };
    case 'image':
    case 'imageReference':
      return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url)
        ? { code: 'image/elsewhere', message: `The picture "${url}" is one of another host.` }
        : {
            code: 'image/plain',
            message: `The picture "${url}" has no number, credit and licence.`,
          };
  }
  const code = isTag({ type, ...node }) && HTML[node.name ?? ''];
  return code ? { code, message: `<${node.name}> is not a tag of this site.` } : undefined;
}
