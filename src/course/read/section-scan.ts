import { type MdastNode, mdxToMdast } from 'satteri';
import type { Fault } from './fault.ts';
import { MARKDOWN_FEATURES } from './markdown-features.ts';
import { attribute, isCode, isTag, type MdxNode, ownText, plainText } from './mdx-node.ts';
import { nearest } from './nearest.ts';
import { plainMarkupFault } from './plain-markup.ts';
import { type ProseParagraph, proseParagraphs } from './prose-sentences.ts';

/** What an author's tag does on the page. */
export type UseKind =
  | 'claim'
  | 'cite'
  | 'term'
  | 'diagram'
  | 'illustration'
  | 'chart'
  | 'photo'
  | 'table'
  | 'case'
  | 'trial'
  | 'source-note'
  | 'link';

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
  /** Text inside the tag. */
  text: string;
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
  /** The running text, sentence by sentence. */
  prose: ProseParagraph[];
  faults: Fault[];
}

/** Tags of the authors' vocabulary: the kind of use they count as, and the attribute that must be there. */
const TAGS: Record<string, { kind?: UseKind; attribute?: string; prefix?: string }> = {
  Claim: { kind: 'claim', attribute: 'id' },
  Cite: { kind: 'cite', attribute: 'n' },
  Term: { kind: 'term', attribute: 'id' },
  Diagram: { kind: 'diagram', attribute: 'id', prefix: 'fig-' },
  Illustration: { kind: 'illustration', attribute: 'id', prefix: 'fig-' },
  Photo: { kind: 'photo', attribute: 'id', prefix: 'fig-' },
  Chart: { kind: 'chart', attribute: 'id', prefix: 'fig-' },
  DataTable: { kind: 'table', attribute: 'id', prefix: 'table-' },
  CaseTimeline: { kind: 'case', attribute: 'id', prefix: 'fig-' },
  CaseStep: { attribute: 'when' },
  SourceNote: { kind: 'source-note', attribute: 'id', prefix: 'note-' },
  Trial: { kind: 'trial', attribute: 'id' },
  Remark: {},
  Limits: {},
  KeyPoints: {},
};

/** Tags around a Markdown table. */
const TABLE_TAGS: ReadonlySet<string> = new Set(['DataTable', 'Chart']);

const BLOCK_KINDS: ReadonlySet<UseKind> = new Set([
  'claim',
  'diagram',
  'illustration',
  'chart',
  'photo',
  'table',
  'case',
]);

/** Kinds of use that are numbered as figures. */
export const FIGURE_KINDS: readonly UseKind[] = [
  'diagram',
  'illustration',
  'chart',
  'photo',
  'case',
];

/** Whether a tag makes a block that has its own permanent address. */
export function isBlock(kind: UseKind): boolean {
  return BLOCK_KINDS.has(kind);
}

/** The id that a placed figure, table or note has on its page. */
export function blockId(kind: UseKind, id: string): string {
  const tag = Object.values(TAGS).find((entry) => entry.kind === kind);
  return `${tag?.prefix ?? ''}${id}`;
}

/** Splits the permanent id off a heading: `Finding [#id]`. */
export function splitHeading(text: string): { text: string; id: string | undefined } {
  const match = /^(.*?)\s*\[#([^\]\s]+)\]\s*$/s.exec(text);
  return match ? { text: match[1] ?? '', id: match[2] } : { text: text.trim(), id: undefined };
}

/** Ids of a section's parts: its headings of the second level, in reading order. */
export function partIds({ headings }: Pick<SectionScan, 'headings'>): string[] {
  return headings.flatMap(({ depth, id }) => (depth === 2 ? id : []));
}

/** Reads the structure of a section's MDX without rendering it; `file` is only named in faults. */
export function scanSection(source: string, file: string): SectionScan {
  const scan: SectionScan = { headings: [], uses: [], parts: [], prose: [], faults: [] };
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { features: MARKDOWN_FEATURES });
  } catch (error) {
    scan.faults.push(syntaxFault(file, error));
    return scan;
  }
  let part: Part = { heading: undefined, text: '', cites: [] };
  scan.parts.push(part);

  const visit = (node: MdxNode, block: string | undefined, inTable = false): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const fault = (code: Fault['code'], message: string, suggestion?: string) =>
      scan.faults.push({ file, line, column, code, message, suggestion });
    const use = (kind: UseKind, value: string, around: string | undefined) =>
      scan.uses.push({
        kind,
        value,
        block: around ?? part.heading?.id,
        part: part.heading?.text,
        line,
        column,
        text: attribute(node, 'title') ?? attribute(node, 'caption') ?? plainText(node),
      });

    if (node.type === 'heading') {
      const { text, id } = splitHeading(plainText(node));
      const depth = node.depth ?? 2;
      if (!id) fault('heading/no-id', `The heading "${text}" has no id.`);
      if (depth < 2 || depth > 3)
        fault('heading/level', `The heading "${text}" is of level ${depth}.`);
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
    if (isCode(node)) fault('mdx/code', `"${excerpt(node.value ?? '')}" is code.`);
    part.text += ownText(node);
    if (node.type === 'link' && node.url) {
      use('link', node.url, block);
    }
    let inner = block;
    if (isTag(node)) {
      const name = node.name ?? '';
      const tag = TAGS[name];
      if (!tag && !plain) {
        const message = `<${name}> is not a tag of this site.`;
        fault('component/unknown', message, nearest(name, Object.keys(TAGS)));
      } else if (tag) {
        const value = tag.attribute ? attribute(node, tag.attribute) : '';
        if (tag.attribute && !value) {
          fault('component/attribute', `<${name}> needs ${tag.attribute}="…".`);
        } else if (tag.kind && value) {
          if (isBlock(tag.kind)) inner = blockId(tag.kind, value);
          use(tag.kind, value, inner);
          if (tag.kind === 'cite') part.cites.push(value);
        }
        for (const extra of ['caption', 'title', 'when', 'label'])
          if (attribute(node, extra)) part.text += `${attribute(node, extra)}\n`;
      }
    }
    const tabular = inTable || (isTag(node) && TABLE_TAGS.has(node.name ?? ''));
    for (const child of node.children ?? []) visit(child, inner, tabular);
    if (SEPARATE.has(node.type)) part.text += '\n';
  };
  visit(root as MdxNode, undefined);
  scan.prose = proseParagraphs(root as MdxNode);
  return scan;
}

const SEPARATE = new Set([
  'paragraph',
  'listItem',
  'tableRow',
  'tableCell',
  'heading',
  'mdxJsxFlowElement',
]);

/** The start of a piece of code, on one line. */
function excerpt(code: string): string {
  const line = code.trim().replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function syntaxFault(file: string, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const place = /^(\d+):(\d+)/.exec(message);
  return {
    file,
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    code: 'mdx/syntax',
    message: message
      .split('\n', 1)
      .join()
      .replace(/^\d+:\d+: |\s*\(mdx[\w-]*:[\w-]+\)$/g, ''),
  };
}
