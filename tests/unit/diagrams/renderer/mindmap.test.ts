import { expect, test } from 'vitest';
import type { MindmapNode } from '../../../../src/course/schema/diagram.ts';
import { drawMindmap } from '../../../../src/diagrams/renderer/page/mindmap.ts';
import { drawn, texts } from '../../drawn.ts';
import { withFixedWidths } from './fixed-widths.ts';

withFixedWidths();

const branch = (text: string, ...children: MindmapNode[]): MindmapNode => ({ text, children });
const draw = (root: MindmapNode) => drawMindmap({ type: 'mindmap', root });
const boxes = (content: string) =>
  drawn(content)
    .filter(({ name }) => name === 'rect')
    .map(({ has, part }) => `${part}: ${has.x} ${has.y} ${has.width} ${has.height} ${has.rx}`);

test('a branch stands below what it comes from, further in, and reads from its left side', () => {
  const { content, width, height } = draw(
    branch('Ablation', branch('Heat', branch('Laser')), branch('Freezing cells')),
  );
  expect(boxes(content)).toEqual([
    '0: 2 2 88 35 17.5',
    '1: 32 47 58 35 4',
    '2: 62 92 65.5 35 4',
    '3: 32 137 133 35 4',
  ]);
  expect(texts(content)).toEqual([
    { says: 'Ablation', x: 16, y: 24.6 },
    { says: 'Heat', x: 46, y: 69.6 },
    { says: 'Laser', x: 76, y: 114.6 },
    { says: 'Freezing cells', x: 46, y: 159.6 },
  ]);
  expect({ width, height }).toEqual({ width: 167, height: 174 });
});

test('a line goes down from each box and turns to each of its branches', () => {
  const { content } = draw(branch('Ablation', branch('Heat', branch('Laser')), branch('Cold')));
  const [tree, ...rest] = drawn(content);
  expect(tree).toMatchObject({ name: 'path', has: { fill: 'none', 'stroke-width': '1.25' } });
  expect(tree?.has.stroke).toBe('var(--ink-faint)');
  expect(tree?.has.d).toBe(
    'M47 82V103.5M47 103.5q0 6 6 6H62' + 'M17 37V148.5M17 58.5q0 6 6 6H32M17 148.5q0 6 6 6H32',
  );
  expect(rest.some(({ name }) => name === 'path')).toBe(false);
});

test('a map of one box has no line', () => {
  const { content, height } = draw(branch('Ablation'));
  expect(drawn(content)[0]?.has.d).toBe('');
  expect(height).toBe(39);
});

test('text is broken sooner the further in it stands', () => {
  const thirty = 'fifteen letters fifteen letter';
  expect(thirty).toHaveLength(30);
  const { content } = draw(branch(thirty, branch(thirty)));
  expect(texts(content).map(({ says }) => says)).toEqual([
    thirty,
    'fifteen letters / fifteen letter',
  ]);
});

test('a meaning colors its box and its words; a long text makes a higher box', () => {
  const { content } = draw({
    ...branch('Ablation'),
    children: [{ text: 'Heat and a good many words beside', meaning: 'heat', children: [] }],
  });
  const [, , , box, , text] = drawn(content);
  expect(box?.has).toMatchObject({ fill: 'var(--heat-bg)', height: '54' });
  expect(text?.has.fill).toBe('var(--heat-ink)');
  expect(text?.has).not.toHaveProperty('text-anchor');
});
