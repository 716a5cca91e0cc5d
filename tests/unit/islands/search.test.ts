import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerText, failureText } from '../../../src/islands/search/answer-text.ts';
import {
  caretIn,
  cleanQuery,
  countKinds,
  formatState,
  parseState,
  queryLimit,
} from '../../../src/islands/search/model.ts';
import { searchKinds } from '../../../src/search/kinds.ts';

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
      expect(parseState(formatState({ query, kind }))).toMatchObject({ query, kind, cut: false });
    }),
  );
});

test('any state that was typed survives the address', () => {
  const kinds = fc.constantFrom(undefined, ...searchKinds);
  fc.assert(
    fc.property(anyText, kinds, (typed, kind) => {
      const { query } = cleanQuery(typed);
      expect(parseState(formatState({ query, kind }))).toMatchObject({ query, kind, cut: false });
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

test('how much is shown stands in the address, in reasonable numbers only', () => {
  expect(formatState({ query: 'a', kind: undefined, shown: 40 })).toBe('?q=a&n=40');
  expect(parseState('?q=a&n=40').shown).toBe(40);
  expect(parseState('?q=a&n=999999').shown).toBe(1000);
  for (const n of ['0', '-20', '1.5', 'x', '', '1e9e'])
    expect(parseState(`?q=a&n=${n}`).shown).toBeUndefined();
});

test('the caret is where the clean query has it, and nowhere behind a space', () => {
  expect(caretIn('  heat  ablat', 13)).toBe('heat ablat'.length);
  expect(caretIn('heat ablat', 4)).toBe(4);
  expect(caretIn('heat ', 5)).toBeUndefined();
  expect(caretIn('', 0)).toBeUndefined();
  expect(caretIn('heat', null)).toBeUndefined();
});

test('hits are counted by kind', () => {
  const counts = countKinds([{ kind: 'term' }, { kind: 'figure' }, { kind: 'term' }]);
  expect([...counts]).toEqual([
    ['term', 2],
    ['figure', 1],
  ]);
});

const asked = { query: 'ICI', kind: undefined, cut: false };
const hit = (missing: string[] = []) => ({ record: 0, kind: 'term' as const, missing });
const found = {
  hits: Array.from({ length: 12 }, () => hit()),
  synonyms: [] as string[],
  renamed: [] as { typed: string; name: string }[],
  completions: [] as string[],
  unknown: [] as string[],
  unwanted: [] as string[],
  asked: 3,
};
const only = (hits: (typeof found)['hits']) => ({ ...found, hits });

test.each([
  [asked, found, '12 results.'],
  [asked, only([hit()]), '1 result.'],
  [asked, only([]), 'No result for “ICI”; try fewer or other words.'],
  [{ ...asked, kind: 'figure' as const }, found, 'Figures: 0 of 12 results.'],
  [
    asked,
    { ...found, synonyms: ['a', 'b', 'c', 'd'] },
    '12 results. Also searched for “a”, “b”, “c” and others.',
  ],
  [
    asked,
    { ...found, renamed: [{ typed: 'Imfinzi', name: 'durvalumab' }] },
    'Imfinzi: durvalumab. 12 results.',
  ],
  [asked, { ...found, completions: ['icicle'] }, '12 results. Completed to “icicle”.'],
  [asked, { ...found, unwanted: ['breast'] }, '12 results. Left out: what has “breast”.'],
  [asked, { ...only([]), unknown: ['ICI'] }, 'Not on this site: ICI.'],
  [
    asked,
    { ...found, unknown: ['paracetamol', 'mouse'] },
    'Not on this site: paracetamol, mouse. 12 results for the other words.',
  ],
  [asked, only([hit(), hit(['heat'])]), '2 results. 1 has all words; the others, most of them.'],
  [
    asked,
    { ...only([hit(['heat'])]), asked: 2 },
    '1 result. Nothing has all of these words; the results have some of them.',
  ],
  [
    { ...asked, cut: true },
    only([hit(['heat'])]),
    '1 result. Nothing has all of these words; the results have most of them. Only the first 200 characters were searched.',
  ],
])('the line above the results is plain: %#', (state, finding, text) => {
  expect(answerText(state, finding)).toBe(text);
});

test('a missing index is explained by its cause', () => {
  expect(failureText({ online: false, dev: false })).toMatch(/^You are offline/);
  expect(failureText({ online: true, dev: false })).toMatch(/could not be loaded/);
  expect(failureText({ online: true, dev: true })).toMatch(/dev server/);
});
