import type { FaultCode } from './fault.ts';
import { isTag, type MdxNode, plainText } from './mdx-node.ts';

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
