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
  ...Object.entries({
    // A few beginnings are longer than the rule says.
    ...{ generous: 'generous', communism: 'communism', arsenic: 'arsenic' },
    // A y is a letter of its own at the beginning and after a vowel.
    ...{ youth: 'youth', yes: 'yes', enjoyed: 'enjoy', employing: 'employ', supply: 'suppli' },
    // Plurals and past forms.
    ...{ cries: 'cri', cried: 'cri', tied: 'tie', virus: 'virus', mass: 'mass', bus: 'bus' },
    ...{ feed: 'feed', agreedly: 'agre', exceeded: 'exceed', exceedingly: 'exceed' },
    ...{ conflated: 'conflat', troubled: 'troubl', sized: 'size', filing: 'file', fizzed: 'fizz' },
    ...{ tanned: 'tan', added: 'add', egged: 'egg', failing: 'fail', bled: 'bled', sing: 'sing' },
    // Long endings before the short ones that they end in, each only behind enough of a word.
    ...{ relational: 'relat', conditional: 'condit', rational: 'ration', hopefulness: 'hope' },
    ...{ decisiveness: 'decis', sensibility: 'sensibl', apology: 'apolog', pedagogy: 'pedagogi' },
    ...{ radically: 'radic', quickly: 'quick', formalize: 'formal', electricity: 'electr' },
    ...{ demonstrative: 'demonstr', palliative: 'palliat', creative: 'creativ' },
    ...{ replacement: 'replac', adjustment: 'adjust', irritant: 'irrit', revival: 'reviv' },
    ...{ adoption: 'adopt', region: 'region', opinion: 'opinion', probate: 'probat' },
    ...{ rate: 'rate', cease: 'ceas', rolling: 'roll', controlling: 'control' },
  }),
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
  expect(stem('ps1')).toBe('ps1');
  expect(stem('résumés')).toBe('résumés');
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
