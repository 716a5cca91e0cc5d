import { expect, test } from 'vitest';
import {
  cardsOf,
  everyCardOf,
  everyQuestionOf,
  questionsOf,
} from '../../../src/course/question-bank.ts';

const SECTION = 'ici-combinations';

test('a section asks its questions and cards in the order of their files, without those that are asked no more', () => {
  for (const [asked, every] of [
    [questionsOf(SECTION), everyQuestionOf(SECTION)],
    [cardsOf(SECTION), everyCardOf(SECTION)],
  ] as const) {
    expect(asked.length).toBeGreaterThan(5);
    expect(asked).toEqual(every.filter(({ retired }) => retired === undefined));
  }
});

test('a section without files asks nothing', () => {
  expect(questionsOf('no-such-section')).toEqual([]);
  expect(cardsOf('no-such-section')).toEqual([]);
});

test('a file is read once for all parts of a page', () => {
  expect(everyQuestionOf(SECTION)).toBe(everyQuestionOf(SECTION));
  expect(everyCardOf(SECTION)).toBe(everyCardOf(SECTION));
  expect(everyQuestionOf(SECTION)).not.toBe(everyQuestionOf('breast-ablation'));
});
