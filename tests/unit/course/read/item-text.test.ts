import { expect, test } from 'vitest';
import { cardText, questionText } from '../../../../src/course/read/item-text.ts';
import type { Card } from '../../../../src/course/schema/card.ts';
import type { Question } from '../../../../src/course/schema/question.ts';

const parts = (question: object) =>
  Object.fromEntries(questionText({ stem: 'What  is\nit?', ...question } as Question));
const option = (id: string, more: object = {}) => ({
  ...{ id, text: `Option ${id}`, rationale: `Why ${id}` },
  ...more,
});

test('a choice has each option under its letter, with whether it is right', () => {
  const options = [option('a', { correct: true }), option('b', { correct: false })];
  expect(parts({ type: 'single', options })).toEqual({
    ...{ type: 'single', stem: 'What is it?' },
    ...{ a: 'right Option a Why a', b: 'wrong Option b Why b' },
  });
});

test('of an order the order of the options counts, of a choice it does not', () => {
  const options = [option('b'), option('a')];
  expect(parts({ type: 'order', options })).toMatchObject({ order: 'b,a' });
  expect(parts({ type: 'multiple', options })).not.toHaveProperty('order');
});

test('an estimate has its answer, its line and its reason', () => {
  const line = { min: 0, max: 100, unit: '%' };
  expect(
    parts({ type: 'number', answer: 53, tolerance: 5, rationale: ' Of\tall. ', ...line }),
  ).toEqual({
    ...{ type: 'number', stem: 'What is it?' },
    ...{ answer: '53 ± 5', line: '0 to 100 %', rationale: 'Of all.' },
  });
});

test('a matching has its options and each pair under its own name', () => {
  const options = [option('a')];
  const pairs = [option('one', { answer: 'a' })];
  expect(parts({ type: 'matching', options, pairs })).toEqual({
    ...{ type: 'matching', stem: 'What is it?', a: 'Option a' },
    'pair one': 'a Option one Why one',
  });
});

test('an answer in one’s own words has its model; a belief has no right option', () => {
  const options = [option('a', { correct: true })];
  expect(parts({ type: 'short', model: 'Like this.', options })).toEqual({
    ...{ type: 'short', stem: 'What is it?', model: 'Like this.', a: 'Option a Why a' },
  });
  expect(parts({ type: 'concordance', options })).toEqual({
    ...{ type: 'concordance', stem: 'What is it?', a: 'Option a Why a' },
  });
});

test('a figure that stands in a question is part of it', () => {
  const picture = { kind: 'chart', chart: 'a-chart' };
  expect(parts({ type: 'single', options: [], picture })).toMatchObject({
    picture: JSON.stringify(picture),
  });
  expect(parts({ type: 'single', options: [] })).not.toHaveProperty('picture');
});

test('a card has its two sides and its reason', () => {
  const card = { front: ' Front\n', back: 'Back', why: 'Because' } as Card;
  expect(Object.fromEntries(cardText(card))).toEqual({
    ...{ front: 'Front', back: 'Back', why: 'Because' },
  });
});
