import { expect, test } from 'vitest';
import {
  ageText,
  calibrationLines,
  calibrationSentence,
  dayName,
  todayText,
} from '../../../src/islands/progress/model.ts';
import { foldProgress } from '../../../src/learner/state/progress.ts';

const answers = (right: number, wrong: number) =>
  foldProgress(
    Array.from({ length: right + wrong }, (_, i) => ({
      id: `e${i}`,
      atMillis: 1000 + i,
      kind: 'answered' as const,
      item: `q${i}`,
      correct: i < right,
      confidence: 'certain' as const,
      response: ['a'],
      mode: 'check' as const,
    })),
    1_000_000,
  );

test('calibration counts right answers by confidence, the surest first', () => {
  expect(calibrationLines(answers(7, 2)).map(({ confidence, text }) => [confidence, text])).toEqual(
    [
      ['certain', '7 of 9 right'],
      ['think', 'no answer yet'],
      ['guess', 'no answer yet'],
    ],
  );
});

test('few answers are said to be too few to judge by', () => {
  expect(calibrationSentence(answers(7, 2))).toMatch(/too few/);
  expect(calibrationSentence(answers(0, 0))).toMatch(/^No answers/);
});

test('enough answers are summed up with what was wrong', () => {
  expect(calibrationSentence(answers(9, 1))).toBe(
    'Of 10 answers given as certain, 1 was wrong; those items come back first.',
  );
  expect(calibrationSentence(answers(12, 0))).toBe('All 12 answers given as certain were right.');
});

test('the first two days have names, the others a date', () => {
  expect(dayName('2026-11-23', 0, 'en-US')).toBe('Today');
  expect(dayName('2026-11-24', 1, 'en-US')).toBe('Tomorrow');
  expect(dayName('2026-11-25', 2, 'en-US')).toBe('Wed, Nov 25');
});

test('what is due now is told in words, new items apart from due ones', () => {
  expect(todayText(0, 0)).toBe('Nothing is due for review now.');
  expect(todayText(1, 0)).toBe('1 item due for review now.');
  expect(todayText(7, 5)).toBe(
    '7 items due for review now, and 5 new items in sections you have begun.',
  );
  expect(todayText(0, 1)).toBe(
    'Nothing is due for review now; 1 new item in sections you have begun.',
  );
});

test('the age of an export is counted in days', () => {
  expect([undefined, 0, 1, 12].map(ageText)).toEqual([
    'never',
    'today',
    'yesterday',
    '12 days ago',
  ]);
});
