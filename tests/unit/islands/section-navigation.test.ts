import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  currentHeading,
  nearbySections,
  scrollToShow,
} from '../../../src/islands/section-navigation/model.ts';

test.each([
  ['above the first heading none is current', [400, 900], -1],
  ['a heading in the upper third is current', [250, 900], 0],
  ['the last heading past the line is current', [-900, -100, 299, 301], 2],
  ['at the end of the page the last one is current', [-900, -100], 1],
  ['a page without headings has none', [], -1],
])('%s', (_, tops, expected) => {
  expect(currentHeading(tops, 900)).toBe(expected);
});

test.each([
  ['stays where it is when the entry is in sight', { top: 100, bottom: 130 }, 0],
  ['goes down to an entry below its end', { top: 560, bottom: 600 }, 68],
  ['goes up to an entry above its beginning', { top: 10, bottom: 40 }, -70],
])('the list %s', (_, entry, expected) => {
  expect(scrollToShow(entry, { top: 56, bottom: 556 })).toBe(expected);
});

test('a short course is listed whole', () => {
  expect(nearbySections([1, 2, 3], 1)).toEqual([1, 2, 3]);
});

test('of a long course the list shows a window that holds the current section', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(), (length, seed) => {
      const all = Array.from({ length }, (_, i) => i);
      const current = length === 0 ? -1 : seed % length;
      const shown = nearbySections(all, current);
      const first = shown[0] ?? 0;
      expect(shown).toEqual(all.slice(first, first + shown.length));
      expect(shown).toHaveLength(Math.min(length, 13));
      if (length > 0) expect(shown).toContain(current);
    }),
  );
});

test('on a page outside of the course the window is its beginning', () => {
  const all = Array.from({ length: 40 }, (_, i) => i);
  expect(nearbySections(all, -1)).toEqual(all.slice(0, 13));
});
