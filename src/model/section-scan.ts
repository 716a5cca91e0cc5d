import { type MdastNode, mdxToMdast } from 'satteri';
import type { Fault } from './fault.ts';

/** What an author's tag does on the page. */
export type UseKind =
  | 'claim'
  | 'cite'
  | 'term'
  | 'diagram'
  | 'illustration'
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

export interface Heading {
  line: number;
  column: number;
  depth: number;
  id: string;
  text: string;
}

/** The text from one heading to the next, for counting and checking. */
export interface Part {
  heading: Heading | undefined;
  text: string;
  cites: string[];
}

export interface SectionScan {
  headings: Heading[];
  uses: Use[];
  parts: Part[];
  faults: Fault[];
}

/** Tags of the authors' vocabulary: the kind of use they count as, and the attribute that must be there. */
const TAGS: Record<string, { kind?: UseKind; attribute?: string; prefix?: string }> = {
  Claim: { kind: 'claim', attribute: 'id' },
  Cite: { kind: 'cite', attribute: 'n' },
  Term: { kind: 'term', attribute: 'id' },
  Diagram: { kind: 'diagram', attribute: 'id', prefix: 'fig-' },
  Illustration: { kind: 'illustration', attribute: 'id', prefix: 'fig-' },
  DataTable: { kind: 'table', attribute: 'id', prefix: 'table-' },
  CaseTimeline: { kind: 'case', attribute: 'id', prefix: 'fig-' },
  CaseStep: { attribute: 'when' },
  SourceNote: { kind: 'source-note', attribute: 'id' },
  Trial: { kind: 'trial', attribute: 'id' },
  Limits: {},
  KeyPoints: {},
};

export const TAG_NAMES = Object.keys(TAGS);

/** The id that a placed figure or table has on its page. */
export function blockId(kind: UseKind, id: string): string {
  const tag = Object.values(TAGS).find((entry) => entry.kind === kind);
  return `${tag?.prefix ?? ''}${id}`;
}

/** Splits the permanent id off a heading: `Finding [#id]`. */
export function splitHeading(text: string): { text: string; id: string | undefined } {
  const match = /^(.*?)\s*\[#([^\]\s]+)\]\s*$/s.exec(text);
  return match ? { text: match[1] ?? '', id: match[2] } : { text: text.trim(), id: undefined };
}

/** Reads the structure of a section's MDX without rendering it; `file` is only named in faults. */
export function scanSection(source: string, file: string): SectionScan {
  const scan: SectionScan = { headings: [], uses: [], parts: [], faults: [] };
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { trackPositions: true }) as MdastNode;
  } catch (error) {
    scan.faults.push(syntaxFault(file, error));
    return scan;
  }
  let part: Part = { heading: undefined, text: '', cites: [] };
  scan.parts.push(part);

  const visit = (node: AnyNode, block: string | undefined): void => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    const fault = (code: Fault['code'], message: string) =>
      scan.faults.push({ file, line, column, code, message });
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
      if (!id) fault('heading/no-id', `The heading "${text}" has no id.`);
      const heading = { line, column, depth: node.depth ?? 2, id: id ?? "", text };
      scan.headings.push(heading);
      part = { heading, text: `${text}\n`, cites: [] };
      scan.parts.push(part);
      return;
    }
    if (node.type === 'text' || node.type === 'inlineCode') part.text += node.value ?? '';
    if (node.type === 'link' && node.url) {
      use('link', node.url, block);
    }
    let inner = block;
    if (isTag(node)) {
      const name = node.name ?? '';
      const tag = TAGS[name];
      if (!tag) {
        fault('component/unknown', `<${name}> is not a tag of this site.`);
      } else {
        const value = tag.attribute ? attribute(node, tag.attribute) : '';
        if (tag.attribute && !value) {
          fault('component/attribute', `<${name}> needs ${tag.attribute}="…".`);
        } else if (tag.kind && value) {
          if (['claim', 'diagram', 'illustration', 'table', 'case'].includes(tag.kind))
            inner = blockId(tag.kind, value);
          use(tag.kind, value, inner);
          if (tag.kind === 'cite') part.cites.push(value);
          if (tag.kind === 'trial') part.text += value.toUpperCase();
        }
        for (const extra of ['caption', 'title', 'when', 'label'])
          if (name !== 'Term' && attribute(node, extra)) part.text += `${attribute(node, extra)}\n`;
      }
    }
    for (const child of node.children ?? []) visit(child, inner);
    if (BLOCKS.has(node.type)) part.text += '\n';
  };
  visit(root as AnyNode, undefined);
  return scan;
}

/** The value of a plain attribute of a tag, or undefined. */
function attribute(node: AnyNode, name: string): string | undefined {
  const found = node.attributes?.find((entry) => entry.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

const BLOCKS = new Set(['paragraph', 'listItem', 'tableRow', 'tableCell', 'heading', 'mdxJsxFlowElement']);

interface AnyNode {
  type: string;
  name?: string;
  value?: string;
  url?: string;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: AnyNode[];
  position?: { start: { line: number; column: number } };
}

function isTag(node: AnyNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function plainText(node: AnyNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (isTag(node) && node.name === 'Trial') return (attribute(node, 'id') ?? '').toUpperCase();
  return (node.children ?? []).map(plainText).join('');
}

function syntaxFault(file: string, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  const place = /(\d+):(\d+)/.exec(message);
  return {
    file,
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 1),
    code: 'mdx/syntax',
    message: message.split('\n')[0] ?? 'The page cannot be parsed.',
  };
}
