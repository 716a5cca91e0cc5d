import { type MdastNode, mdxToMdast } from 'satteri';
import { AUTHORS_TAGS, blockId, isBlock, TAGS, type UseKind } from './authors-tags.ts';
import type { Fault } from './fault.ts';
import { MARKDOWN_FEATURES } from './markdown-features.ts';
import { attribute, isCode, isTag, type MdxNode, ownText, plainText } from './mdx-node.ts';
import { mdxSyntaxWords } from './mdx-words.ts';
import { nearest } from './nearest.ts';
import { headingFault, leftoverFault, plainMarkupFault } from './plain-markup.ts';
import { type ProseParagraph, proseParagraphs } from './prose-sentences.ts';
import { splitHeading } from './split-heading.ts';
import { brokenTableWords, unevenRows } from './table-faults.ts';
import { attributeComplaint, placeComplaint } from './tag-faults.ts';

/** Tags around a Markdown table. */
const TABLE_TAGS: ReadonlySet<string> = new Set(['DataTable', 'Chart']);

/** One tag or link in a section, with its place in the file (1-based). */
export interface Use {
  kind: UseKind;
  /** The id, citation numbers or address written by the author. */
  value: string;
  /** The id of the nearest block around it that can be linked: a claim, figure, table or heading. */
  block: string | undefined;
  /** The heading it stands under. */
  part: string | undefined;
  line: number;
  column: number;
  /** Its title or caption, or else the text inside the tag. */
  text: string;
  /** All words inside the tag. */
  words: string;
}

interface Heading {
  line: number;
  column: number;
  depth: number;
  id: string;
  text: string;
}

/** The text from one heading to the next, for counting and checking. */
interface Part {
  heading: Heading | undefined;
  text: string;
  cites: string[];
}

export interface SectionScan {
  headings: Heading[];
  uses: Use[];
  parts: Part[];
  /** Ids of blocks that were taken out, each where the one stands that took its place. */
  former: { id: string; line: number; column: number }[];
  /** The running text, sentence by sentence. */
  prose: ProseParagraph[];
  faults: Fault[];
}

/** Ids of a section's parts: its headings of the second level, in reading order. */
export function partIds({ headings }: Pick<SectionScan, 'headings'>): string[] {
  return headings.flatMap(({ depth, id }) => (depth === 2 ? id : []));
}

/** Reads the structure of a section's MDX without rendering it; `file` is only named in faults. */
export function scanSection(source: string, file: string): SectionScan {
  const scan: SectionScan = {
    headings: [],
    uses: [],
    parts: [],
    former: [],
    prose: [],
    faults: [],
  };
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { features: MARKDOWN_FEATURES });
  } catch (error) {
    scan.faults.push(syntaxFault(source, file, error));
    return scan;
  }
  let part: Part = { heading: undefined, text: '', cites: [] };
  scan.parts.push(part);
  const once = new Set<string>();

  const visit = (
    node: MdxNode,
    block: string | undefined,
    inside: readonly string[],
    inTable = false,
  ): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const fault = (code: Fault['code'], message: string, suggestion?: string, names?: string[]) =>
      scan.faults.push({ file, line, column, code, message, suggestion, ...(names && { names }) });
    const use = (kind: UseKind, value: string, around: string | undefined) => {
      const words = plainText(node);
      scan.uses.push({
        kind,
        value,
        block: around ?? part.heading?.id,
        part: part.heading?.text,
        line,
        column,
        text: attribute(node, 'title') ?? attribute(node, 'caption') ?? words,
        words,
      });
    };

    if (node.type === 'heading') {
      const { text, id, former } = splitHeading(plainText(node));
      for (const old of former) scan.former.push({ id: old, line, column });
      const depth = node.depth ?? 2;
      if (!id) fault('heading/no-id', `The heading "${text}" has no id.`);
      if (depth < 2 || depth > 3)
        fault('heading/level', `The heading "${text}" is of level ${depth}.`, undefined, [
          `"${id}"`,
        ]);
      if (node.children?.some(({ type }) => type !== 'text'))
        fault('heading/plain', `The heading "${text}" holds more than plain words.`);
      const heading = { line, column, depth, id: id ?? '', text };
      scan.headings.push(heading);
      part = { heading, text: `${text}\n`, cites: [] };
      scan.parts.push(part);
      return;
    }
    const plain = plainMarkupFault(node, inTable);
    if (plain) fault(plain.code, plain.message);
    const heading = headingFault(node);
    if (heading) fault(heading.code, heading.message);
    const left = leftoverFault(node);
    if (left)
      scan.faults.push({
        ...{ file, ...placeWithin(node, left.at) },
        ...{ code: left.code, message: left.message },
      });
    if (isCode(node)) fault('mdx/code', `"${excerpt(node.value ?? '')}" is code.`);
    // A power is no further digit of its number: 10^5^ is not 105.
    if (node.type === 'superscript') part.text += '^';
    part.text += ownText(node);
    if (node.type === 'link' || node.type === 'definition') {
      const words = plainText(node).trim();
      if (!node.url?.trim()) fault('link/empty', `The link "${words}" leads nowhere.`);
      else if (node.type === 'link' && words === '')
        fault('link/empty', `The link to "${node.url}" has no words.`);
      else if (node.type === 'link' && isBareAddress(words))
        fault('link/bare', `"${words}" is an address and says nothing.`);
      else use('link', node.url, block);
    }
    if (node.type === 'paragraph' && /^\s*\|[\s\S]*\n\s*\|/.test(plainText(node)))
      fault('table/cells', brokenTableWords(plainText(node)));
    if (node.type === 'table')
      for (const wrong of unevenRows(node)) scan.faults.push({ file, ...wrong });
    let inner = block;
    let within = inside;
    if (isTag(node)) {
      const name = node.name ?? '';
      within = [...inside, name];
      const tag = TAGS[name];
      if (!tag && !plain) {
        const message = `<${name}> is not a tag of this site.`;
        const about = attribute(node, 'id');
        const names = about === undefined ? undefined : [`"${about}"`];
        fault('component/unknown', message, nearest(name, AUTHORS_TAGS), names);
      } else if (tag) {
        const complaint = attributeComplaint(node, name, tag);
        if (complaint) fault('component/attribute', complaint.message, complaint.suggestion);
        const again = tag.under !== undefined && once.has(name);
        once.add(name);
        const misplaced = again
          ? `<${name}> stands here a second time.`
          : placeComplaint(name, tag, inside, part.heading?.id);
        if (misplaced) fault('component/place', misplaced);
        const value = attribute(node, tag.needs[0] ?? '');
        if (tag.kind && value) {
          if (isBlock(tag.kind)) inner = blockId(tag.kind, value);
          use(tag.kind, value, inner);
          if (tag.kind === 'cite') part.cites.push(value);
          for (const id of attribute(node, 'formerly')?.split(' ') ?? [])
            scan.former.push({ id, line, column });
        }
        for (const extra of ['caption', 'title', 'when', 'label'])
          if (attribute(node, extra)) part.text += `${attribute(node, extra)}\n`;
      }
    }
    const tabular = inTable || (isTag(node) && TABLE_TAGS.has(node.name ?? ''));
    for (const child of node.children ?? []) visit(child, inner, within, tabular);
    if (SEPARATE.has(node.type)) part.text += '\n';
  };
  visit(root as MdxNode, undefined, []);
  scan.prose = proseParagraphs(root as MdxNode);
  return scan;
}

/** Whether the words of a link are no words. */
function isBareAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(words);
}

const SEPARATE = new Set([
  'paragraph',
  'listItem',
  'tableRow',
  'tableCell',
  'heading',
  'mdxJsxFlowElement',
]);

/** Where a piece of a text stands; of a text of several lines, where it begins. */
function placeWithin({ position, value = '' }: MdxNode, at: number) {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return { line, column: value.slice(0, at).includes('\n') ? column : column + at };
}

/** The start of a piece of code, on one line. */
function excerpt(code: string): string {
  const line = code.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function syntaxFault(source: string, file: string, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  return { file, code: 'mdx/syntax', ...mdxSyntaxWords(source, message) };
}
