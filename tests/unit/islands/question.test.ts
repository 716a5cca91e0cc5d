import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/course/schema/question.ts';
import { numberMark, optionMark, verdict } from '../../../src/islands/question/feedback.ts';
import { parseQuestionKey, questionKey } from '../../../src/islands/question/key.ts';
import { letteredOptions } from '../../../src/islands/question/lettered-options.ts';
import { START, step } from '../../../src/islands/question/state.ts';
import { answerKey } from '../../../src/learner/state/grading.ts';

const single = { key: { type: 'single', correct: ['b'] } } as const;
const multiple = { key: { type: 'multiple', correct: ['a'] } } as const;
const order = { key: { type: 'order', options: ['b', 'a', 'c'] } } as const;

describe('the mark of an option', () => {
  const text = (...asked: Parameters<typeof optionMark>) => optionMark(...asked).text;

  test('says of an option whether it is right, and whether it was chosen', () => {
    expect(text(single, 'b', ['b'])).toBe('Right, your answer');
    expect(text(single, 'a', ['a'])).toBe('Wrong, your answer');
    expect(text(single, 'a', ['b'])).toBe('Wrong');
    expect(text(single, 'b', undefined)).toBe('Right');
  });

  test('judges each statement by what was said of it', () => {
    expect(optionMark(multiple, 'a', [])).toEqual({ text: 'True, you said false', tone: 'wrong' });
    expect(optionMark(multiple, 'b', [])).toEqual({ text: 'False, as you said', tone: 'right' });
    expect(optionMark(multiple, 'b', undefined)).toEqual({ text: 'False', tone: 'plain' });
  });

  test('judges each step by its own place', () => {
    const given = ['b', 'c', 'a'];
    expect(text(order, 'b', given)).toBe('Place 1, as you said');
    expect(text(order, 'a', given)).toBe('Place 2, you had it at place 3');
    expect(text(order, 'c', undefined)).toBe('Place 3');
  });
});

test('a number says how far off it was, without the noise of binary fractions', () => {
  const number = {
    ...{ item: 'q', modified: '2026-11-23', rationales: { '': 'Why.' } },
    key: { type: 'number', answer: 0.3, tolerance: 0.05 },
    line: { min: 0, max: 1, unit: 'cm' },
  } as const;
  expect(numberMark(number, 0.1)).toEqual({
    text: '0.3 cm. Right within 0.05 cm. You said 0.1 cm, 0.2 cm off.',
    tone: 'wrong',
  });
  expect(numberMark(number, 0.3).text).toMatch(/exactly right\.$/);
  expect(numberMark(number, undefined).text).toBe('0.3 cm. Right within 0.05 cm.');
});

test('the verdict tells a confident error from another one', () => {
  expect(verdict(single, false, 'certain')).toMatch(/comes back first/);
  expect(verdict(single, false, 'guess')).not.toMatch(/comes back first/);
  expect(verdict(single, true, 'guess')).toMatch(/guess/);
});

describe('the state of a question', () => {
  const chosen = step(START, { kind: 'respond', response: ['c'] });
  const sure = { kind: 'confide', confidence: 'certain', correct: false } as const;

  test('changes by nothing that does not fit its phase', () => {
    expect(step(START, sure)).toBe(START);
    const answered = step(chosen, sure);
    for (const action of [
      { kind: 'respond', response: ['a'] },
      sure,
      { kind: 'show' },
      { kind: 'hide' },
    ])
      expect(step(answered, action as Parameters<typeof step>[1])).toBe(answered);
    for (const kind of ['retry', 'undo', 'hide'] as const)
      expect(step(chosen, { kind })).toBe(chosen);
  });

  test('keeps that its key was opened before an answer: that is practice, however it is closed', () => {
    const opened = step(chosen, { kind: 'show' });
    expect(opened).toMatchObject({ phase: 'shown', keySeen: true });
    expect(step(opened, sure)).toBe(opened);
    const closed = step(opened, { kind: 'hide' });
    expect(closed.phase).toBe('open');
    expect(step(closed, sure).answer?.retry).toBe(true);
    expect(step(chosen, sure).answer?.retry).toBe(false);
  });

  test('takes a response back that counts again only as it was', () => {
    const back = step(step(chosen, sure), { kind: 'undo' });
    expect(step(back, sure).answer?.retry).toBe(false);
    const other = step(back, { kind: 'respond', response: ['a'] });
    expect(step(other, sure).answer?.retry).toBe(true);
  });

  test('never makes knowledge of a retry that is taken back and given again', () => {
    const again = step(step(chosen, sure), { kind: 'retry' });
    const retried = step(step(again, { kind: 'respond', response: ['b'] }), sure);
    const back = step(retried, { kind: 'undo' });
    expect(step(back, sure).answer?.retry).toBe(true);
  });
});

const asked = (type: 'single' | 'multiple' | 'order', id = 'breast-q-one') =>
  ({
    ...{ id, type, modified: '2026-11-23' },
    options: ['a', 'b', 'd', 'e'].map((option) => ({
      ...{ id: option, text: `<b>${option}</b>`, correct: option === 'b' },
      rationale: `Reason </script> of ${option}`,
    })),
  }) as unknown as Question;

describe('letters', () => {
  test('follow the places of options, and no option changes its letter', () => {
    const letters = letteredOptions(asked('single')).map(({ id, letter }) => `${letter}${id}`);
    expect(letters).toEqual(['Aa', 'Bb', 'Cd', 'De']);
    expect(letteredOptions(asked('single'))).toEqual(letteredOptions(asked('single')));
  });

  test('of steps never stand in the right order', () => {
    for (let i = 0; i < 200; i += 1) {
      const shown = letteredOptions(asked('order', `q-${i}`));
      expect(shown.map(({ letter }) => letter).join('')).toBe('ABCD');
      expect(shown.map(({ id }) => id)).not.toEqual(['a', 'b', 'd', 'e']);
    }
  });
});

describe('the data of a question', () => {
  const data = questionKey(asked('multiple'), answerKey(asked('multiple')));

  test('names options by their ids and comes through JSON whole', () => {
    expect(parseQuestionKey(JSON.stringify(data), 'q')).toEqual(data);
    expect(data.key).toEqual({ type: 'multiple', correct: ['b'] });
    expect(data.rationales['d']).toBe('Reason </script> of d');
  });

  test.each([
    ['', 'has no data: a <script type="application/json"> with its key'],
    ['{', 'has data that is not JSON'],
    ['null', 'has data that is not an object'],
    ['{}', 'has data without "item"'],
    ['{"item":"q"}', 'has data without "modified"'],
    ['{"item":"q","modified":"m"}', 'has data without "rationales"'],
    ['{"item":"q","modified":"m","rationales":{}}', 'has data without a "key" of a known type'],
    [
      '{"item":"q","modified":"m","rationales":{},"key":{"type":"essay"}}',
      'has data without a "key" of a known type',
    ],
    [
      '{"item":"q","modified":"m","rationales":{},"key":{"type":"number","answer":1,"tolerance":0}}',
      'asks for a number and has data without "line"',
    ],
  ])('that is %s says so by name', (text, message) => {
    expect(() => parseQuestionKey(text, 'breast-q-one')).toThrow(
      `Question "breast-q-one" ${message}.`,
    );
  });
});
