import { describe, expect, test } from 'vitest';
import {
  axisBetween,
  inside,
  overlap,
  port,
  type Span,
  span,
  straightBetween,
} from '../../../../src/diagrams/renderer/page/flow-port.ts';

const box = (x: number, y: number, width = 40, height = 20) => ({ x, y, width, height });
const side = (middle: number, reach: number): Span => ({
  ...{ near: 0, far: 0, middle },
  ...{ low: middle - reach, high: middle + reach },
});

describe('a box seen along a line', () => {
  const end = { ...box(100, 50), reach: { x: 12, y: 4 } };

  test('that runs down begins at its top and can be met along its breadth', () => {
    expect(span(end, { vertical: true, sign: 1 })).toEqual({
      ...{ near: 40, far: 60, middle: 100, low: 88, high: 112 },
    });
  });

  test('that runs to the left begins at its right side and can be met along its height', () => {
    expect(span(end, { vertical: false, sign: -1 })).toEqual({
      ...{ near: -120, far: -80, middle: 50, low: 46, high: 54 },
    });
  });
});

describe('one straight line', () => {
  test('joins two sides that lie above each other, in the middle of both', () => {
    expect(straightBetween(side(10, 20), side(10, 5))).toBe(10);
  });

  test('stands off the middle of two sides of one breadth by the same', () => {
    expect(straightBetween(side(0, 20), side(8, 20))).toBe(4);
  });

  test('stands further off the middle of the broader side', () => {
    expect(straightBetween(side(0, 30), side(8, 10))).toBe(6);
    expect(straightBetween(side(0, 10), side(8, 30))).toBe(2);
  });

  test('goes no further than halfway to the end of a side', () => {
    expect(straightBetween(side(0, 20), side(20, 20))).toBe(10);
    expect(straightBetween(side(0, 20), side(20.1, 20))).toBeUndefined();
    expect(straightBetween(side(0, 20), side(-20, 20))).toBe(-10);
    expect(straightBetween(side(0, 20), side(-20.1, 20))).toBeUndefined();
  });

  test('may still join two points that are as good as above each other', () => {
    expect(straightBetween(side(0, 0), side(1, 0))).toBe(0.5);
    expect(straightBetween(side(0, 0), side(1.1, 0))).toBeUndefined();
  });
});

describe('the end of a line on a side', () => {
  const wide = side(50, 20);

  test('is its middle where the line is alone', () => {
    expect(port(wide, 90, false)).toBe(50);
    expect(port(wide, 60, false)).toBe(50);
  });

  test('leans toward where the line comes from where others meet the same side, to a quarter at most', () => {
    expect(port(wide, 90, true)).toBe(60);
    expect(port(wide, 10, true)).toBe(40);
    expect(port(wide, 53, true)).toBe(53);
    expect(port(wide, 50, true)).toBe(50);
  });

  test('follows a line with bends wherever the side can be met', () => {
    expect(port(wide, 30, false, true)).toBe(30);
    expect(port(wide, 70, false, true)).toBe(70);
    expect(port(wide, 71, false, true)).toBe(50);
    expect(port(wide, 29, true, true)).toBe(40);
  });
});

describe('the direction from box to box', () => {
  const from = box(100, 200);
  const off = (right: number, down: number) => box(100 + right, 200 + down);

  test.each([
    ['below', off(0, 50), { vertical: true, sign: 1 }],
    ['above', off(0, -50), { vertical: true, sign: -1 }],
    ['to the right', off(90, 0), { vertical: false, sign: 1 }],
    ['to the left', off(-90, 0), { vertical: false, sign: -1 }],
    ['just below', off(0, 20), { vertical: true, sign: 1 }],
    ['just beside', off(40, 0), { vertical: false, sign: 1 }],
    ['upon it', off(39, 19), undefined],
  ])('%s is that direction, whichever the chart has', (_, to, axis) => {
    expect(axisBetween(from, to, true)).toEqual(axis);
    expect(axisBetween(from, to, false)).toEqual(axis);
  });

  test('is that of the chart where the boxes lie apart both ways', () => {
    expect(axisBetween(from, off(90, -50), true)).toEqual({ vertical: true, sign: -1 });
    expect(axisBetween(from, off(90, -50), false)).toEqual({ vertical: false, sign: 1 });
  });

  test('counts half of each of both boxes', () => {
    expect(axisBetween(box(0, 0, 40, 40), box(0, 29, 40, 20), true)).toBeUndefined();
    expect(axisBetween(box(0, 0, 40, 40), box(0, 30, 40, 20), true)).toBeDefined();
    expect(axisBetween(box(0, 0, 80, 20), box(59, 0, 40, 20), true)).toBeUndefined();
    expect(axisBetween(box(0, 0, 80, 20), box(60, 0, 40, 20), true)).toBeDefined();
  });
});

test('a point is in a box up to its margin, on every side', () => {
  const around = box(100, 50);
  for (const [x, y] of [
    [100, 50],
    [122.9, 50],
    [77.1, 50],
    [100, 62.9],
    [100, 37.1],
  ] as const)
    expect(inside(x, y, around, 3), `${x} ${y}`).toBe(true);
  for (const [x, y] of [
    [123, 50],
    [77, 50],
    [100, 63],
    [100, 37],
  ] as const)
    expect(inside(x, y, around, 3), `${x} ${y}`).toBe(false);
});

test('two boxes overlap up to their margin, whichever is named first', () => {
  const a = box(100, 200, 40, 20);
  for (const [b, expected] of [
    [box(132.9, 200, 20, 10), true],
    [box(133, 200, 20, 10), false],
    [box(67.1, 200, 20, 10), true],
    [box(100, 217.9, 20, 10), true],
    [box(100, 218, 20, 10), false],
    [box(100, 182, 20, 10), false],
    [box(132, 218, 20, 10), false],
  ] as const) {
    expect(overlap(a, b, 3)).toBe(expected);
    expect(overlap(b, a, 3)).toBe(expected);
  }
});
