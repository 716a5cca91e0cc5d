import { expect, test } from 'vitest';
import { beforeAndAfter } from '../../../../src/learner/state/before-after.ts';
import { answered, day, question } from '../arbitraries.ts';

const items = [
  ...['a1', 'a2'].map((id) => question(id)),
  ...['b1', 'b2'].map((id) => question(id, { form: 'B' })),
  question('elsewhere', { section: 'two' }),
];
const result = (...events: ReturnType<typeof answered>[]) =>
  beforeAndAfter(events, items, 'one', day(20));

test('the gain is two counts, each of the items of its own form', () => {
  expect(
    result(
      answered('a1', 0, { mode: 'before', correct: false }),
      answered('a2', 0, { mode: 'before' }),
      answered('b1', 1, { mode: 'after' }),
      answered('b2', 1, { mode: 'after' }),
      answered('elsewhere', 1, { mode: 'after' }),
    ),
  ).toEqual({ before: { right: 1, of: 2 }, after: { right: 2, of: 2 } });
});

test('before counts the first answer and after the last one', () => {
  expect(
    result(
      answered('a1', 3, { mode: 'before' }),
      answered('a1', 0, { mode: 'before', correct: false }),
      answered('b1', 4, { mode: 'after' }),
      answered('b1', 1, { mode: 'after', correct: false }),
    ),
  ).toEqual({ before: { right: 0, of: 1 }, after: { right: 1, of: 1 } });
});

test('answers given in practice do not count', () => {
  expect(result(answered('a1', 0), answered('b1', 1))).toEqual({
    before: { right: 0, of: 0 },
    after: { right: 0, of: 0 },
  });
});
