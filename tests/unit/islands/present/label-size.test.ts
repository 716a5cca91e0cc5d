import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelSizes } from '../../../../src/islands/present/label-size.ts';

test('on a projector no letter is below 24 px', () => {
  expect(labelSizes({ width: 1920, height: 1080 }, 13).at(-1)).toBe(24);
});

test('in a small window letters are never smaller than on the page', () => {
  expect(labelSizes({ width: 360, height: 800 }, 14).at(-1)).toBe(14);
  expect(labelSizes({ width: 1280, height: 720 }, 12).at(-1)).toBe(16);
});

test('sizes are tried from the largest to the least', () => {
  const side = fc.integer({ min: 320, max: 8000 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 0, max: 80 }), (width, height, onPage) => {
      const sizes = labelSizes({ width, height }, onPage);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      expect(sizes.at(-1)).toBeGreaterThanOrEqual(onPage);
    }),
  );
});
