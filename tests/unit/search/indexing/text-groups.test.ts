import { expect, test } from 'vitest';
import type { SearchRecord } from '../../../../src/search/indexing/records.ts';
import { textGroups } from '../../../../src/search/indexing/text-groups.ts';

const record = (url: string, text: string, kind: SearchRecord['kind'] = 'section') => ({
  url,
  kind,
  title: url,
  page: 'A',
  text,
});
const long = (word: string) => `${word} `.repeat(1600);

test('a key sentence is in the file of the part that it stands in', () => {
  const records = [
    record('/a/#one', `${long('heat')} Heat kills.`),
    record('/a/#two', `${long('cold')} Cold kills.`),
    record('/a/#claim-two', 'Cold kills.', 'claim'),
    record('/b/#claim-one', 'Heat kills.', 'claim'),
    record('/a/#claim-one', 'Heat kills.', 'claim'),
  ];
  expect(textGroups(records)).toEqual([
    [0, 4],
    [1, 2, 3],
  ]);
});

test('short records share a file, long ones have one each, and none is left out', () => {
  const short = Array.from({ length: 20 }, (_, n) => record(`/a/#s${n}`, 'short'));
  const records = [...short, record('/a/#l1', long('heat')), record('/a/#l2', long('cold'))];
  const groups = textGroups(records);
  expect(groups).toHaveLength(2);
  expect(groups.flat()).toEqual(records.map((_, n) => n));
});

test('a page that fits into a file is in one, and one that does not begins where there is room', () => {
  const half = 'heat '.repeat(1000);
  const pages = ['/a/', '/a/#2', '/b/#1', '/b/#2', '/c/#1', '/c/#2', '/c/#3'];
  expect(textGroups(pages.map((url) => record(url, half.slice(0, 4_000))))).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
    [6],
  ]);
});
