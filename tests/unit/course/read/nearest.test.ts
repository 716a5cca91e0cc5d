import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { nearest } from '../../../../src/course/read/nearest.ts';

const terms = ['anergy', 'abscopal-effect', 'ablation-margin', 'immune-checkpoint', 'pd-1', 'iv'];
const word = fc.string({ unit: fc.constantFrom(...'abcdefgh-'), minLength: 1, maxLength: 14 });

test.each([
  ['anergi', 'anergy'],
  ['inmune-chekpoint', 'immune-checkpoint'],
  ['abscopal', 'abscopal-effect'],
  ['pd-1-protein', 'pd-1'],
  ['pd1', 'pd-1'],
])('"%s" is answered with "%s"', (wrong, right) => {
  expect(nearest(wrong, terms)).toBe(right);
});

test.each(['radiotherapy', 'ab', 'zz', 'x', ''])('"%s" is like nothing known', (wrong) => {
  expect(nearest(wrong, terms)).toBeUndefined();
});

test('the same word in other letters comes before one that is nearer', () => {
  expect(nearest('pd-1', ['pd-l', 'PD-1'])).toBe('PD-1');
  expect(nearest('TACE', ['tace'])).toBe('tace');
  expect(nearest('TACE', ['TACE', 'tace'])).toBe('tace');
});

test('nothing is suggested when nothing is known', () => {
  expect(nearest('anergy', [])).toBeUndefined();
});

test('a suggestion is a known word that keeps at least part of what was written', () => {
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (wrong, known) => {
      const found = nearest(wrong, known);
      if (found === undefined) return;
      expect(known).toContain(found);
      const starts = found.startsWith(`${wrong}-`) || wrong.startsWith(`${found}-`);
      const most = Math.min(Math.max(2, Math.floor(wrong.length / 3)), wrong.length - 1);
      expect(starts || distance(wrong, found) <= most).toBe(true);
    }),
  );
});

test('a word with one wrong letter always finds a suggestion', () => {
  fc.assert(
    fc.property(word, fc.nat(), (right, at) => {
      fc.pre(right.length >= 3);
      const i = at % right.length;
      expect(nearest(`${right.slice(0, i)}x${right.slice(i + 1)}`, [right])).toBe(right);
    }),
  );
});
