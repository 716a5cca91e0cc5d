import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../../src/course/schema/comparison.ts';
import {
  formatView,
  nextPair,
  parseView,
  summary,
} from '../../../src/islands/lab-compare/model.ts';
import { anyQuery, anyText } from '../any-query.ts';

const ids = ['breast-meta-analyses', 'ici-tare-and-nivolumab', 'prostate-zhou'];

describe('the address', () => {
  const value = fc.oneof(anyText, fc.constantFrom(...ids));
  const address = anyQuery(['pair', 'results', 'x'], value);

  test('gives a pair that exists, whatever it is, and survives being written and read', () => {
    fc.assert(
      fc.property(address, value, (search, hash) => {
        const view = parseView(search, `#${hash}`, ids);
        expect(ids).toContain(view.pair);
        expect(parseView(formatView(view, ids), '', ids)).toEqual(view);
      }),
    );
  });

  test('names a pair by its query before its place on the page', () => {
    const [first, second = '', third = ''] = ids;
    expect(parseView('', '', ids)).toEqual({ pair: first, results: false });
    expect(parseView('', `#${second}`, ids).pair).toBe(second);
    expect(parseView(`?pair=${third}&results=1`, `#${second}`, ids)).toEqual({
      pair: third,
      results: true,
    });
    expect(formatView({ pair: first ?? '', results: false }, ids)).toBe('');
    expect(formatView({ pair: third, results: true }, ids)).toBe(`?pair=${third}&results=1`);
  });
});

test('after the last pair comes the first', () => {
  expect(nextPair('a', ['a', 'b'])).toBe('b');
  expect(nextPair('b', ['a', 'b'])).toBe('a');
});

describe('the summary', () => {
  const judged = new Map<string, Verdict>([
    ['patients', 'differs'],
    ['size', 'differs'],
    ['design', 'same'],
    ['prior', 'unsaid'],
  ]);

  test.each([
    [[], 'You marked none.'],
    [['size'], 'You marked 1 that differs, 0 the same, and 0 left open.'],
    [
      ['patients', 'size', 'design', 'prior', 'nonsense'],
      'You marked 2 that differ, 1 the same, and 1 left open.',
    ],
  ])('of the marks %j', (marks, text) => {
    expect(summary(judged, new Set(marks))).toBe(
      `Of 4 aspects, 2 differ, 1 is the same, and 1 is left open or known for one side only. ${text}`,
    );
  });

  test('says of one that it differs, and of several that they are the same or left open', () => {
    const of = (...verdicts: Verdict[]) =>
      summary(new Map(verdicts.map((verdict, i) => [`aspect-${i}`, verdict])), new Set());
    expect(of('differs', 'same', 'same')).toBe(
      'Of 3 aspects, 1 differs, 2 are the same, and none is left open or known for one side only. You marked none.',
    );
    expect(of('same', 'unsaid', 'unsaid')).toBe(
      'Of 3 aspects, none differs, 1 is the same, and 2 are left open or known for one side only. You marked none.',
    );
  });

  test('says none where there is none', () => {
    const open = new Map<string, Verdict>([['prior', 'unsaid']]);
    expect(summary(open, new Set())).toBe(
      'Of 1 aspects, none differs, none is the same, and 1 is left open or known for one side only. You marked none.',
    );
  });
});
