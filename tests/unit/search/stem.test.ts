import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '../../../src/search/stem.ts';

// From the sample vocabulary that is published with the algorithm.
test.each([
  ['consign', 'consign'],
  ['consigned', 'consign'],
  ['consistency', 'consist'],
  ['consolation', 'consol'],
  ['consolatory', 'consolatori'],
  ['knightly', 'knight'],
  ['knackeries', 'knackeri'],
  ['kneeling', 'kneel'],
  ['happy', 'happi'],
  ['dying', 'die'],
  ['news', 'news'],
  ['proceed', 'proceed'],
  ['generally', 'general'],
  ['hoping', 'hope'],
  ['hopping', 'hop'],
  ['falling', 'fall'],
  ['feed', 'feed'],
  ['agreed', 'agre'],
  ['ties', 'tie'],
  ['gas', 'gas'],
  ['kiwis', 'kiwi'],
  ['ablations', 'ablat'],
  ['sensitivity', 'sensit'],
])('%s has the stem %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test.each([
  ['number', 'numb'],
  ['factor', 'fact'],
  ['care', 'car'],
  ['several', 'severe'],
])('%s and %s are not one word', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('abbreviations keep their letters, without a plural s', () => {
  expect(stem('icis')).toBe('ici');
  expect(stem('y90s')).toBe('y90');
  expect(stem('us')).toBe('us');
});

test('any word has a stem that is not longer by more than an e', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,30}$/), (word) => {
      expect(stem(word).length).toBeGreaterThan(0);
      expect(stem(word).length).toBeLessThanOrEqual(word.length + 1);
    }),
  );
});
