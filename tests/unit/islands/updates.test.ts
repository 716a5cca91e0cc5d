import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UPDATE_KINDS } from '../../../src/course/terms/update-terms.ts';
import {
  countText,
  formatSelection,
  matches,
  type Note,
  parseSelection as parse,
  TRIALS,
  type UpdateSelection,
} from '../../../src/islands/updates/model.ts';
import { oneLine, WORDS_LIMIT } from '../../../src/lib/search-words.ts';
import { anyQuery, anyText, termIn } from '../any-query.ts';

const TOPICS = ['ici', 'breast', 'prostate'];
const parseSelection = (search: string) => parse(search, TOPICS);
const anySelection: fc.Arbitrary<UpdateSelection> = fc.record({
  order: fc.constantFrom('topic', 'date'),
  topic: fc.constantFrom(undefined, ...TOPICS),
  kind: termIn(UPDATE_KINDS),
  trial: termIn(TRIALS),
  about: fc.constantFrom(undefined, 'ici-imbrave150', 'a'),
  words: anyText.map((text) => oneLine(text, WORDS_LIMIT)),
});
const everything = parseSelection('');
const note: Note = {
  topic: 'ici',
  kind: 'announcement',
  trial: 'listed',
  about: ['ici-randomized-trials-required', 'ici-table-1'],
  text: '2025-10-29 · terminated Company announcement only\n LEAP-012 did not show a survival benefit',
};

describe('the address', () => {
  test('gives a selection, whatever it is, that survives being written and read', () => {
    const names = ['order', 'topic', 'kind', 'trial', 'about', 'q', 'junk'];
    fc.assert(
      fc.property(anyQuery(names), (search) => {
        const selection = parseSelection(search);
        expect(parseSelection(formatSelection(selection))).toEqual(selection);
        expect([...selection.words].length).toBeLessThanOrEqual(WORDS_LIMIT);
        expect((selection.about ?? '').length).toBeLessThanOrEqual(80);
      }),
    );
  });

  test('keeps any selection', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(parseSelection(formatSelection(selection))).toEqual(selection);
      }),
    );
  });

  test('of everything is bare, and of a selection is short and plain', () => {
    expect(formatSelection(everything)).toBe('');
    expect(
      formatSelection(
        parseSelection('?q=tace&trial=listed&kind=paper&junk=1&order=date&about=a-b'),
      ),
    ).toBe('?order=date&kind=paper&trial=listed&about=a-b&q=tace');
  });

  test.each([
    '?topic=toString',
    '?kind=__proto__',
    '?order=up',
    '?trial=',
    '?about=A%20b',
    `?about=${'a'.repeat(81)}`,
  ])('%s asks for nothing', (search) => {
    expect(parseSelection(search)).toEqual(everything);
  });
});

test('every note belongs to everything, and one that fits a selection fits every wider one', () => {
  const anyNote: fc.Arbitrary<Note> = fc.record({
    topic: fc.constantFrom(...TOPICS),
    kind: fc.constantFrom(...Object.keys(UPDATE_KINDS)),
    trial: fc.constantFrom(...Object.keys(TRIALS)),
    about: fc.subarray(['ici-imbrave150', 'a']),
    text: anyText,
  });
  fc.assert(
    fc.property(anyNote, anySelection, (any, selection) => {
      expect(matches(any, everything)).toBe(true);
      if (!matches(any, selection)) return;
      for (const name of ['topic', 'kind', 'trial', 'about'] as const)
        expect(matches(any, { ...selection, [name]: undefined })).toBe(true);
      expect(matches(any, { ...selection, words: '' })).toBe(true);
    }),
  );
});

test.each([
  ['?topic=ici&kind=announcement', true],
  ['?topic=breast', false],
  ['?kind=paper', false],
  ['?trial=listed', true],
  ['?trial=other', false],
  ['?about=ici-table-1', true],
  ['?about=ici-table', false],
  ['?q=TERMINATED+leap', true],
  ['?q=survival+prostate', false],
  ['?order=date', true],
])('a note on a stopped trial is found by %s: %s', (search, expected) => {
  expect(matches(note, parseSelection(search))).toBe(expected);
});

test.each([
  [0, '', 'No note fits. Widen the selection, or show all.'],
  [37, '', 'All 37 notes, by topic.'],
  [37, '?order=date', 'All 37 notes, newest first.'],
  [1, '?order=date', '1 of 37 notes, newest first.'],
  [4, '?about=ici-imbrave150', '4 of 37 notes on one place of the review, by topic.'],
])('%i notes with "%s" are said as "%s"', (shown, search, text) => {
  expect(countText(shown, 37, parseSelection(search))).toBe(text);
});
