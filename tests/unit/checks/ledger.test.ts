import { expect, test } from 'vitest';
import { nearestPassage } from '../../../src/checks/ledger.ts';

test('an entry whose words stand in two different parts is not told', () => {
  const page = [
    { heading: 'A', line: 1, text: 'one', cites: new Set([1]) },
    { heading: 'B', line: 9, text: 'Two', cites: new Set<number>() },
  ];
  const lack = nearestPassage({ find: ['one', '/two/i'], cites: [1] }, page);
  expect(lack).toEqual({ passage: page[0], lacks: ['/two/i'] });
  expect(nearestPassage({ find: ['one'], cites: [1] }, page)?.lacks).toEqual([]);
  expect(nearestPassage({ find: ['Two'], cites: [2] }, page)?.lacks).toEqual(['[2]']);
});
