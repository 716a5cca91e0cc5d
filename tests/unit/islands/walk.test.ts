import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxSentence, nextBlank, revealSentence } from '../../../src/islands/walk/model.ts';

const boxes = [
  { words: 'Ablation', how: '' },
  { words: 'Is it safe?', how: 'from Ablation (thermal)' },
  { words: 'Control', how: '' },
];

test('a box says its place, its words, and the way there', () => {
  expect(boxSentence(boxes, 0)).toBe('1 of 3. Ablation. The diagram begins here.');
  expect(boxSentence(boxes, 1)).toBe('2 of 3. Is it safe? From Ablation (thermal).');
  expect(boxSentence(boxes, 2)).toBe('3 of 3. Control. Another start.');
});

test('a revealed label is said with how many are shown, and without the way there', () => {
  expect(revealSentence('Is it safe?', 2, 7)).toBe('Is it safe? 2 of 7 shown.');
  expect(revealSentence('Control', 7, 7)).toBe('Control. All 7 shown.');
});

test('the next hidden label is the next in order, and around to the first', () => {
  expect(nextBlank(new Set(), 4)).toBe(0);
  expect(nextBlank(new Set([0, 1]), 4)).toBe(2);
  expect(nextBlank(new Set([2, 3]), 4, 2)).toBe(0);
  expect(nextBlank(new Set([0, 1, 2, 3]), 4)).toBeUndefined();
});

test('revealing the next label again and again reveals each label once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.array(fc.nat(29)), (count, first) => {
      const revealed = new Set(first.filter((i) => i < count));
      const before = revealed.size;
      let steps = 0;
      for (let i = nextBlank(revealed, count); i !== undefined; i = nextBlank(revealed, count)) {
        revealed.add(i);
        steps++;
      }
      expect(revealed.size).toBe(count);
      expect(steps).toBe(count - before);
    }),
  );
});
