import { describe, expect, test } from 'vitest';
import { arrowhead, el, num, part, textBlock } from '../../../../src/diagrams/renderer/page/svg.ts';
import { drawn, texts } from '../../drawn.ts';

test('an element writes numbers to a tenth, escapes words and leaves out what is not given', () => {
  expect(el('rect', { x: 1.26, rx: undefined, fill: 'a"<b>' })).toBe(
    '<rect x="1.3" fill="a&quot;&lt;b&gt;"/>',
  );
  expect(el('g', { id: 'a' }, '<b/>', '<c/>')).toBe('<g id="a"><b/><c/></g>');
});

test.each([
  [1.25, '1.3'],
  [-1.04, '-1'],
  [3, '3'],
  [-0.01, '0'],
  [0, '0'],
])('%f is written %s, so that the same picture is the same bytes', (value, written) => {
  expect(num(value)).toBe(written);
});

test('a part of the picture carries the name by which a page shows it', () => {
  expect(part('a-box', '<rect/>')).toBe('<g data-node="a-box"><rect/></g>');
  expect(part(0, '<rect/>', '<text/>')).toBe('<g data-node="0"><rect/><text/></g>');
});

describe('a text', () => {
  const font = { size: 16, weight: 400 };

  test('of one line stands on its own, a third of its size below the middle', () => {
    expect(textBlock(['Heat & cold'], 10, 100, font, 'ink')).toBe(
      '<text x="10" y="105.4" text-anchor="middle" font-size="16" fill="var(--ink)">Heat &amp; cold</text>',
    );
  });

  test('of several lines has its middle where one line has it', () => {
    const content = textBlock(['a', 'b', 'c'], 10, 100, font, 'ink');
    const rows = [...content.matchAll(/y="([\d.]+)"/g)].map(([, y]) => Number(y));
    expect(rows).toEqual([85.4, 105.4, 125.4]);
    expect(drawn(content)[0]?.lines).toEqual(['a', 'b', 'c']);
    expect(texts(content)).toEqual([{ says: 'a / b / c', x: 10, y: 85.4 }]);
  });

  test('has a space between its lines for whoever hears or copies it, and none before the first', () => {
    const content = textBlock(['tumor', 'cells'], 10, 100, font, 'ink');
    expect(content.replace(/<[^>]+>/g, '')).toBe('tumor cells');
    expect(content).toContain('</tspan><tspan x="10"> </tspan><tspan');
  });

  test('says its weight and where it is anchored only where that is not usual', () => {
    const [bold, plain] = [{ size: 16, weight: 650 }, font].map((given) =>
      textBlock(['a'], 0, 0, given, 'ink', 'start'),
    );
    expect(bold).toContain(' font-weight="650"');
    expect(plain).not.toContain('font-weight');
    expect(plain).not.toContain('text-anchor');
    expect(textBlock(['a'], 0, 0, font, 'ink', 'end')).toContain(' text-anchor="end"');
  });

  test('without a line is empty', () => {
    expect(drawn(textBlock([], 0, 0, font, 'ink'))).toMatchObject([{ name: 'text', lines: [] }]);
  });
});

describe('an arrowhead', () => {
  const shape = (from: { x: number; y: number }) =>
    drawn(arrowhead({ x: 100, y: 50 }, from))[0]?.has.d;

  test('has its tip at the point and its two corners behind it, across the line', () => {
    expect(shape({ x: 100, y: 0 })).toBe('M100 50L96.5 42L103.5 42Z');
    expect(shape({ x: 0, y: 50 })).toBe('M100 50L92 53.5L92 46.5Z');
    // Three fifths to the right, four fifths down.
    expect(shape({ x: 70, y: 10 })).toBe('M100 50L92.4 45.7L98 41.5Z');
  });

  test('is drawn even where the line has no length', () => {
    expect(shape({ x: 100, y: 50 })).toBe('M100 50L100 50L100 50Z');
  });

  test('has the color of lines, or the one given', () => {
    expect(arrowhead({ x: 1, y: 1 }, { x: 0, y: 0 })).toContain('fill="var(--ink-faint)"');
    expect(arrowhead({ x: 1, y: 1 }, { x: 0, y: 0 }, 'ink')).toContain('fill="var(--ink)"');
  });
});
