import { expect, test } from 'vitest';
import { frequentWords } from '../../../../src/search/indexing/frequent-words.ts';

test('words of three texts or more are given, those that save the most last', () => {
  const texts = [
    'the ablation of tumors with immunotherapy',
    'immunotherapy after ablation of the liver',
    'ablation immunotherapy ablation ablation',
    'the liver',
  ];
  expect(frequentWords(texts)).toBe(' ablation immunotherapy ');
});

test('they stay within what is worth waiting for', () => {
  const words = Array.from({ length: 4_000 }, (_, n) => `word${n}`).join(' ');
  expect(frequentWords([words, words, words]).length).toBeLessThanOrEqual(8_001);
});

test('pages that are alike give single words, no sentences', () => {
  const page = 'delayed response remote lesions';
  expect(frequentWords([page, page, page]).trim().split(' ').sort()).toEqual(
    page.split(' ').sort(),
  );
});
