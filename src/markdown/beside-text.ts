import { defineMdastPlugin, type MdastNode } from 'satteri';
import { splitHeading } from '../course/read/section-scan.ts';
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
  name?: string;
  attributes?: { name: string; value?: unknown }[];
  children?: Tagged[];
}

/**
 * Puts before each paragraph and list of a section the tag that fills the margin beside it: with the terms and key
 * sentences in it, with the references that its part has not cited before, and with its length and the notes below it.
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
    const all = { ...found, refs };
    if (Object.values(all).every((ids) => ids.length === 0)) return;
    const attributes = Object.entries(all).map(([name, ids]) => [name, ids.join(' ')] as const);
    const after = ((parent as Tagged).children ?? []).slice((ctx.indexOf(node) ?? 0) + 1);
    ctx.insertBefore(
      node,
      placedTag('BesideText', ctx.fileURL, part, {
        ...Object.fromEntries(attributes),
        words: String(ctx.textContent(node).trim().split(/\s+/).length),
        notes: String(notesBelow(after)),
      }),
    );
  }
};

type Context = Parameters<NonNullable<Parameters<typeof defineMdastPlugin>[0]['list']>>[1];

/** How many source notes follow a paragraph directly: they stand in the same margin. */
function notesBelow(after: readonly Tagged[]): number {
  const end = after.findIndex(({ name }) => name !== 'SourceNote');
  return end < 0 ? after.length : end;
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
