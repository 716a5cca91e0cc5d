import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Axis,
  pathData,
  pieces,
  type Station,
  sample,
  toPoint,
  toStation,
} from '../../../../src/diagrams/renderer/page/curve.ts';

const DOWN: Axis = { vertical: true, sign: 1 };
const UP: Axis = { vertical: true, sign: -1 };
const RIGHT: Axis = { vertical: false, sign: 1 };
const LEFT: Axis = { vertical: false, sign: -1 };
const at = (along: number, across: number): Station => ({ along, across });

describe('a place seen along a line', () => {
  test.each<[string, Axis, Station]>([
    ['down', DOWN, at(20, 3)],
    ['up', UP, at(-20, 3)],
    ['right', RIGHT, at(3, 20)],
    ['left', LEFT, at(-3, 20)],
  ])(
    'that runs %s lies further along the further it has run, and can be found again',
    (_, axis, station) => {
      expect(toStation({ x: 3, y: 20 }, axis)).toEqual(station);
      expect(toPoint(station, axis)).toEqual({ x: 3, y: 20 });
    },
  );
});

describe('a curve', () => {
  test('runs through its stations, one piece after the other without a corner', () => {
    const curve = pieces([at(0, 0), at(10, 6), at(30, 10), at(40, 40)]);
    expect(curve.map(({ from }) => from)).toEqual([at(0, 0), at(10, 6), at(30, 10)]);
    expect(curve.map(({ to }) => to)).toEqual([at(10, 6), at(30, 10), at(40, 40)]);
    const lean = (a: Station, b: Station) => (b.across - a.across) / (b.along - a.along);
    for (const [i, { c2, to }] of curve.slice(0, -1).entries()) {
      const next = curve[i + 1];
      if (!next) throw new Error('A piece has nothing after it.');
      expect(lean(c2, to)).toBeCloseTo(lean(next.from, next.c1));
      expect(lean(c2, to)).toBeGreaterThan(0);
    }
  });

  test('leans at a station between the lines to both neighbors, nearer to the flatter', () => {
    const [first, second] = pieces([at(5, 0), at(15, 30), at(25, 50)]);
    // Slopes of 3 and 2: their harmonic mean is 2.4.
    expect(first?.c2.along).toBeCloseTo(15 - 3.8);
    expect(first?.c2.across).toBeCloseTo(30 - 2.4 * 3.8);
    expect(second?.c1.along).toBeCloseTo(15 + 3.8);
    expect(second?.c1.across).toBeCloseTo(30 + 2.4 * 3.8);
  });

  test('leaves and arrives level, and turns level where it turns back', () => {
    const [out, back] = pieces([at(0, 0), at(10, 30), at(20, 5)]);
    expect([out?.c1.across, out?.c2.across]).toEqual([0, 30]);
    expect([back?.c1.across, back?.c2.across]).toEqual([30, 5]);
    const level = pieces([at(0, 5), at(10, 5), at(20, 5)]);
    expect(level.map(({ c1, c2 }) => [c1.across, c2.across])).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test('between two stations is a calm S, drawn halfway', () => {
    expect(pieces([at(0, 0), at(40, 10)])).toEqual([
      { from: at(0, 0), c1: at(20, 0), c2: at(20, 10), to: at(40, 10) },
    ]);
  });

  test('of one station has no piece, and writes nothing', () => {
    expect(pieces([at(0, 0)])).toEqual([]);
    expect(pathData([], DOWN)).toBe('');
  });

  test('never swings beyond its stations, wherever they are', () => {
    const steps = fc.array(
      fc.record({ by: fc.integer({ min: 1, max: 80 }), across: fc.integer({ min: -99, max: 99 }) }),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        let along = 0;
        const stations = given.map(({ by, across }) => {
          along += by;
          return at(along, across);
        });
        for (const piece of pieces(stations)) {
          const [low, high] = [piece.from.across, piece.to.across].sort((a, b) => a - b);
          for (const { across } of sample([piece])) {
            expect(across).toBeGreaterThanOrEqual((low ?? 0) - 1e-9);
            expect(across).toBeLessThanOrEqual((high ?? 0) + 1e-9);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

test('the places of a curve begin and end with each of its pieces, closely set between', () => {
  const curve = pieces([at(0, 0), at(40, 10), at(50, 10)]);
  const places = sample(curve, 4);
  expect(places).toHaveLength(10);
  expect(places[0]).toEqual(at(0, 0));
  expect(places[4]).toEqual(at(40, 10));
  expect(places[5]).toEqual(at(40, 10));
  expect(places[9]).toEqual(at(50, 10));
  expect(sample(curve)).toHaveLength(50);
  const S = pieces([at(0, 0), at(40, 10)]);
  expect(sample(S, 2)[1]).toEqual(at(20, 5));
  // A quarter of the way of a cubic: 27/64, 27/64, 9/64 and 1/64 of its four points.
  expect(sample(S, 4)[1]?.along).toBeCloseTo((27 * 0 + 27 * 20 + 9 * 20 + 40) / 64);
  expect(sample(S, 4)[1]?.across).toBeCloseTo((9 * 10 + 10) / 64);
});

describe('the data of a path', () => {
  test('write a curve by its points, in the direction of the line', () => {
    const curve = pieces([at(0, 0), at(40, 10)]);
    expect(pathData(curve, DOWN)).toBe('M0 0C0 20 10 20 10 40');
    expect(pathData(curve, UP)).toBe('M0 0C0 -20 10 -20 10 -40');
    expect(pathData(curve, RIGHT)).toBe('M0 0C20 0 20 10 40 10');
  });

  test('write what is as good as straight as a straight line', () => {
    expect(pathData(pieces([at(0, 5), at(40, 5)]), DOWN)).toBe('M5 0L5 40');
    expect(pathData(pieces([at(0, 5), at(40, 5.4)]), DOWN)).toBe('M5 0L5.4 40');
    expect(pathData(pieces([at(0, 5.5), at(40, 5)]), DOWN)).toMatch(/^M5\.5 0C/);
  });

  test('write a piece that is straight only at its ends, or only between them, as a curve', () => {
    const bulge = { from: at(0, 0), c1: at(10, 8), c2: at(20, -8), to: at(30, 0) };
    expect(pathData([bulge], DOWN)).toBe('M0 0C8 10 -8 20 0 30');
    const shift = { from: at(0, 0), c1: at(10, 5), c2: at(20, 5), to: at(30, 10) };
    expect(pathData([shift], DOWN)).toBe('M0 0C5 10 5 20 10 30');
  });
});
