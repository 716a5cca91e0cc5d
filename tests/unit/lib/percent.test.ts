import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percent } from '../../../src/lib/percent.ts';

test.each([
  [71, 158, '44.9', '45'],
  [18, 158, '11.4', '11'],
  [32, 158, '20.3', '20'],
  [71, 122, '58.2', '58'],
  [18, 122, '14.8', '15'],
  [32, 122, '26.2', '26'],
  [71, 121, '58.7', '59'],
  [18, 121, '14.9', '15'],
  [32, 121, '26.4', '26'],
  [72, 122, '59.0', '59'],
  [1, 200, '0.5', '1'],
  [23, 200, '11.5', '12'],
  [0, 7, '0.0', '0'],
  [7, 7, '100.0', '100'],
])('%i of %i is %s%%, rounded %s%%', (count, n, tenths, whole) => {
  expect(percent(count, n, 1)).toBe(tenths);
  expect(percent(count, n, 0)).toBe(whole);
});

test('a percentage is never further from the exact share than half a step', () => {
  const shares = fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), fc.nat(2));
  fc.assert(
    fc.property(shares, ([count, n, decimals]) => {
      const off = Math.abs(Number(percent(count, n, decimals)) - (100 * count) / n);
      expect(off).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
    }),
  );
});
