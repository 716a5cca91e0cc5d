import type { Paragraph } from 'mdast';
import { defineMdastPlugin, type MdastNode } from 'satteri';

const INLINE = new Set(['Claim', 'Cite', 'Remark', 'Term', 'Trial']);

/**
 * Puts inline tags that stand alone on a line back into a paragraph.
 *
 * MDX reads a line that holds only tags as blocks. A claim is a sentence: without this it would
 * lose its paragraph as soon as it is the only sentence in it.
 */
export const claimParagraphs = defineMdastPlugin({
  name: 'claim-paragraphs',
  options: { position: true },
  mdxJsxFlowElement: (node, ctx) => {
    if (!isInline(node as MdastNode)) return;
    const parent = ctx.parent(node);
    const index = ctx.indexOf(node);
    if (!parent || index === undefined) return;
    const siblings = parent.children as MdastNode[];
    if (joins(siblings[index - 1], node)) {
      ctx.removeNode(node);
      return;
    }
    const run: MdastNode[] = [node as MdastNode];
    for (let i = index + 1; joins(siblings[i - 1], siblings[i]); i++)
      run.push(siblings[i] as MdastNode);
    ctx.wrapNode(node, {
      type: 'paragraph',
      // Copies, because the originals are removed on their own visit.
      children: run.slice(1).flatMap((next) => [{ type: 'text', value: ' ' }, copy(next)]),
    } as Paragraph);
  },
});

/** A tag and all in it as new nodes of inline kind. */
function copy(node: MdastNode): MdastNode {
  const plain = JSON.parse(JSON.stringify(node)) as MdastNode;
  return { ...plain, type: 'mdxJsxTextElement' } as MdastNode;
}

/** Whether two inline tags follow each other without a blank line. */
function joins(first: MdastNode | undefined, second: MdastNode | undefined): boolean {
  if (!isInline(first) || !isInline(second)) return false;
  const end = first?.position?.end.line ?? 0;
  const start = second?.position?.start.line ?? 0;
  return start - end <= 1;
}

/** Whether a tag that was read as a block is one of a sentence; a remark may also hold whole paragraphs. */
function isInline(node: MdastNode | undefined): boolean {
  if (node?.type !== 'mdxJsxFlowElement' || !INLINE.has(node.name ?? '')) return false;
  return !node.children.some(({ type }) => type === 'paragraph' || type === 'list');
}
