import { describe, expect, test } from 'vitest';
import type { Point } from '../../../../src/diagrams/renderer/page/curve.ts';
import { type Leg, routeEdges } from '../../../../src/diagrams/renderer/page/flow-edge.ts';
import type { End } from '../../../../src/diagrams/renderer/page/flow-port.ts';

/** Boxes of 80 by 40 that lines may meet 26 from the middle above and below, 6 at the sides. */
const box = (x: number, y: number): End => ({
  ...{ x, y, width: 80, height: 40 },
  reach: { x: 26, y: 6 },
});
const a = box(0, 0);
const b = box(0, 200);
const beside = box(200, 200);
const p = (x: number, y: number): Point => ({ x, y });

/** A line between two boxes, with the bends that Mermaid gave it. */
function leg(fromBox: End, toBox: End, given: Partial<Leg> = {}, ...bends: Point[]): Leg {
  return {
    ...{ from: `${fromBox.x} ${fromBox.y}`, to: `${toBox.x} ${toBox.y}`, fromBox, toBox },
    ...{ points: [p(fromBox.x, fromBox.y), ...bends, p(toBox.x, toBox.y)] },
    ...{ line: 'solid', vertical: true, arrowAtStart: false, arrowAtEnd: false },
    ...given,
  };
}
const routes = (legs: Leg[], ...obstacles: End[]) => routeEdges(legs, obstacles);
const route = (given: Leg, ...obstacles: End[]) => {
  const [found] = routes([given], given.fromBox, given.toBox, ...obstacles);
  if (!found) throw new Error('The line has no route.');
  return found;
};
const ways = (legs: Leg[], ...obstacles: End[]) => routes(legs, ...obstacles).map(({ d }) => d);

describe('a line', () => {
  test('runs straight from border to border where the boxes lie above each other', () => {
    expect(route(leg(a, b))).toEqual({ d: 'M0 20L0 180', heads: [], label: undefined });
    expect(route(leg(b, a)).d).toBe('M0 180L0 20');
    expect(route(leg(box(0, 0), box(200, 0))).d).toBe('M40 0L160 0');
  });

  test('stops short of its arrowheads, whose tips all but touch the boxes', () => {
    expect(route(leg(a, b, { arrowAtEnd: true }))).toMatchObject({
      ...{ d: 'M0 20L0 172.5', heads: [{ tip: p(0, 178.5), from: p(0, 168.5) }] },
    });
    expect(route(leg(a, b, { arrowAtStart: true }))).toMatchObject({
      ...{ d: 'M0 27.5L0 180', heads: [{ tip: p(0, 21.5), from: p(0, 31.5) }] },
    });
    expect(route(leg(a, b, { arrowAtStart: true, arrowAtEnd: true })).heads).toHaveLength(2);
    expect(route(leg(b, a, { arrowAtEnd: true }))).toMatchObject({
      ...{ d: 'M0 180L0 27.5', heads: [{ tip: p(0, 21.5), from: p(0, 31.5) }] },
    });
  });

  test('stands between the middles of two boxes that are a little apart', () => {
    expect(route(leg(a, box(20, 200))).d).toBe('M10 20L10 180');
  });

  test('swings from middle to middle where the boxes are far apart', () => {
    expect(route(leg(a, beside, { arrowAtEnd: true }))).toMatchObject({
      d: 'M0 20C0 96.3 200 96.3 200 172.5',
      heads: [{ tip: p(200, 178.5), from: p(200, 168.5) }],
    });
    expect(route(leg(a, beside, { vertical: false })).d).toBe('M40 0C100 0 100 200 160 200');
  });

  test('that shares a side with another leaves it toward where it goes', () => {
    expect(ways([leg(a, box(-200, 200)), leg(a, beside)])).toEqual([
      'M-13 20C-13 100 -200 100 -200 180',
      'M13 20C13 100 200 100 200 180',
    ]);
    expect(ways([leg(box(-200, 0), b), leg(box(200, 0), b)])).toEqual([
      'M-200 20C-200 100 -13 100 -13 180',
      'M200 20C200 100 13 100 13 180',
    ]);
    // One comes in where the other goes out.
    expect(ways([leg(a, box(-200, 200)), leg(beside, a)])).toEqual([
      'M-13 20C-13 100 -200 100 -200 180',
      'M200 180C200 100 13 100 13 20',
    ]);
  });

  test('on another side than the others has the middle for itself', () => {
    expect(ways([leg(a, beside), leg(a, box(-200, -200))])).toEqual([
      'M0 20C0 100 200 100 200 180',
      'M0 -20C0 -100 -200 -100 -200 -180',
    ]);
  });
});

describe('the bends that Mermaid found', () => {
  const bend = p(100, 100);

  test('are left out where nothing is in the way', () => {
    expect(route(leg(a, b, {}, bend)).d).toBe('M0 20L0 180');
    expect(route(leg(a, b, {}, bend), box(100, 100)).d).toBe('M0 20L0 180');
  });

  test('are kept where a box is in the way, and those at the ends are no bends', () => {
    const { d } = route(leg(a, b, {}, bend), box(0, 100));
    expect(d).toMatch(/^M0 20C0 \S+ \S+ \S+ 100 100C\S+ \S+ 0 \S+ 0 180$/);
  });

  test('are kept where a box is nearer than five pixels', () => {
    expect(route(leg(a, b, {}, bend), box(-44.9, 100)).d).toContain('100 100');
    expect(route(leg(a, b, {}, bend), box(-45.1, 100)).d).toBe('M0 20L0 180');
  });

  test('are kept where two lines join the same boxes, whichever way they run', () => {
    const other = p(-100, 100);
    for (const second of [leg(a, b, {}, other), leg(b, a, {}, other)]) {
      const [one, two] = ways([leg(a, b, {}, bend), second]);
      expect(one).toContain(' 100 100');
      expect(two).toContain('-100 100');
    }
  });

  test('may lead from where the line meets a side', () => {
    const { d } = route(leg(a, b, {}, p(20, 100)), box(0, 100));
    expect(d).toBe('M20 20L20 100L20 180');
  });

  test('close to a box are left out, as those before and behind it', () => {
    const near = [p(100, 26), p(100, 174), p(100, 10), p(100, 190)];
    expect(route(leg(a, b, {}, ...near), box(0, 100)).d).toBe('M0 20L0 180');
    expect(route(leg(a, b, {}, p(100, 26.1)), box(0, 100)).d).toContain('100 26.1');
    expect(route(leg(a, b, {}, p(100, 173.9)), box(0, 100)).d).toContain('100 173.9');
  });

  test('that turn back make no curve: the line runs as Mermaid drew it', () => {
    const bent = leg(a, b, { arrowAtEnd: true }, p(100, 120), p(100, 80));
    expect(route(bent, box(0, 100))).toEqual({
      d: 'M0 0L100 120L100 80L0 200',
      heads: [{ tip: p(0, 200), from: p(100, 80) }],
      label: undefined,
    });
    const level = leg(a, b, {}, p(100, 100), p(120, 100));
    expect(route(level, box(0, 100)).d).toBe('M0 0L100 100L120 100L0 200');
  });
});

describe('a line from a box to itself', () => {
  const loop = (given: Partial<Leg>) =>
    route({ ...leg(a, a, given), points: [p(40, 0), p(90, 10), p(0, 20)] });

  test('runs as Mermaid drew it, with its heads at its ends', () => {
    expect(loop({})).toEqual({ d: 'M40 0L90 10L0 20', heads: [], label: undefined });
    expect(loop({ arrowAtStart: true }).heads).toEqual([{ tip: p(40, 0), from: p(90, 10) }]);
    expect(loop({ arrowAtEnd: true }).heads).toEqual([{ tip: p(0, 20), from: p(90, 10) }]);
  });

  test('has its label where Mermaid put it', () => {
    const labelBox = { x: 90, y: 10, width: 40, height: 20 };
    expect(loop({ labelBox }).label).toEqual(labelBox);
  });

  test('of one point has no heads', () => {
    const [dot] = routes([
      { ...leg(a, a, { arrowAtStart: true, arrowAtEnd: true }), points: [p(1, 2)] },
    ]);
    expect(dot).toEqual({ d: 'M1 2', heads: [], label: undefined });
  });
});

describe('a label', () => {
  const label = (x: number, y: number) => ({ x, y, width: 40, height: 20 });

  test('moves to its line, at the height where Mermaid put it', () => {
    expect(route(leg(a, b, { labelBox: label(30, 100) }))).toMatchObject({
      ...{ d: 'M0 20L0 180', label: label(0, 100) },
    });
    expect(route(leg(a, beside, { labelBox: label(30, 100) })).label).toEqual(label(100, 100));
    const sideways = leg(a, box(300, 0), { labelBox: label(150, 40) });
    expect(route(sideways).label).toEqual(label(150, 0));
  });

  test('stays where it is if a box is there, and the line comes to it', () => {
    const { d, label: placed } = route(leg(a, b, { labelBox: label(30, 100) }), box(-55, 100));
    expect(placed).toEqual(label(30, 100));
    expect(d).toContain('30 100');
  });

  test('needs three pixels of room', () => {
    expect(route(leg(a, b, { labelBox: label(70, 100) }), box(-62.9, 100)).label?.x).toBe(70);
    expect(route(leg(a, b, { labelBox: label(70, 100) }), box(-63.1, 100)).label?.x).toBe(0);
  });

  test('keeps clear of where other labels are, and of where the earlier ones have moved to', () => {
    const first = leg(a, b, { labelBox: label(90, 100) });
    const second = leg(box(-400, 0), box(400, 200), { labelBox: label(-90, 100) });
    const [one, two] = routes([first, second]);
    expect(one?.label).toEqual(label(0, 100));
    // Moved to its line, the second would stand where the first is now.
    expect(two?.label).toEqual(label(-90, 100));
    const [still] = routes([
      first,
      leg(box(-400, 0), box(-400, 200), { labelBox: label(10, 100) }),
    ]);
    expect(still?.label).toEqual(label(90, 100));
  });

  test('does not bend a line that has bends already', () => {
    const bent = leg(a, b, { labelBox: label(150, 100) }, p(100, 100));
    const { d, label: placed } = route(bent, box(0, 100), box(150, 130));
    expect(d).toMatch(/ 100 100C[^C]*$/);
    expect(placed?.x).toBe(150);
  });
});
