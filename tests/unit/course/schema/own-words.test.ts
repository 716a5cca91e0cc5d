import { beforeEach, expect, test } from 'vitest';
import type * as ownWords from '../../../../src/course/schema/own-words.ts';
import { anew } from '../../anew.ts';

let ownWordsSchema: typeof ownWords.ownWordsSchema;
beforeEach(async () => {
  ({ ownWordsSchema } = await anew<typeof ownWords>('src/course/schema/own-words.ts'));
});

const WHY = 'A patient made up for the question.';

test('own words are figures, quotes or both, with whose they are', () => {
  for (const words of [
    { figures: ['4 of 10'], why: WHY },
    { quotes: ['it burns'], why: WHY },
    { figures: ['4 of 10'], quotes: ['it burns'], why: WHY },
  ])
    expect(ownWordsSchema.parse(words)).toEqual(words);
});

test('own words without any are refused, by a message that says what is missing', () => {
  const { error } = ownWordsSchema.safeParse({ why: WHY });
  expect(error?.issues.map(({ message }) => message)).toEqual(['names neither figures nor quotes']);
});

test.each([
  ['an empty list', { figures: [], why: WHY }],
  ['no reason', { quotes: ['it burns'] }],
  ['a reason of a letter or two', { quotes: ['it burns'], why: 'ours' }],
  ['an empty list of quotes', { quotes: [], why: WHY }],
  ['a field of another name', { quotes: ['it burns'], why: WHY, whose: 'ours' }],
])('%s is refused', (_, words) => {
  expect(ownWordsSchema.safeParse(words).success).toBe(false);
});

test('each field says to authors what it is', () => {
  for (const field of Object.values(ownWordsSchema.shape))
    expect(field.description).toMatch(/^[A-Z].{10,}\.$/);
});
