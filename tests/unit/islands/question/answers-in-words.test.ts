import { expect, test } from 'vitest';
import type { Question } from '../../../../src/course/schema/question.ts';
import { answersInWords } from '../../../../src/islands/question/answers-in-words.ts';
import { letteredOptions } from '../../../../src/islands/question/lettered-options.ts';
import { answerKey } from '../../../../src/learner/state/grading.ts';

const options = ['a', 'b', 'c'].map((id) => ({
  ...{ id, text: `Option ${id}`, correct: id === 'b', rationale: `Why ${id}` },
}));
const question = (type: string, given: object = { options }) =>
  ({ id: 'a-question', type, ...given }) as unknown as Question;
const said = (asked: Question) => answersInWords(asked, { key: answerKey(asked) });

test('statements are told with their letters as true or false, each with its reason', () => {
  expect(said(question('multiple'))).toEqual([
    { mark: 'False: A.', text: 'Option a', rationale: 'Why a' },
    { mark: 'True: B.', text: 'Option b', rationale: 'Why b' },
    { mark: 'False: C.', text: 'Option c', rationale: 'Why c' },
  ]);
});

test('steps are told in the right order, each by the letter that the page has for it', () => {
  const steps = question('order');
  const letters = new Map(letteredOptions(steps).map(({ id, letter }) => [id, letter]));
  expect(said(steps).map(({ mark, text }) => [mark, text])).toEqual([
    [`Place 1: ${letters.get('a')}.`, 'Option a'],
    [`Place 2: ${letters.get('b')}.`, 'Option b'],
    [`Place 3: ${letters.get('c')}.`, 'Option c'],
  ]);
});

test('stems are told with the letter of their option', () => {
  const pairs = [{ id: 'one', text: 'First', answer: 'b', rationale: 'Why' }];
  expect(said(question('matching', { options, pairs }))).toEqual([
    { mark: 'B.', text: 'First', rationale: 'Why' },
  ]);
});

test('what has no right option is told by its letters alone, and a number by nothing', () => {
  expect(said(question('concordance')).map(({ mark }) => mark)).toEqual(['A.', 'B.', 'C.']);
  expect(said(question('number', { answer: 1, tolerance: 0 }))).toEqual([]);
});
