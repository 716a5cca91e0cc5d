/** A node of a parsed page, with the few fields that are asked of it. */
export interface MdxNode {
  type: string;
  name?: string;
  value?: string;
  url?: string;
  depth?: number;
  attributes?: { name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number; column: number } };
}

const CODE = new Set(['mdxTextExpression', 'mdxFlowExpression', 'mdxjsEsm']);

export function isTag(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Whether a node is code: an import, an export or something in braces that is not a comment. */
export function isCode(node: MdxNode): boolean {
  return CODE.has(node.type) && !/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value ?? '');
}

/** The value of a plain attribute of a tag, or undefined. */
export function attribute(node: MdxNode, name: string): string | undefined {
  const found = node.attributes?.find((entry) => entry.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The words that a node itself shows, without those of its children. */
export function ownText(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return ' ';
  if (isTag(node) && node.name === 'Trial') return (attribute(node, 'id') ?? '').toUpperCase();
  return '';
}

/** All words of a node, in reading order. */
export function plainText(node: MdxNode): string {
  return ownText(node) + (node.children ?? []).map(plainText).join('');
}
