import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Question, questionSchema } from '../../../../src/course/schema/question.ts';
import {
  type AnswerKey,
  answerKey,
  gradeOf,
  isCorrect,
  isWithin,
} from '../../../../src/learner/state/grading.ts';
import { answered, recalled } from '../arbitraries.ts';

const rationale = 'Because the review says so.';
const common = {
  id: 'a-question',
  objective: 'an-objective',
  level: 'apply',
  form: 'A',
  claims: ['a-claim'],
  refs: '',
  stem: 'Which of these statements holds?',
  modified: '2026-01-01',
};
const options = (...correct: boolean[]) =>
  correct.map((isRight, at) => ({
    id: 'abc'.charAt(at),
    text: `Option ${at}`,
    correct: isRight,
    rationale,
  }));
const key = (rest: object): AnswerKey => answerKey(questionSchema.parse({ ...common, ...rest }));

const single = key({ type: 'single', options: options(false, true, false) });
const multiple = key({ type: 'multiple', options: options(true, false, true) });
const none = key({ type: 'multiple', options: options(false, false, false) });
const order = key({ type: 'order', options: options(false, false, false) });
const number = key({
  type: 'number',
  answer: 0.3,
  unit: '%',
  min: 0,
  max: 1,
  step: 0.1,
  tolerance: 0.1,
  rationale,
});

test.each([
  ['the correct option', single, ['b'], true],
  ['another option', single, ['a'], false],
  ['two options where one is asked for', single, ['a', 'b'], false],
  ['no option', single, [], false],
  ['all true statements in any order', multiple, ['c', 'a'], true],
  ['a true statement marked twice in place of two', multiple, ['a', 'a'], false],
  ['some of the true statements', multiple, ['a'], false],
  ['a false statement too', multiple, ['a', 'b', 'c'], false],
  ['no statement where none is true', none, [], true],
  ['the right order', order, ['a', 'b', 'c'], true],
  ['another order', order, ['a', 'c', 'b'], false],
  ['an order that is not complete', order, ['a', 'b'], false],
  ['the value', number, 0.3, true],
  ['a value at the limit that steps of a slider made inexact', number, 0.1 + 0.1 + 0.2, true],
  ['a value off by more than the tolerance', number, 0.45, false],
  ['a value that is not a number', number, Number.NaN, false],
  ['options where a value is asked for', number, ['a'], false],
  ['a value where options are asked for', single, 1, false],
])('%s', (_, answer, response, expected) => {
  expect(isCorrect(answer, response)).toBe(expected);
});

test('stems are matched each with its own option', () => {
  const pairs = [
    { id: 'one', text: 'First', answer: 'b', rationale },
    { id: 'two', text: 'Second', answer: 'b', rationale },
  ];
  const matching = answerKey({ type: 'matching', pairs } as unknown as Question);
  expect(matching).toEqual({ type: 'matching', correct: ['one:b', 'two:b'] });
  expect(isCorrect(matching, ['two:b', 'one:b'])).toBe(true);
  expect(isCorrect(matching, ['one:b', 'two:a'])).toBe(false);
  expect(isCorrect(matching, ['one:b'])).toBe(false);
});

test('an answer in one’s own words is right when it says all of it, and of a belief none is wrong', () => {
  const said = [{ id: 'a' }, { id: 'b' }];
  const short = answerKey({ type: 'short', options: said } as unknown as Question);
  expect(short).toEqual({ type: 'short', correct: ['a', 'b'] });
  expect(isCorrect(short, ['b', 'a'])).toBe(true);
  expect(isCorrect(short, ['a'])).toBe(false);
  const belief = answerKey({ type: 'concordance', options: said } as unknown as Question);
  expect(belief).toEqual({ type: 'concordance', correct: [] });
});

test('an estimate is as near as its tolerance allows, however large it is', () => {
  expect(isWithin({ answer: 1e9, tolerance: 0 }, 1e9 + 0.5)).toBe(true);
  expect(isWithin({ answer: 1e9, tolerance: 0 }, 1e9 + 2)).toBe(false);
  expect(isWithin({ answer: 0, tolerance: 0 }, 1e-6)).toBe(false);
});

test('an order of options is right only as it is stored', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), (response) => {
      expect(isCorrect(order, response)).toBe(response.join() === 'a,b,c');
    }),
  );
});

test('correctness and confidence together make the grade', () => {
  const grade = (correct: boolean, confidence: 'guess' | 'think' | 'certain') =>
    gradeOf(answered('a', 0, { correct, confidence }));
  expect([grade(false, 'guess'), grade(false, 'think'), grade(false, 'certain')]).toEqual([
    'again',
    'again',
    'again',
  ]);
  expect([grade(true, 'guess'), grade(true, 'think'), grade(true, 'certain')]).toEqual([
    'hard',
    'good',
    'good',
  ]);
});

test('answers in an exam count like any other', () => {
  expect(gradeOf(answered('a', 0, { mode: 'exam', confidence: 'guess' }))).toBe('hard');
});

test('a card is worth the grade that the reader gave it', () => {
  expect(gradeOf(recalled('a', 0, { grade: 'easy' }))).toBe('easy');
});
