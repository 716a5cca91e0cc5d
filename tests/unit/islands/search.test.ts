import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  answerText,
  cleanQuery,
  countKinds,
  excerptParts,
  failureText,
  formatState,
  gatherHits,
  mergeHits,
  parseState,
  queryLimit,
} from '../../../src/islands/search/model.ts';
import { searchKinds } from '../../../src/model/search-kinds.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('<script>alert(1)</script>', '%', '%E0%A4%A', '\uD800', '\u202Ereversed', '&q=a'),
);

test('any address is read without fault, and the state it gives survives being written and read', () => {
  const address = fc.oneof(
    anyText,
    anyText.map((text) => `?q=${text}`),
    fc.tuple(anyText, anyText).map(([q, kind]) => `?${new URLSearchParams({ q, kind })}`),
  );
  fc.assert(
    fc.property(address, (search) => {
      const { query, kind } = parseState(search);
      expect(parseState(formatState({ query, kind }))).toEqual({ query, kind, cut: false });
    }),
  );
});

test('any state that was typed survives the address', () => {
  const kinds = fc.constantFrom(undefined, ...searchKinds);
  fc.assert(
    fc.property(anyText, kinds, (typed, kind) => {
      const { query } = cleanQuery(typed);
      expect(parseState(formatState({ query, kind }))).toEqual({ query, kind, cut: false });
    }),
  );
});

test('a clean query is one line of limited length without anything invisible at its ends', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const { query } = cleanQuery(typed);
      expect([...query].length).toBeLessThanOrEqual(queryLimit);
      expect(query).toBe(query.trim());
      expect(query).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}]|\s\s/u);
    }),
  );
});

test('a query is cut between characters, never inside one, and says so', () => {
  const { query, cut } = cleanQuery('🧊'.repeat(queryLimit + 1));
  expect(query).toBe('🧊'.repeat(queryLimit));
  expect(cut).toBe(true);
  expect(cleanQuery('x'.repeat(queryLimit)).cut).toBe(false);
});

test('an unknown kind counts as none, and an empty state leaves no trace in the address', () => {
  expect(parseState('?q=a&kind=constructor').kind).toBeUndefined();
  expect(formatState({ query: '', kind: undefined })).toBe('');
});

test('an excerpt is taken apart into text and marks, with < and > as they were', () => {
  expect(
    excerptParts('the <mark>immune</mark> <mark>checkpoint</mark> &lt;script&gt; <mark>x</mark>'),
  ).toEqual([
    { text: 'the ', marked: false },
    { text: 'immune checkpoint', marked: true },
    { text: ' <script> ', marked: false },
    { text: 'x', marked: true },
  ]);
});

test('an ellipsis stays on the line of the word beside it', () => {
  expect(excerptParts('… in <mark>mice</mark> … only …').map(({ text }) => text)).toEqual([
    '…\u00A0in ',
    'mice',
    ' … only\u00A0…',
  ]);
});

test('no text of an excerpt is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (parts) => {
      const escaped = parts.map(([text, marked]) => {
        const safe = text.replaceAll('&', '').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        return marked ? `<mark>${safe}</mark>` : safe;
      });
      const text = excerptParts(escaped.join(''))
        .map((part) => part.text)
        .join('');
      expect(text).toBe(parts.map(([part]) => part.replaceAll('&', '')).join(''));
    }),
  );
});

const hits = (...pairs: [id: string, score: number][]) =>
  pairs.map(([id, score]) => ({ id, score }));
const ids = (list: { id: string }[]) => list.map(({ id }) => id).join('');

test('a record found through several variants appears once, at its best place', () => {
  const own = hits(['a', 4], ['b', 2], ['c', 1]);
  const synonym = hits(['c', 80], ['d', 40]);
  expect(ids(mergeHits([own, synonym]))).toBe('acbd');
});

test('of equally good hits, the one for the own words comes first', () => {
  expect(ids(mergeHits([hits(['a', 1]), hits(['b', 9])]))).toBe('ab');
});

test('a record keeps the hit of the own words, whose excerpt marks them', () => {
  const own = { id: 'a', score: 1 };
  expect(mergeHits([[own], [{ id: 'a', score: 9 }]])[0]).toBe(own);
});

test('answers without hits or with scores of zero do no harm', () => {
  expect(ids(mergeHits([[], hits(['a', 0])]))).toBe('a');
  expect(mergeHits([])).toEqual([]);
});

test('what has more of the words comes before what has one of them often', () => {
  expect(ids(gatherHits([hits(['a', 9], ['b', 1]), hits(['c', 9], ['b', 1])]))).toBe('bac');
});

test('of many words, what has less than half is left out unless nothing has more', () => {
  const [one, two] = [hits(['a', 1], ['b', 1]), hits(['a', 1])];
  expect(ids(gatherHits([one, two, hits(['c', 1]), []]))).toBe('a');
  expect(ids(gatherHits([hits(['a', 1]), hits(['b', 1]), []]))).toBe('ab');
  expect(gatherHits([[], []])).toEqual([]);
});

test('hits are counted by kind', () => {
  const counts = countKinds([{ kind: 'term' }, { kind: 'figure' }, { kind: 'term' }]);
  expect([...counts]).toEqual([
    ['term', 2],
    ['figure', 1],
  ]);
});

const asked = { query: 'ICI', kind: undefined, cut: false };
const found = { all: 12, ofKind: 12, synonyms: [], partial: false };

test.each([
  [asked, found, '12 results.'],
  [asked, { ...found, all: 1 }, '1 result.'],
  [asked, { ...found, all: 0 }, 'No result for “ICI”; try fewer or other words.'],
  [{ ...asked, kind: 'figure' as const }, { ...found, ofKind: 0 }, 'Figures: 0 of 12 results.'],
  [
    asked,
    { ...found, synonyms: ['a', 'b', 'c', 'd'] },
    '12 results. Also searched for “a”, “b”, “c”.',
  ],
  [
    { ...asked, cut: true },
    { ...found, partial: true },
    '12 results. Nothing has all of these words; the results have some of them. Only the first 200 characters were searched.',
  ],
])('the line above the results is plain: %#', (state, finding, text) => {
  expect(answerText(state, finding)).toBe(text);
});

test('a missing index is explained by its cause', () => {
  expect(failureText({ online: false, dev: false })).toMatch(/^You are offline/);
  expect(failureText({ online: true, dev: false })).toMatch(/could not be loaded/);
  expect(failureText({ online: true, dev: true })).toMatch(/dev server/);
});
