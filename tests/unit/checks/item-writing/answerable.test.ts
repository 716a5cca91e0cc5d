import { expect, test } from 'vitest';
import { answerableFaults } from '../../../../src/checks/item-writing/answerable.ts';
import { told } from '../small-tree.ts';
import { questionBank, single } from './small-bank.ts';

const number = (answer: number, line: object = {}) => ({
  ...{ id: 'a', type: 'number', answer, min: 0, max: 10, step: 1, tolerance: 1 },
  ...line,
});
const faults = (question: object) =>
  told(answerableFaults(questionBank(single('b', ['A', 'B']), question)));

test.each([
  ['an answer on a step', number(3)],
  ['an answer at an end', number(10)],
  ['steps that begin elsewhere than at 0', number(4, { min: 1, max: 10, step: 3 })],
  [
    'steps of a tenth, for all the noise of binary fractions',
    number(0.7, { max: 1, step: 0.1, tolerance: 0.1 }),
  ],
  ['a quarter of the line that counts as right', number(3, { tolerance: 1.25 })],
  ['a quarter at each end, of which half lies outside', number(0, { tolerance: 2.5 })],
  ['the same at the other end', number(10, { tolerance: 2.5 })],
])('a number can be given and missed: %s', (_, question) => {
  expect(faults(question)).toEqual([]);
});

test.each([
  [number(2.5), 'Steps of 1 from 0 do not reach the answer 2.5.'],
  [number(4, { min: 1, max: 9, step: 2 }), 'Steps of 2 from 1 do not reach the answer 4.'],
  [number(3, { step: 3, tolerance: 0 }), 'Steps of 3 from 0 do not reach the end of the line, 10.'],
  [number(3, { tolerance: 1.3 }), 'Of the line from 0 to 10, 26% counts as right.'],
  [number(0, { tolerance: 3 }), 'Of the line from 0 to 10, 30% counts as right.'],
  [number(10, { tolerance: 3 }), 'Of the line from 0 to 10, 30% counts as right.'],
  [
    number(14, { min: 10, max: 20, tolerance: 2 }),
    'Of the line from 10 to 20, 40% counts as right.',
  ],
])('a number that cannot be given or missed: %o', (question, message) => {
  expect(faults(question)).toEqual([`questions/maps.yaml:2:1 question/number ${message}`]);
});

const statements = (...correct: boolean[]) => ({
  ...{ id: 'a', type: 'multiple' },
  options: correct.map((one) => ({ correct: one })),
});

test('statements are not all true and not all false', () => {
  expect(faults(statements(true, false, true))).toEqual([]);
  expect(faults(statements(true, true))).toEqual([
    'questions/maps.yaml:2:1 question/one-sided All statements are true.',
  ]);
  expect(faults(statements(false, false))).toEqual([
    'questions/maps.yaml:2:1 question/one-sided All statements are false.',
  ]);
  expect(faults({ ...statements(false, false), type: 'order' })).toEqual([]);
});
