import { describe, expect, test } from 'vitest';
import { drawSankey } from '../../../../src/diagrams/renderer/page/sankey.ts';
import { drawn, texts } from '../../drawn.ts';
import { withFixedWidths } from './fixed-widths.ts';

withFixedWidths();

type Link = [from: string, to: string, value: number];
const draw = (...links: Link[]) =>
  drawSankey({ type: 'sankey', links: links.map(([from, to, value]) => ({ from, to, value })) });
const bars = (content: string) =>
  drawn(content)
    .filter(({ name }) => name === 'rect')
    .map(({ has }) => [has.x, has.y, has.width, has.height].map(Number));
const flows = (content: string) =>
  drawn(content)
    .filter(({ name }) => name === 'path')
    .map(({ has }) => has.d);

describe('one amount that parts in two', () => {
  const parted = () => draw(['All', 'A', 30], ['All', 'B', 10]);

  test('has bars to one scale, those of a column one below the other', () => {
    expect(bars(parted().content)).toEqual([
      [33.5, 10, 10, 240],
      [147.5, 3, 10, 180],
      [147.5, 197, 10, 60],
    ]);
    expect(parted()).toMatchObject({ width: 183.5, height: 260 });
  });

  test('has flows as thick as their amounts that leave and arrive without a gap', () => {
    expect(flows(parted().content)).toEqual([
      'M43.5 10C95.5 10 95.5 3 147.5 3v180C95.5 183 95.5 190 43.5 190Z',
      'M43.5 190C95.5 190 95.5 197 147.5 197v60C95.5 257 95.5 250 43.5 250Z',
    ]);
    expect(drawn(parted().content)[0]?.has).toMatchObject({
      ...{ fill: 'var(--rule-strong)', 'fill-opacity': '0.25' },
    });
  });

  test('names each bar with its amount, the first column at its left, the others at their right', () => {
    expect(texts(parted().content)).toEqual([
      { says: 'All / 40', x: 25.5, y: 125.6 },
      { says: 'A / 30', x: 165.5, y: 88.6 },
      { says: 'B / 10', x: 165.5, y: 222.6 },
    ]);
    const anchors = drawn(parted().content).flatMap(({ name, has }) =>
      name === 'text' ? [has['text-anchor']] : [],
    );
    expect(anchors).toEqual(['end', undefined, undefined]);
  });
});

test('a name that says its amount is not given it again; a longer figure is another one', () => {
  const { content } = draw(['All 40', 'A 400', 30], ['All 40', '10 of B', 10]);
  expect(texts(content).map(({ says }) => says)).toEqual(['All 40', 'A 400 / 30', '10 of B']);
  expect(texts(draw(['n=40', '140', 40]).content).map(({ says }) => says)).toEqual([
    ...['n=40', '140 / 40'],
  ]);
});

test('flows leave and arrive in the order of the places at their other ends, so that they do not cross', () => {
  // B is named first, so it stands above A; the links name A first.
  const { content } = draw(['All', 'B', 10], ['Some', 'A', 5], ['All', 'A', 10], ['Some', 'B', 5]);
  const starts = flows(content).map((d) => d?.split('C')[0]);
  const ends = flows(content).map((d) => Number(/([\d.]+)v/.exec(String(d))?.[1]));
  const [all, some] = bars(content).filter(([x]) => x === bars(content)[0]?.[0]);
  expect(starts.map((start) => Number(start?.split(' ')[1]))).toEqual([
    all?.[1],
    (some?.[1] ?? 0) + 60,
    (all?.[1] ?? 0) + 120,
    some?.[1],
  ]);
  const [b, a] = bars(content).filter(([x]) => x !== bars(content)[0]?.[0]);
  expect(ends).toEqual([b?.[1], (a?.[1] ?? 0) + 120, a?.[1], (b?.[1] ?? 0) + 120]);
});

test('an amount too small to be seen has a thin bar and flow in the middle of the place of its name', () => {
  const { content } = draw(['All', 'Many', 399], ['All', 'One', 1]);
  const [, many, one] = bars(content);
  expect(one?.[3]).toBe(1.5);
  // A name of two lines needs 40 px.
  expect(one?.[1]).toBeCloseTo((many?.[1] ?? 0) + (many?.[3] ?? 0) + 14 + (40 - 1.5) / 2, 0);
  expect(flows(content)[1]).toContain('v1.5C');
});

test('what flows on stands in columns of its own, each as far to the right as its longest way', () => {
  const { content, width } = draw(['A', 'B', 20], ['B', 'C', 20], ['A', 'C', 5]);
  const xs = bars(content).map(([x]) => x);
  // The name of the first column, then ways of 56 and the names of the others.
  expect(xs).toEqual([26, 100, 189]);
  expect(width).toBe(189 + 10 + 15 + 8 + 3);
  expect(texts(content).map(({ says }) => says)).toEqual(['A / 25', 'B / 20', 'C / 25']);
});

test('a column leaves room for the longest of its names', () => {
  const { content } = draw(['A', 'B', 20], ['A', 'Longer', 20], ['B', 'C', 5]);
  expect(bars(content).map(([x]) => x)).toEqual([26, 100, 100, 219]);
});

test('bars and their names are told from the flows by their ink', () => {
  const fills = drawn(draw(['A', 'B', 1]).content).map(({ name, has }) => `${name} ${has.fill}`);
  expect(fills.slice(1)).toEqual([
    ...['rect var(--ink-soft)', 'text var(--ink)', 'rect var(--ink-soft)', 'text var(--ink)'],
  ]);
});

test('a bar has the larger of what comes in and what goes out', () => {
  const { content } = draw(['A', 'B', 20], ['B', 'C', 5]);
  expect(bars(content).map(([, , , height]) => height)).toEqual([240, 240, 60]);
});

test('a circle ends, with no more columns than bars', () => {
  const { content } = draw(['A', 'B', 20], ['B', 'A', 20]);
  expect(new Set(bars(content).map(([x]) => x)).size).toBeLessThanOrEqual(2);
});

test('long names are broken', () => {
  const { content } = draw(['All of the patients', 'A', 1]);
  expect(texts(content)[0]?.says).toBe('All of the / patients / 1');
});
