import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@astrojs/compiler-rs';
import { root } from './sections.ts';

/** A node of the tree that Astro's own compiler makes of a page and of the script in its head. */
interface Node {
  type: string;
  [field: string]: unknown;
}

/** Stands where a page puts something in: a number of a record, a name, a word of several. */
const PUT_IN = '…';
/** Elements that stand in the line of their text. */
const INLINE = /^(?:a|abbr|b|code|em|i|q|small|span|strong|sub|sup|time|Fragment|Term|Cite)$/;
/** Attributes that nobody reads. */
const UNREAD = /^(?:class|class:list|style|id|d|viewBox|transform|points|href|src|rel|type)$/;
/** What of a program is no text: names of modules, types. */
const SKIPPED = /^(?:Import|Export(?:All|Named)|TS)/;

/** The texts that readers see of a page, an island or a module; what is computed stands there as a gap. */
export function proseOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  // A module is what stands in the head of a page.
  const page = file.endsWith('.astro') ? source : `---\n${source}\n---\n`;
  const texts: string[] = [];
  visit(parse(page).ast as unknown as Node, texts);
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => /\p{L}{2}.* /u.test(text));
}

function visit(node: Node, texts: string[]): void {
  if (SKIPPED.test(node.type) && !node['declaration']) return;
  if (node.type === 'JSXAttribute' && UNREAD.test(nameOf(node['name'] as Node))) return;
  if (node.type === 'JSXElement' && /^(?:style|script)$/.test(tagOf(node))) return;
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') texts.push(lineOf(node));
  if (node.type === 'Literal' && typeof node['value'] === 'string') texts.push(node['value']);
  if (node.type === 'TemplateLiteral') texts.push(templateText(node));
  for (const child of childrenOf(node)) {
    // Its text is part of the line around it; what is put in there is read by itself.
    if (isInline(child)) for (const inner of putIn(child)) visit(inner, texts);
    else visit(child, texts);
  }
}

/** The words that stand directly in an element, with those of elements in their line. */
function lineOf(node: Node): string {
  return (node['children'] as Node[])
    .map((child) => {
      if (child.type === 'JSXText') return `${child['value']}`;
      if (child.type === 'JSXExpressionContainer') return spaceOf(child) ?? PUT_IN;
      return isInline(child) ? lineOf(child) : ' ';
    })
    .join('');
}

/** A space that a page puts in as one. */
function spaceOf({ expression }: Node): string | undefined {
  const { type, value } = expression as Node;
  return type === 'Literal' && value === ' ' ? ' ' : undefined;
}

function templateText(node: Node): string {
  return (node['quasis'] as { value: { cooked: string } }[])
    .map(({ value }) => value.cooked)
    .join(PUT_IN);
}

/** What stands in an element of a line and is not its text: attributes, and what is computed. */
function putIn(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => (isInline(child) ? putIn(child) : [child]));
}

function isInline(node: Node): boolean {
  return node.type === 'JSXElement' && INLINE.test(tagOf(node));
}

function tagOf(node: Node): string {
  return nameOf((node['openingElement'] as Node)['name'] as Node);
}

function nameOf({ name, namespace }: Node): string {
  if (namespace) return `${nameOf(namespace as Node)}:${nameOf(name as Node)}`;
  return typeof name === 'string' ? name : '';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => value instanceof Object && 'type' in value);
}
