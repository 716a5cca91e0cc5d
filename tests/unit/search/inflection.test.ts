import { expect, test } from 'vitest';
import { isInflected } from '../../../src/search/inflection.ts';
import { stem } from '../../../src/search/stem.ts';

test.each([
  ['ablate', 'ablation'],
  ['embolizing', 'embolization'],
  ['randomize', 'randomized'],
  ['scanned', 'scan'],
  ['referred', 'refer'],
  ['biopsied', 'biopsy'],
  ['treat', 'treatment'],
  ['harmful', 'harms'],
  ['dependent', 'depends'],
  ['reliability', 'reliable'],
  ['pathological', 'pathology'],
])('%s is a form of %s, and back', (word, other) => {
  expect(isInflected(word, other)).toBe(true);
  expect(isInflected(other, word)).toBe(true);
});

test.each([
  ['hepatitis', 'hepatic'],
  ['organization', 'organ'],
  ['authority', 'author'],
  ['important', 'import'],
  ['universal', 'university'],
  ['experiment', 'experience'],
])('%s is no form of %s, though they share a stem', (word, other) => {
  expect(stem(word)).toBe(stem(other));
  expect(isInflected(word, other)).toBe(false);
  expect(isInflected(other, word)).toBe(false);
});
