import { expect, test } from 'vitest';
import type { Question } from '../../../../src/course/schema/question.ts';
import {
  isOnPage,
  practiceNumbers,
  questionNumbers,
  questionPath,
  readingOrder,
} from '../../../../src/course/usage/question-order.ts';

const question = (id: string, place?: string) => ({ id, place }) as Question;

test('questions are numbered as they are met: before the text, part by part, and those of the end', () => {
  const questions = [
    question('end'),
    question('second-part', 'two'),
    question('first-part', 'one'),
    question('before', 'pre'),
    question('second-part-again', 'two'),
    question('part-unknown', 'three'),
  ];
  const parts = ['one', 'two'];
  expect(readingOrder(questions, parts).map(({ id }) => id)).toEqual([
    'before',
    'first-part',
    'second-part',
    'second-part-again',
    'end',
    'part-unknown',
  ]);
  expect(questionNumbers(questions, parts).get('second-part-again')).toBe('4');
});

test('questions that are met in practice alone have numbers and addresses of their own', () => {
  const questions = [
    question('one', 'practice'),
    question('two', 'pre'),
    question('three', 'practice'),
    question('four'),
  ];
  expect(questions.filter(isOnPage).map(({ id }) => id)).toEqual(['two', 'four']);
  expect([...practiceNumbers(questions)]).toEqual([
    ['one', 'P1'],
    ['three', 'P2'],
  ]);
  expect([...questionNumbers(questions, [])]).toEqual([
    ['two', '1'],
    ['four', '2'],
  ]);
  expect(questions.slice(0, 2).map((each) => questionPath('breast', each))).toEqual([
    '/practice/?item=one',
    '/breast/#two',
  ]);
});
