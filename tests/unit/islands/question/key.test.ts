import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/course/schema/question.ts';
import { letterAt, parseQuestionKey, questionKey } from '../../../../src/islands/question/key.ts';

const head = { item: 'q', modified: '2026-11-23', rationales: { a: 'Why a.' } };
const line = { min: 0, max: 10, unit: 'cm' };
const parse = (data: unknown) => parseQuestionKey(JSON.stringify(data), 'q-one');

test('places of a list have letters', () => {
  expect([0, 1, 25].map(letterAt)).toEqual(['A', 'B', 'Z']);
});

describe('the data of a question', () => {
  const common = { id: 'q', modified: '2026-11-23' };
  const key = { type: 'single', correct: ['a'] } as const;

  test('have the reason of each option', () => {
    const options = [
      { id: 'a', text: 'A', rationale: 'Why a.' },
      { id: 'b', text: 'B', rationale: 'Why b.' },
    ];
    const question = { ...common, type: 'single', options, pairs: [] } as unknown as Question;
    expect(questionKey(question, key)).toEqual({
      ...{ item: 'q', modified: '2026-11-23', key, rationales: { a: 'Why a.', b: 'Why b.' } },
    });
  });

  test('have the reason of each stem where stems are matched', () => {
    const pairs = [{ id: 's', text: 'S', answer: 'a', rationale: 'Why s.' }];
    const question = { ...common, type: 'matching', pairs, options: [{ id: 'a', text: 'A' }] };
    expect(questionKey(question as unknown as Question, key).rationales).toEqual({ s: 'Why s.' });
  });

  test('have the line and the one reason of a number', () => {
    const question = { ...common, type: 'number', ...line, rationale: 'Why.', answer: 3 };
    expect(questionKey(question as unknown as Question, key)).toEqual({
      ...{ item: 'q', modified: '2026-11-23', key, rationales: { '': 'Why.' }, line },
    });
  });
});

test.each([
  ...(['single', 'multiple', 'matching', 'short', 'concordance'] as const).map((type) => ({
    ...head,
    key: { type, correct: [] },
  })),
  { ...head, key: { type: 'order', options: ['a'] } },
  { ...head, key: { type: 'number', answer: 0, tolerance: 0 }, line },
])('data with the key $key are read as they are, and nothing else is taken over', (data) => {
  expect(parse({ ...data, more: 1 })).toEqual(data);
});

test.each<[name: string, data: unknown, message: string]>([
  ['text', 'x', 'has data that is not an object'],
  ['a number for an id', { ...head, item: 1 }, 'has data without "item"'],
  ['a number for a date', { ...head, modified: 1 }, 'has data without "modified"'],
  ['text for reasons', { ...head, rationales: 'x' }, 'has data without "rationales"'],
  ['no reasons', { ...head, rationales: null }, 'has data without "rationales"'],
  ['no key', head, 'has data without a "key" of a known type'],
  ...['single', 'multiple', 'matching', 'short', 'concordance'].map(
    (type): [string, unknown, string] => [
      `a key ${type} without what is right`,
      { ...head, key: { type, options: [] } },
      'has data without a "key" of a known type',
    ],
  ),
  [
    'an order without options',
    { ...head, key: { type: 'order', correct: [] } },
    'has data without a "key" of a known type',
  ],
  [
    'a number without an answer',
    { ...head, key: { type: 'number', tolerance: 1 }, line },
    'has data without a "key" of a known type',
  ],
  [
    'a number without a tolerance',
    { ...head, key: { type: 'number', answer: 1 }, line },
    'has data without a "key" of a known type',
  ],
  [
    'a number without its line',
    { ...head, key: { type: 'number', answer: 1, tolerance: 1 } },
    'asks for a number and has data without "line"',
  ],
])('%s is refused with the name of the question', (_, data, message) => {
  expect(() => parse(data)).toThrow(new Error(`Question "q-one" ${message}.`));
});

test.each([null, undefined, ''])('%j is told as missing data', (text) => {
  expect(() => parseQuestionKey(text, 'q-one')).toThrow(
    'Question "q-one" has no data: a <script type="application/json"> with its key.',
  );
});
