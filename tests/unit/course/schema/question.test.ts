import { describe, expect, test } from 'vitest';
import { questionSchema } from '../../../../src/course/schema/question.ts';

const rationale = 'The review says so itself.';
const option = (id: string, more: object = {}) => ({ id, text: 'A choice', rationale, ...more });
const options = (...letters: string[]) => letters.map((id) => option(id));
const common = {
  ...{ id: 'a-question', objective: 'an-objective', level: 'recall', form: 'A' },
  ...{ claims: ['a-claim'], refs: '', stem: 'What is it that is asked here?' },
  modified: '2026-01-05',
};

/** What is wrong with a question, each with its path. */
const faults = (given: object) =>
  questionSchema
    .safeParse({ ...common, ...given })
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a question with one right option', () => {
  const single = (...keys: boolean[]) => ({
    type: 'single',
    options: keys.map((correct, i) => option('abcde'.charAt(i), { correct })),
  });

  test('has exactly one among three or four', () => {
    expect(faults(single(false, true, false))).toEqual([]);
    expect(faults(single(true, false, false, false))).toEqual([]);
    for (const keys of [
      [false, false, false],
      [true, true, false],
    ])
      expect(faults(single(...keys))).toEqual(['options: needs exactly one correct option']);
    expect(faults(single(true, false))).toHaveLength(1);
    expect(faults(single(true, false, false, false, false))).toHaveLength(1);
  });

  test('takes what is not said to be correct for wrong, and an order that is not locked for free', () => {
    const given = {
      type: 'single',
      options: [...options('a', 'b'), option('c', { correct: true })],
    };
    expect(questionSchema.parse({ ...common, ...given })).toMatchObject({
      ...{ features: [], lockOrder: false },
      options: [{ correct: false }, { correct: false }, { correct: true }],
    });
  });

  test('has one small letter for each option', () => {
    for (const id of ['A', 'ab', '1', ''])
      expect(
        faults({
          type: 'single',
          options: [...options('a', 'b'), option(id, { correct: true })],
        }),
      ).toEqual(['options.2.id: must be one small letter']);
  });
});

test.each([
  ['multiple', 3, 5],
  ['order', 3, 6],
  ['concordance', 3, 3],
])('a question of kind %s has %i to %i options', (type, least, most) => {
  const of = (n: number) =>
    faults({
      type,
      options: [...'abcdefgh'].slice(0, n).map((id) => ({ id, text: 'A choice', rationale })),
    });
  expect([of(least), of(most)]).toEqual([[], []]);
  expect([of(least - 1).length, of(most + 1).length]).toEqual([1, 1]);
});

describe('a number on a line', () => {
  const number = (answer: number, min: number, max: number, more: object = {}) =>
    faults({
      ...{ type: 'number', unit: '%', step: 1, tolerance: 0, rationale },
      ...{ answer, min, max, ...more },
    });
  const outside = ['answer: lies outside of the line from min to max'];

  test('lies on its line, whose ends are of it', () => {
    for (const answer of [0, 5, 10]) expect(number(answer, 0, 10)).toEqual([]);
    for (const answer of [-1, 11]) expect(number(answer, 0, 10)).toEqual(outside);
  });

  test('a line without length is one fault', () => {
    expect(number(5, 10, 0)).toEqual(['min: lies above max']);
    expect(number(5, 10, 10)).toEqual(['min: lies above max']);
  });

  test('has steps, and may be exact', () => {
    expect(number(5, 0, 10, { step: 0 })).toHaveLength(1);
    expect(number(5, 0, 10, { tolerance: -1 })).toHaveLength(1);
  });
});

describe('a question to be matched', () => {
  const pair = (id: string, answer: string) => ({ id, answer, text: 'A stem', rationale });
  const matching = (...answers: string[]) =>
    faults({
      type: 'matching',
      options: ['a', 'b', 'c'].map((id) => ({ id, text: 'A choice' })),
      pairs: answers.map((answer, i) => pair('xyz'.charAt(i), answer)),
    });

  test('may answer several stems with one option', () => {
    expect(matching('a', 'a', 'c')).toEqual([]);
  });

  test('names options that there are, each stem for itself', () => {
    expect(matching('a', 'd', 'e')).toEqual([
      'pairs.1.answer: no option has the id "d"; there are a, b, c',
      'pairs.2.answer: no option has the id "e"; there are a, b, c',
    ]);
  });
});

test('a short answer has a model and two or three points', () => {
  const model = 'An answer that says all that there is to say.';
  const short = (given: object) => faults({ type: 'short', model, ...given });
  const points = (...ids: string[]) => options(...ids).map((one) => ({ ...one, text: 'A point' }));
  expect(short({ options: points('a', 'b') })).toEqual([]);
  expect(short({ options: points('a') })).toHaveLength(1);
  expect(short({ options: points('a', 'b', 'c', 'd') })).toHaveLength(1);
  expect(short({ options: points('a', 'b'), model: 'Too short.' })).toHaveLength(1);
});
