import { describe, expect, test } from 'vitest';
import type { Question } from '../../../../src/course/schema/question.ts';
import { beatsChance, TEST_WISE, testWise } from '../../../../src/course/usage/test-wise.ts';

const reader = (id: string) => {
  const found = TEST_WISE.find((one) => one.id === id);
  if (!found) throw new Error(`There is no reader "${id}".`);
  return found;
};

/** A question whose right option comes first. */
const single = (stem: string, ...texts: string[]) =>
  ({
    ...{ type: 'single', stem },
    options: texts.map((text, i) => ({ id: 'abcd'.charAt(i), text, correct: i === 0 })),
  }) as unknown as Question;

describe('an automated reader', () => {
  test.each([
    ['longest', single('Why?', 'It is much longer', 'It is', 'It was')],
    ['shortest', single('Why?', 'It', 'It is', 'It was so')],
    ['hedged', single('Why?', 'It may be', 'It is', 'It was')],
    ['modest', single('Why?', 'It is', 'It is never so', 'It is always so')],
    ['convergent', single('Why?', 'liver tumor', 'liver vessel', 'kidney tumor', 'heart beats')],
    [
      'echo',
      single('Which laser?', 'The laser of glass', 'The probe of metal', 'The needle of steel'),
    ],
  ])('that goes by the mark "%s" finds the option which bears it', (id, question) => {
    expect(testWise(reader(id), [question])).toMatchObject({ items: 1, right: 1 });
  });

  test.each([
    [
      'convergent',
      single('Why?', 'liver tumor', 'liver vessel', 'kidney tumor beside many other things'),
    ],
    [
      'echo',
      single('Which laser?', 'The laser', 'The laser beside many other things', 'The probe'),
    ],
  ])('that goes by the mark "%s" counts words by their share of the option', (id, question) => {
    expect(testWise(reader(id), [question])).toMatchObject({ items: 1, right: 1 });
  });

  test('has a share of an item where options tie, as chance has', () => {
    const tied = single('Why?', 'One', 'Two', 'Six', 'Ten');
    expect(testWise(reader('longest'), [tied])).toEqual({ items: 1, right: 0.25, byChance: 0.25 });
  });

  test('takes only questions with one right option', () => {
    const other = { ...single('Why?', 'One', 'Two', 'Six'), type: 'multiple' } as Question;
    expect(testWise(reader('longest'), [other]).items).toBe(0);
  });

  test('beats chance by more than luck would', () => {
    expect(beatsChance({ items: 100, right: 38, byChance: 25 })).toBe(false);
    expect(beatsChance({ items: 100, right: 39, byChance: 25 })).toBe(true);
  });
});
