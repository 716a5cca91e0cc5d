import type { MindmapModel, MindmapNode } from '../../../course/schema/diagram.ts';
import { colors, drawBox } from './node.ts';
import { type DiagramPicture, el, num, paint, part, textBlock } from './svg.ts';
import { fonts, lineHeight, widest, wrap } from './text.ts';

const indent = 30;
const padding = { x: 14, y: 8 };
const maxText = 230;

/** Draws a mind map as a tree that grows downward and indents, so that it fits a phone and reads in order. */
export function drawMindmap({ root }: MindmapModel): DiagramPicture {
  const nodes: string[] = [];
  const lines: string[] = [];
  let y = 2;
  let right = 0;

  const place = (node: MindmapNode, level: number): number => {
    const text = wrap(node.text, maxText - level * 12, fonts.node);
    const width = widest(text, fonts.node) + padding.x * 2;
    const height = text.length * lineHeight(fonts.node) + padding.y * 2;
    const left = 2 + level * indent;
    const middle = y + height / 2;
    const box = { x: left + width / 2, y: middle, width, height };
    nodes.push(
      part(
        nodes.length,
        drawBox(level === 0 ? 'pill' : 'box', box, node.meaning),
        textBlock(text, left + padding.x, middle, fonts.node, colors(node.meaning).ink, 'start'),
      ),
    );
    right = Math.max(right, left + width);
    y += height + 10;

    const stem = left + indent / 2;
    const bottom = middle + height / 2;
    const children = node.children.map((child) => place(child, level + 1));
    const last = children.at(-1);
    if (last !== undefined) {
      const turns = children.map(
        (at) => `M${num(stem)} ${num(at - 6)}q0 6 6 6H${num(left + indent)}`,
      );
      lines.push(`M${num(stem)} ${num(bottom)}V${num(last - 6)}`, ...turns);
    }
    return middle;
  };
  place(root, 0);

  const d = lines.join('');
  const tree = el('path', { d, fill: 'none', stroke: paint('ink-faint'), 'stroke-width': '1.25' });
  return { width: right + 2, height: y - 8, content: tree + nodes.join('') };
}
