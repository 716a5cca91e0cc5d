import { describe, expect, test } from 'vitest';
import { enough, type FoundTerm, rank } from '../../../../src/search/asking/ranking.ts';
import { kindLetter } from '../../../../src/search/index-file.ts';
import { type SearchKind, searchKinds } from '../../../../src/search/kinds.ts';

type Places = Record<number, number[]>;
interface Sample {
  kinds: SearchKind[];
  terms: FoundTerm[];
  /** Words of each record, 20 where it is not told. */
  lengths?: number[];
  /** Words of each title, 2 where it is not told. */
  titles?: number[];
}

const wayOf = (places: Places, more: Partial<FoundTerm['ways'][number]> = {}) => ({
  ...{ worth: 1, found: [], ...more },
  ...{
    found: Object.entries(places).map(([record, at]) => ({ record: Number(record), places: at })),
  },
});
const term = (places: Places, more: Partial<FoundTerm> = {}): FoundTerm => ({
  ...{ text: 'x', ways: [wayOf(places)], ...more },
});
const sections = (count: number) => Array.from({ length: count }, () => 'section' as const);
/** The numbers of the records in their order. */
const order = ({ kinds, terms, lengths, titles }: Sample) =>
  rank(terms, {
    kinds: kinds.map((kind) => kindLetter(kind, searchKinds)).join(''),
    lengths: kinds.map((_, n) => lengths?.[n] ?? 20),
    titles: kinds.map((_, n) => titles?.[n] ?? 2),
  }).map(({ record }) => record);

describe('how often a word stands in a record', () => {
  test('counts by how long the record is beside the others', () => {
    const terms = [term({ 0: [5, 6], 1: [5] })];
    expect(order({ kinds: sections(2), lengths: [100, 20], terms })).toEqual([1, 0]);
    expect(order({ kinds: sections(2), lengths: [40, 40], terms })).toEqual([0, 1]);
  });

  test('counts more in its title, as much as four times and no more', () => {
    const both = (text: number[], title: number[]) =>
      order({
        kinds: ['figure', 'figure'],
        titles: [10, 10],
        terms: [term({ 0: title, 1: text })],
      });
    expect(both([15, 16, 17], [1])).toEqual([0, 1]);
    expect(both([14, 15, 16, 17, 18, 19], [1])).toEqual([1, 0]);
    expect(both([15, 16], [10])).toEqual([1, 0]);
  });

  test('does not count in the title from its end on', () => {
    const terms = [term({ 0: [2, 9], 1: [9, 10, 11] })];
    expect(order({ kinds: ['figure', 'figure'], terms })).toEqual([1, 0]);
  });

  test('is the same for two records: the one that comes first on the site stands first', () => {
    const [first, second] = [
      { record: 1, places: [9] },
      { record: 0, places: [9] },
    ];
    const terms = [term({}, { ways: [{ worth: 1, found: [first, second] }] })];
    expect(order({ kinds: sections(2), terms })).toEqual([0, 1]);
  });
});

describe('a title', () => {
  test('of which more is asked for counts more', () => {
    const terms = [term({ 0: [0], 1: [0] }), term({ 0: [1], 1: [1] })];
    expect(order({ kinds: ['claim', 'claim'], titles: [4, 2], terms })).toEqual([1, 0]);
  });

  test('of a page begins behind the last word of the record', () => {
    expect(order({ kinds: sections(2), terms: [term({ 0: [20], 1: [9] })] })).toEqual([1]);
    expect(order({ kinds: sections(2), terms: [term({ 0: [19], 1: [9] })] })).toEqual([0, 1]);
  });
});

describe('a term of the glossary', () => {
  test('stands before the text for the whole of its name, and for a part of it behind', () => {
    const terms = [term({ 0: [0, 1], 1: [0, 1] })];
    expect(order({ kinds: ['section', 'term'], terms })).toEqual([1, 0]);
    expect(order({ kinds: ['section', 'term'], titles: [2, 3], terms })).toEqual([0, 1]);
  });

  test('is not its definition where something else is asked for as well', () => {
    const terms = [term({ 0: [0, 1], 1: [0, 1] }), term({ 2: [5] })];
    expect(order({ kinds: ['section', 'term', 'section'], terms })).toEqual([2, 0, 1]);
  });

  test('counts by how much of what is asked for is in its name', () => {
    const half = (kind: SearchKind) =>
      order({
        kinds: [kind, 'term'],
        terms: [term({ 0: [0, 9], 1: [0, 9] }), term({ 0: [2], 1: [2] })],
      });
    expect(half('table')).toEqual([1, 0]);
    expect(half('figure')).toEqual([0, 1]);
  });
});

describe('two words', () => {
  const near = (first: Places, second: Places, kinds: SearchKind[] = sections(2)) =>
    order({ kinds, terms: [term(first), term(second)] });

  test.each<[name: string, first: Places, second: Places]>([
    ['the nearer, wherever they stand', { 0: [3], 1: [15] }, { 0: [7], 1: [17] }],
    ['near as far as twelve words', { 0: [3], 1: [3] }, { 0: [19], 1: [14] }],
    ['the first of them in the title of the page', { 0: [4], 1: [25] }, { 0: [19], 1: [5] }],
    ['the second of them in the title of the page', { 0: [19], 1: [5] }, { 0: [4], 1: [25] }],
    ['not the same word twice', { 0: [4], 1: [4] }, { 0: [4, 12], 1: [9, 18] }],
  ])('count more side by side: %s', (_, first, second) => {
    expect(near(first, second)).toEqual([1, 0]);
  });

  test('of three that stand together count half as much again, each two of them alike', () => {
    const together = (kinds: SearchKind[]) =>
      order({
        kinds,
        terms: [term({ 0: [3], 1: [8] }), term({ 0: [19], 1: [9] }), term({ 0: [4], 1: [10] })],
      });
    expect(together(['section', 'claim'])).toEqual([1, 0]);
    expect(together(['figure', 'procedure'])).toEqual([0, 1]);
  });
});

describe('a number', () => {
  test('leads to its record also beside another word, and where the record has it in words, too', () => {
    const called = wayOf({ 0: [3], 2: [15] }, { identifies: ['reference'] });
    const kinds: SearchKind[] = ['section', 'section', 'reference'];
    const terms = [term({}, { ways: [called] }), term({ 0: [4], 2: [9] })];
    expect(order({ kinds, terms })).toEqual([2, 0]);
    const ways = [
      wayOf({ 0: [15] }, { identifies: ['figure'] }),
      wayOf({ 0: [16], 1: [5, 6, 7, 8] }),
    ];
    expect(order({ kinds: ['figure', 'section'], terms: [term({}, { ways })] })).toEqual([0, 1]);
  });

  test('that begins the name of a page does not lead to it where another word is missing', () => {
    const terms = [term({ 0: [0], 1: [5, 6, 7, 8] }), term({ 2: [5] })];
    expect(order({ kinds: ['page', 'section', 'section'], terms })).toEqual([2, 1, 0]);
  });
});

describe('words that only turn a question', () => {
  const light = { light: true };

  test('are asked for where there is nothing else', () => {
    const terms = [term({ 0: [9], 1: [0, 1, 5] }, light), term({ 0: [19] }, light)];
    expect(order({ kinds: sections(3), terms })).toEqual([0]);
  });

  test('are no half of a pair', () => {
    const terms = [term({ 0: [9], 1: [9], 2: [9], 3: [9] }), term({ 4: [9] }, light)];
    expect(order({ kinds: sections(10), terms })).toEqual([0, 1, 2, 3]);
  });

  test('still count for the record that has them', () => {
    const terms = [term({ 0: [5, 6, 7, 8], 1: [3] }), term({ 1: [19] }, light)];
    expect(order({ kinds: sections(4), terms })).toEqual([1, 0]);
  });
});

describe('what the text says instead', () => {
  test('stands last, wherever it was found', () => {
    const ways = [wayOf({ 0: [0, 1], 3: [0, 1] }, { instead: true }), wayOf({ 1: [15], 2: [16] })];
    expect(order({ kinds: sections(4), terms: [term({}, { ways })] })).toEqual([1, 2, 0, 3]);
  });

  test('does not put back what has another of the reader’s words', () => {
    const second = [wayOf({ 1: [15] }), wayOf({ 0: [6] }, { instead: true })];
    const terms = [term({ 0: [0, 5], 1: [15] }), term({}, { ways: second })];
    expect(order({ kinds: ['section', 'reference'], terms })).toEqual([0, 1]);
  });
});

describe('records that lack a word', () => {
  const full: Places = Object.fromEntries(sections(enough).map((_, n) => [n, [9]]));

  test('are left out where enough have all, and questions are not among these', () => {
    const terms = [term({ ...full, [enough]: [9] }), term(full)];
    const kinds: SearchKind[] = sections(2 * enough);
    expect(order({ kinds, terms })).toEqual([0, 1, 2, 3, 4]);
    expect(order({ kinds: kinds.with(4, 'question'), terms })).toEqual([0, 1, 2, 3, 5, 4]);
  });

  test('must have more than half of four words that tell as little', () => {
    const terms = [{ 0: [9], 1: [9] }, { 0: [5], 1: [5] }, { 2: [9] }, { 2: [5] }];
    expect(order({ kinds: sections(5), terms: terms.map((places) => term(places)) })).toEqual([2]);
  });

  test('stand by how many words they have, whichever was found first', () => {
    const three = [4, 9, 14].map((at) => term({ 0: [0, 1], 1: [at] }));
    const terms = [...three, term({ 1: [18], 2: [9] }), term({ 2: [3], 3: [3] })];
    expect(order({ kinds: sections(4), terms })).toEqual([1, 0]);
  });
});
