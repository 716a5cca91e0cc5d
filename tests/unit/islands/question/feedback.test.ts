import { expect, test } from 'vitest';
import type { Question } from '../../../../src/course/schema/question.ts';
import { numberMark, optionMark, verdict } from '../../../../src/islands/question/feedback.ts';
import { letteredOptions } from '../../../../src/islands/question/lettered-options.ts';
import type { AnswerKey } from '../../../../src/learner/state/grading.ts';

const KEYS = {
  single: { type: 'single', correct: ['b'] },
  multiple: { type: 'multiple', correct: ['a'] },
  order: { type: 'order', options: ['b', 'a', 'c'] },
  matching: { type: 'matching', correct: ['one:b', 'two:a'] },
  short: { type: 'short', correct: ['a', 'b'] },
  concordance: { type: 'concordance', correct: [] },
  number: { type: 'number', answer: 5, tolerance: 0 },
} as const satisfies Record<string, AnswerKey>;

test.each<[keyof typeof KEYS, string, string[] | number | undefined, string, string]>([
  ['single', 'b', ['b'], 'Right, your answer', 'right'],
  ['single', 'b', ['a'], 'Right', 'right'],
  ['single', 'a', ['a'], 'Wrong, your answer', 'wrong'],
  ['single', 'a', undefined, 'Wrong', 'plain'],
  ['multiple', 'a', ['a'], 'True, as you said', 'right'],
  ['multiple', 'b', ['b'], 'False, you said true', 'wrong'],
  ['multiple', 'a', undefined, 'True', 'right'],
  ['multiple', 'a', 5, 'True', 'right'],
  ['order', 'b', ['b', 'c', 'a'], 'Place 1, as you said', 'right'],
  ['order', 'a', ['b', 'c', 'a'], 'Place 2, you had it at place 3', 'wrong'],
  ['order', 'c', undefined, 'Place 3', 'plain'],
  ['matching', 'one', undefined, 'B', 'plain'],
  ['matching', 'one', ['one:b', 'two:b'], 'B, as you said', 'right'],
  ['matching', 'two', ['one:b', 'two:b'], 'A, you said B', 'wrong'],
  ['short', 'a', undefined, 'Counts', 'plain'],
  ['short', 'a', ['a'], 'Said', 'right'],
  ['short', 'a', ['b'], 'Not said', 'wrong'],
  ['concordance', 'a', ['a'], 'Your answer', 'plain'],
  ['concordance', 'b', ['a'], '', 'plain'],
  ['concordance', 'a', undefined, '', 'plain'],
  ['number', '', 5, '', 'plain'],
])(
  'of a question of the kind %s the part %s, answered %j, is marked “%s”',
  (kind, part, response, text, tone) => {
    expect(optionMark({ key: KEYS[kind] }, part, response)).toEqual({ text, tone });
  },
);

test('a number without room for error has no range, and none without a unit has one', () => {
  const data = { item: 'q', modified: '', rationales: {}, key: KEYS.number };
  expect(numberMark(data as never, undefined)).toEqual({ text: '5.', tone: 'plain' });
  expect(numberMark(data as never, 5)).toEqual({
    ...{ text: '5. You said 5, exactly right.', tone: 'right' },
  });
  expect(numberMark({ ...data, key: KEYS.single } as never, 5)).toEqual({
    text: '',
    tone: 'plain',
  });
});

test('the verdict is whole where there is one thing to be right in, else of all of them', () => {
  for (const [kind, key] of Object.entries(KEYS)) {
    const wrong = kind === 'single' || kind === 'number' ? 'Not right.' : 'Not all right.';
    expect(verdict({ key }, false, 'think'), kind).toBe(wrong);
    expect(verdict({ key }, false, 'certain'), kind).toBe(
      `${wrong} You were certain: this one comes back first.`,
    );
  }
  expect(verdict({ key: KEYS.single }, true, 'guess')).toBe('Right, by your own word a guess.');
  expect(verdict({ key: KEYS.single }, true, 'certain')).toBe('Right.');
});

test('options have letters where they are shown as options, steps in another order than the right one', () => {
  const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id, rationale: '' }));
  const lettered = (type: string) =>
    letteredOptions({ id: 'a-question', type, options } as unknown as Question);
  for (const none of ['matching', 'short']) expect(lettered(none)).toEqual([]);
  expect(letteredOptions({ id: 'a-question', type: 'number' } as Question)).toEqual([]);
  expect(lettered('single').map(({ id, letter }) => id + letter)).toEqual(['aA', 'bB', 'cC', 'dD']);
  const steps = lettered('order');
  expect(steps.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
  expect(steps.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(steps.map(({ id }) => id)).not.toEqual(['a', 'b', 'c', 'd']);
  expect(lettered('order')).toEqual(steps);
});
