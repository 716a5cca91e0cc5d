import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enough, type FoundTerm, rank } from '../../../../src/search/asking/ranking.ts';
import { kindLetter, type RecordColumns } from '../../../../src/search/index-file.ts';
import { type SearchKind, searchKinds } from '../../../../src/search/kinds.ts';

/** Records of these kinds, each with a title of two words in twenty. */
const records = (...kinds: SearchKind[]): RecordColumns => ({
  kinds: kinds.map((kind) => kindLetter(kind, searchKinds)).join(''),
  lengths: kinds.map(() => 20),
  titles: kinds.map(() => 2),
});
const term = (places: Record<number, number[]>, more: Partial<FoundTerm> = {}): FoundTerm => ({
  text: 'x',
  ways: [
    {
      worth: 1,
      found: Object.entries(places).map(([record, at]) => ({ record: Number(record), places: at })),
    },
  ],
  ...more,
});
/** A term that is the number by which records of these kinds are called. */
const called = (places: Record<number, number[]>, ...kinds: SearchKind[]): FoundTerm => {
  const { text, ways } = term(places);
  return { text, ways: ways.map((way) => ({ ...way, identifies: kinds })) };
};
const order = (terms: FoundTerm[], columns: RecordColumns) =>
  rank(terms, columns).map(({ record }) => record);

test('the definition of a term stands first for its own name', () => {
  const everywhere = { 0: [5, 6, 7, 8], 1: [0, 1], 2: [5, 9] };
  expect(order([term(everywhere)], records('section', 'term', 'figure'))[0]).toBe(1);
});

test('a definition that only mentions what is asked for stands behind the text that does', () => {
  const columns = records('term', 'section');
  expect(order([term({ 0: [5, 6, 7], 1: [5, 6] })], columns)).toEqual([1, 0]);
});

test('a heading with more of what is asked for counts more; a caption does not', () => {
  const both = [term({ 0: [1, 8], 1: [1, 8] }), term({ 0: [0, 9], 1: [8, 9] })];
  const gain = (kind: SearchKind) => order(both, records(kind, 'section'))[0];
  expect(gain('section')).toBe(0);
  expect(gain('table')).toBe(1);
});

test('a table that is asked for by its number stands before a figure that names it', () => {
  const words = (first: number[], second: number[]) => [
    term({ 0: [0, 4, 6, 9], 1: first }),
    term({ 0: [3, 5, 7, 8], 1: second }),
  ];
  const columns = records('figure', 'table');
  expect(order(words([0], [1]), columns)).toEqual([1, 0]);
  expect(order(words([1], [0]), columns)).toEqual([0, 1]);
});

test('a part that is headed like parts of other pages stands behind one with a heading of its own', () => {
  const columns = { ...records('section', 'section'), titles: [0, 2] };
  expect(order([term({ 0: [5, 6], 1: [5, 6] })], columns)).toEqual([1, 0]);
});

test('what the title of the page names counts as near to everything in its part', () => {
  const columns = records('section', 'section');
  const first = term({ 0: [25], 1: [4] });
  expect(order([first, term({ 0: [5], 1: [19] })], columns)).toEqual([0, 1]);
  // Nearer than nine words, also where it is asked for last.
  const terms = [term({ 0: [18], 1: [5] }), term({ 0: [9], 1: [25] })];
  expect(order(terms, columns)).toEqual([1, 0]);
  expect(order(terms.reverse(), columns)).toEqual([1, 0]);
});

test('a word that only turns a question does not decide which of the others is needed', () => {
  const columns = records(
    'section',
    'section',
    ...Array.from({ length: 8 }, () => 'page' as const),
  );
  const common = term({ 1: [9], 2: [9], 3: [9] }, { text: 'TACE' });
  const turning = term({ 0: [5] }, { text: 'work', light: true });
  const rare = term({ 0: [9], 1: [9] }, { text: 'ICI' });
  expect(order([common, turning, rare], columns)[0]).toBe(1);
});

test('a record that is called by its number stands before one that has the other words', () => {
  const columns = records('trial', 'trial');
  const number = called({ 0: [3] }, 'trial');
  const other = term({ 1: [3, 4, 5, 6] }, { text: 'registry' });
  expect(order([number, other], columns)[0]).toBe(0);
});

test('for the same words the text comes before figures, these before records, and questions last', () => {
  const kinds = records('question', 'reference', 'trial', 'figure', 'section');
  const same = Object.fromEntries([0, 1, 2, 3, 4].map((record) => [record, [7]]));
  expect(order([term(same)], kinds)).toEqual([4, 3, 1, 2, 0]);
});

test('a question never stands before other results, however well it fits', () => {
  const columns = records('question', 'reference');
  expect(order([term({ 0: [0, 1, 2, 3, 4], 1: [15] })], columns)).toEqual([1, 0]);
});

test('words side by side count more than words far apart', () => {
  const columns = records('section', 'section');
  expect(order([term({ 0: [4], 1: [4] }), term({ 0: [19], 1: [5] })], columns)).toEqual([1, 0]);
});

test('a word in the title counts more than one in the text', () => {
  expect(order([term({ 0: [9], 1: [1] })], records('section', 'section'))).toEqual([1, 0]);
});

test('the title of a page helps to find its part, but is no answer by itself', () => {
  const columns = records('section', 'section');
  expect(order([term({ 0: [25], 1: [9] })], columns)).toEqual([1]);
  expect(order([term({ 0: [25] }), term({ 0: [9] })], columns)).toEqual([0]);
});

test('with fewer than five answers to all words, those to most words follow and say what they lack', () => {
  const some = Array.from({ length: enough }, () => 'section' as const);
  const columns = records(...some, 'section');
  const first = term(Object.fromEntries(some.map((_, n) => [n, [9]])));
  const second = term({ 0: [9], 5: [9] }, { text: 'y' });
  const hits = rank([first, second], columns);
  expect(hits[0]).toEqual({ record: 0, kind: 'section', missing: [] });
  expect(hits.some(({ missing }) => missing.join() === 'x')).toBe(true);
  const all = term(Object.fromEntries(some.map((_, n) => [n, [3]])), { text: 'y' });
  expect(rank([first, all], columns).every(({ missing }) => missing.length === 0)).toBe(true);
});

test('most words are more than half of them, or of what they tell', () => {
  const columns = records('section', 'section', 'section', 'section', 'section', 'section');
  const common = { 0: [9], 1: [9], 2: [9] };
  const rare = term({ 3: [9] }, { text: 'rare' });
  const hits = rank([term(common), term(common), rare], columns);
  expect(hits.map(({ record }) => record)).toEqual([0, 1, 2, 3]);
  expect(hits[0]?.missing).toEqual(['rare']);
});

test('what only turns a question may be missing from the best answer, and is named', () => {
  const columns = records('section', 'section', 'section', 'section');
  const many = term({ 1: [19], 2: [9], 3: [9] }, { text: 'many', light: true });
  const trials = term({ 0: [0, 1, 5, 6], 1: [9] });
  expect(rank([many, trials], columns)[0]).toMatchObject({ record: 0, missing: ['many'] });
  expect(order([{ ...many, light: false }, trials], columns)[0]).toBe(1);
});

test('a record with less than half of what is asked for is no answer', () => {
  const columns = records('section', 'section', 'section');
  const [x, y, z] = [term({ 0: [9], 1: [9] }), term({ 0: [3], 2: [3] }), term({ 0: [5], 2: [9] })];
  expect(order([x, y, z], columns)).toEqual([0, 2]);
});

test('of answers to a part of the words, the one to more of them stands first, however well the other fits', () => {
  const columns = records('section', 'section', 'section', 'section');
  const asked = [
    { 0: [4], 1: [0, 1] },
    { 0: [9], 1: [0, 1] },
    { 0: [14], 1: [0, 1] },
  ];
  const terms = [...asked, { 0: [18], 2: [9] }, { 2: [3], 3: [3] }];
  expect(
    order(
      terms.map((places) => term(places)),
      columns,
    ),
  ).toEqual([0, 1]);
});

test('a word that few records have tells more than one that many have', () => {
  const columns = records('section', 'section', 'section', 'section', 'section');
  const common = term({ 0: [9], 1: [9], 2: [9], 3: [9] });
  const rare = term({ 0: [5], 4: [9] });
  expect(order([common, rare, rare], columns)).toEqual([0, 4]);
});

test('of two words, records with either follow, first those with the one that tells more', () => {
  const columns = records('section', 'section', 'section', 'reference');
  const common = term({ 0: [9], 1: [0, 1, 9], 2: [9] }, { text: 'common' });
  const rare = term({ 0: [5], 3: [9] }, { text: 'rare' });
  expect(rank([common, rare], columns).map(({ record, missing }) => [record, ...missing])).toEqual([
    [0],
    [3, 'common'],
    [1, 'rare'],
    [2, 'rare'],
  ]);
  const turning = term({ 0: [5], 3: [9] }, { text: 'work', light: true });
  expect(order([common, turning], columns)).not.toContain(3);
});

test('where nothing has most words, what has one that tells something stands in for it', () => {
  const kinds = Array.from({ length: 20 }, () => 'section' as const);
  const everywhere = Object.fromEntries(kinds.slice(2).map((_, n) => [n + 2, [9]]));
  const terms = [term({ 0: [9] }), term({ 1: [9] }), term(everywhere)];
  expect(order(terms, records(...kinds))).toEqual([0, 1]);
});

test('what has only other words than the reader’s stands behind all that has one of these', () => {
  const columns = records('section', 'reference');
  const ways = [
    { worth: 1, found: [{ record: 1, places: [15] }] },
    { worth: 0.5, instead: true, found: [{ record: 0, places: [0, 1, 5] }] },
  ];
  expect(order([{ text: 'x', ways }], columns)).toEqual([1, 0]);
});

test('a number leads to the record that bears it', () => {
  const columns = records('section', 'note', 'reference');
  const number = called({ 0: [3, 4], 1: [3, 4, 5], 2: [15] }, 'trial', 'reference');
  expect(order([number], columns)[0]).toBe(2);
});

test('a number calls only what is called by it, not all that has the other words of its term', () => {
  const columns = records('figure', 'figure', 'section');
  const { text, ways } = called({ 0: [15] }, 'figure');
  const spoken = { worth: 1, found: [{ record: 1, places: [0, 1, 2, 3] }] };
  expect(order([{ text, ways: [...ways, spoken] }], columns)).toEqual([0, 1]);
});

test('a page is asked for by how its name begins, a longer name of a term is not', () => {
  const columns = records('term', 'page', 'page', 'section');
  const trials = term({ 0: [1, 3], 1: [0, 5], 2: [1, 5], 3: [4, 5, 6] });
  expect(order([trials], columns)[0]).toBe(1);
});

test('any findings give each record once, full answers before partial ones of the same rank', () => {
  const places = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
  const found = fc.dictionary(fc.nat(9).map(String), places);
  const columns = records(...searchKinds.slice(0, 10));
  fc.assert(
    fc.property(fc.array(found, { maxLength: 4 }), (terms) => {
      const hits = rank(
        terms.map((each) => term(each)),
        columns,
      );
      expect(new Set(hits.map(({ record }) => record)).size).toBe(hits.length);
      const lacking = hits.map(({ missing }) => missing.length > 0);
      expect(lacking.includes(true) && lacking.indexOf(true) < lacking.lastIndexOf(false)).toBe(
        false,
      );
    }),
  );
});
