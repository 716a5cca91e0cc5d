import { defineMdastPlugin, type MdastNode } from 'satteri';
import { splitHeading } from '../course/read/split-heading.ts';
import type { StretchPart } from '../course/read/stretch.ts';
import { parseCitationNumbers } from '../lib/citation-numbers.ts';
import { placedTag } from './placed-tag.ts';

/** What of the tags of a paragraph the margin beside it can say. */
type Told = 'terms' | 'claims' | 'refs';
const TOLD: Record<string, { told: Told; attribute: string }> = {
  Term: { told: 'terms', attribute: 'id' },
  Claim: { told: 'claims', attribute: 'id' },
  Cite: { told: 'refs', attribute: 'n' },
};

interface Tagged {
  type?: string;
  value?: string;
  name?: string;
  attributes?: { name: string; value?: unknown }[];
  children?: Tagged[];
}

/** What a heading takes in words of text, with the space around it and the question that mostly stands before it. */
const BETWEEN = 60;

/** What stands across the margin, so that no note of the text before it may reach past it. */
const ACROSS = ['Chart', 'Diagram', 'Illustration', 'CaseTimeline', 'DataTable', 'Photo'];

/**
 * Puts before each paragraph and list of a section the tag that fills the margin beside it: with the terms and key
 * sentences in it, with the references that its part has not cited before, and with the stretch that it is of: the
 * paragraphs between two figures, whose notes share one margin.
 */
export const besideText = () => {
  let part = '';
  let cited = new Set<string>();
  return defineMdastPlugin({
    name: 'beside-text',
    heading: (node, ctx) => {
      if (node.depth !== 2) return;
      part = splitHeading(ctx.textContent(node)).id ?? '';
      cited = new Set();
    },
    paragraph: (node, ctx) => place(node as MdastNode, ctx),
    list: (node, ctx) => place(node as MdastNode, ctx),
  });

  function place(node: MdastNode, ctx: Context): void {
    const parent = ctx.parent(node);
    if (parent?.type !== 'root') return;
    const found: Record<Told, string[]> = { terms: [], claims: [], refs: [] };
    collect(node as Tagged, found);
    const refs = found.refs.filter((n) => !cited.has(n));
    for (const n of refs) cited.add(n);
    const whole = stretchOf((parent as Tagged).children ?? [], ctx.indexOf(node) ?? 0);
    const own = whole.stretch.slice(whole.at, whole.at + 1);
    const { claims = [], notes = [] } = own[0] ?? {};
    if ([found.terms, refs, claims, notes].every((ids) => ids.length === 0)) return;
    // Only notes share the margin with those of other paragraphs.
    const { stretch, at } = notes.length > 0 ? whole : { stretch: own, at: 0 };
    ctx.insertBefore(
      node,
      placedTag('BesideText', ctx.fileURL, part, {
        terms: found.terms.join(' '),
        refs: refs.join(' '),
        stretch: JSON.stringify(stretch),
        at: String(at),
      }),
    );
  }
};

type Context = Parameters<NonNullable<Parameters<typeof defineMdastPlugin>[0]['list']>>[1];

/** The paragraphs between two figures, and which of them a block is. */
function stretchOf(
  blocks: readonly Tagged[],
  index: number,
): { stretch: StretchPart[]; at: number } {
  const isAcross = ({ name = '' }: Tagged) => ACROSS.includes(name);
  const start = blocks.findLastIndex((block, i) => i < index && isAcross(block)) + 1;
  const end = blocks.findIndex((block, i) => i > index && isAcross(block));
  const stretch: StretchPart[] = [];
  let at = 0;
  for (let i = start; i < (end < 0 ? blocks.length : end); i += 1) {
    const block = blocks[i] ?? {};
    if (i === index) at = stretch.length;
    const last = stretch.at(-1);
    if (block.type === 'paragraph' || block.type === 'list')
      stretch.push({ words: wordsIn(block), after: 0, claims: claimsIn(block), notes: [] });
    else if (block.name === 'SourceNote') last?.notes.push(idOf(block));
    // What else stands in the text gives room to the notes of the paragraph before it.
    else if (last) last.after += wordsIn(block) + (block.type === 'heading' ? BETWEEN : 0);
  }
  return { stretch, at };
}

function wordsIn({ value = '', children = [] }: Tagged): number {
  const own = value.split(/\s+/).filter((word) => /\w/.test(word)).length;
  return children.reduce((sum, child) => sum + wordsIn(child), own);
}

function claimsIn(block: Tagged): string[] {
  const found: Record<Told, string[]> = { terms: [], claims: [], refs: [] };
  collect(block, found);
  return found.claims;
}

function idOf({ attributes = [] }: Tagged): string {
  const value = attributes.find(({ name }) => name === 'id')?.value;
  return typeof value === 'string' ? value : '';
}

function collect(
  { name = '', attributes = [], children = [] }: Tagged,
  found: Record<Told, string[]>,
): void {
  const tag = TOLD[name];
  const value = tag && attributes.find((attribute) => attribute.name === tag.attribute)?.value;
  if (tag && typeof value === 'string') {
    const ids = tag.told === 'refs' ? parseCitationNumbers(value).map(String) : [value];
    found[tag.told].push(...ids.filter((id) => !found[tag.told].includes(id)));
  }
  for (const child of children) collect(child, found);
}
