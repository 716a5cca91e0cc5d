import { expect, test } from 'vitest';
import { editionInForce, editionName, editionsOf } from '../../../../src/course/schema/edition.ts';

test('editions are named in words as far as words are short', () => {
  expect([1, 2, 9, 10, 21].map((n) => editionName({ n }))).toEqual([
    'first edition',
    'second edition',
    'ninth edition',
    'edition 10',
    'edition 21',
  ]);
});

test('the last edition of the list is in force', () => {
  const editions = editionsOf([
    { n: 1, date: '2026-11-23' },
    { n: 2, date: '2026-11-28' },
  ]);
  expect(editionInForce(editions).n).toBe(2);
  expect(editionInForce(editionsOf([editions[0]])).n).toBe(1);
});

test('a list without an edition is refused', () => {
  expect(() => editionsOf([])).toThrow('names no edition');
});
