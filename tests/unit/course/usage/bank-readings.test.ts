import { expect, test } from 'vitest';
import { askedHash, wholeHash } from '../../../../src/course/read/question-hash.ts';
import type { BankReading } from '../../../../src/course/schema/bank-reading.ts';
import type { Question } from '../../../../src/course/schema/question.ts';
import { measuredReading } from '../../../../src/course/usage/bank-readings.ts';

const single = (id: string, level: Question['level'], correct = 'a'): Question => ({
  ...{ id, type: 'single', objective: 'one', level, form: 'A', claims: ['claim'], refs: '' },
  ...{ features: [], stem: `What follows from ${id} for her?`, lockOrder: false },
  modified: '2026-11-28',
  options: ['a', 'b', 'c'].map((letter) => ({
    ...{ id: letter, text: `Option ${letter}`, correct: letter === correct },
    rationale: 'Because it is so.',
  })),
});
const questions = [single('q-1', 'apply'), single('q-2', 'recall', 'b'), single('q-3', 'apply')];
const [first, second, third] = questions as [Question, Question, Question];
const about = {
  id: 'one',
  reader: 'language model',
  day: '2026-11-28',
  saw: 'Stem and options.',
} as const;
const isRight = (question: Question, given: readonly string[] | number) =>
  question.id === 'q-3'
    ? undefined
    : question.type === 'single' &&
      Array.isArray(given) &&
      question.options.some(({ id, correct }) => correct && id === given[0]);

test('answers count where they are scored and the question still reads as it did', () => {
  const reading: BankReading = {
    ...about,
    task: 'unread',
    answers: {
      'q-1': { of: askedHash(first), given: ['a'], by: 'cue', needs: true },
      'q-2': { of: askedHash(second), given: ['a'], by: 'guess', needs: true },
      'q-3': { of: askedHash(third), given: ['c'], by: 'data', needs: false },
    },
  };
  expect(measuredReading(reading, questions, isRight)).toMatchObject({
    outdated: 0,
    answers: { items: 2, right: 1, rightByCue: 1, needing: 2, needingRight: 1 },
  });
  const changed = [{ ...first, stem: 'Another stem, about somebody else.' }, second, third];
  expect(measuredReading(reading, changed, isRight)).toMatchObject({
    outdated: 1,
    answers: { items: 1, right: 0, rightByCue: 0 },
  });
});

test('levels are set against the labels, with the ids of those that differ', () => {
  const reading: BankReading = {
    ...about,
    task: 'levels',
    levels: {
      'q-1': { of: askedHash(first), level: 'apply' },
      'q-2': { of: askedHash(second), level: 'apply' },
    },
  };
  expect(measuredReading(reading, questions, isRight)).toMatchObject({
    outdated: 1,
    levels: { items: 2, alike: 1, other: ['q-2'] },
  });
});

test('a judgment with the key holds only as long as key and rationales stand', () => {
  const reading: BankReading = {
    ...about,
    task: 'soundness',
    judged: {
      'q-1': { of: wholeHash(first), sound: true },
      'q-2': { of: wholeHash(second), sound: false, why: 'Two options are right.' },
    },
  };
  expect(measuredReading(reading, questions, isRight)).toMatchObject({
    soundness: { items: 2, sound: 1, other: ['q-2'] },
  });
  const moved = [single('q-1', 'apply', 'c'), second, third];
  expect(askedHash(moved[0] as Question)).toBe(askedHash(first));
  expect(measuredReading(reading, moved, isRight)).toMatchObject({
    outdated: 2,
    soundness: { items: 1, sound: 0 },
  });
});
