import { expect, test } from 'vitest';
import { shortCode } from '../../../../src/educators/short-code.ts';
import { classItems } from '../../../../src/islands/class/class-items.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id, correct: id !== 'b' }));
const question = (id: string, type: string, given: object = {}) => ({
  ...{ id, type, stem: `What is ${id}?`, objective: { id: 'aim', text: 'An aim' } },
  ...given,
});
const questions = [
  question('single', 'single', { options }),
  question('order', 'order', { options }),
  question('pairs', 'matching', {
    options: options.slice(0, 2),
    pairs: [
      { id: 'one', answer: 'b' },
      { id: 'two', answer: 'a' },
    ],
  }),
  question('number', 'number', { answer: 53, tolerance: 5 }),
  question('short', 'short', { options }),
];
const elsewhere = [question('multiple', 'multiple', { options })];
const entry = (id: string, section: string, kind = 'question') => ({
  ...{ path: `/${section}/#${id}`, kind, section },
});
const asked: string[] = [];
const source = {
  async json(path: string) {
    asked.push(path);
    if (path === 'take/index.json')
      return [
        ...questions.map(({ id }) => entry(id, 'breast')),
        entry('multiple', 'prostate'),
        entry('card', 'breast', 'card'),
        entry('unasked', 'elsewhere'),
      ];
    if (path === 'take/breast/items.json') return { questions };
    if (path === 'take/prostate/items.json') return { questions: elsewhere };
    throw new Error(`There is no ${path}.`);
  },
} as unknown as Parameters<typeof classItems>[1];
const items = (...ids: string[]) => classItems(ids.map(shortCode), source);

test('questions stand in the order of the paper, from whatever sections, and no other section is asked', async () => {
  asked.length = 0;
  const found = await items('multiple', 'single');
  expect(found.map(({ id }) => id)).toEqual(['multiple', 'single']);
  expect(found[1]).toEqual({
    ...{ id: 'single', code: shortCode('single'), stem: 'What is single?', objective: 'An aim' },
    key: { type: 'single', correct: ['a', 'c'] },
    options: ['a', 'b', 'c'],
  });
  expect(asked.sort()).toEqual([
    ...['take/breast/items.json', 'take/index.json', 'take/prostate/items.json'],
  ]);
});

test('each kind has what is right in it, and all that can be answered', async () => {
  const found = await items('multiple', 'order', 'pairs', 'number');
  expect(found.map(({ key, options: all }) => [key, all])).toEqual([
    [{ type: 'multiple', correct: ['a', 'c'] }, ['a', 'b', 'c']],
    [{ type: 'order', options: ['a', 'b', 'c'] }, ['a', 'b', 'c']],
    [{ type: 'matching', correct: ['one:b', 'two:a'] }, ['one:a', 'one:b', 'two:a', 'two:b']],
    [{ type: 'number', answer: 53, tolerance: 5 }, []],
  ]);
});

test('what nobody but a person can mark, what the site has no more, and a card are left out', async () => {
  expect((await items('short', 'gone', 'card', 'single')).map(({ id }) => id)).toEqual(['single']);
  expect(await items()).toEqual([]);
});
