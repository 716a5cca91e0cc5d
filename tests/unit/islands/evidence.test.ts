import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DESIGNS, OUTCOME_GROUPS } from '../../../src/course/terms/study-terms.ts';
import {
  COMPARISONS,
  countText,
  type EvidenceSelection,
  formatSelection,
  inOrder,
  matches,
  parseSelection as parse,
  type ResultRow,
  SIZES,
} from '../../../src/islands/evidence/model.ts';
import { oneLine, WORDS_LIMIT } from '../../../src/lib/search-words.ts';
import { anyQuery, anyText, termIn } from '../any-query.ts';

const TOPICS = ['ici', 'breast', 'prostate'];
const parseSelection = (search: string) => parse(search, TOPICS);
const anySelection: fc.Arbitrary<EvidenceSelection> = fc.record({
  topic: fc.constantFrom(undefined, ...TOPICS),
  design: termIn(DESIGNS),
  outcome: termIn(OUTCOME_GROUPS),
  comparator: termIn(COMPARISONS),
  size: termIn(SIZES),
  words: anyText.map((text) => oneLine(text, WORDS_LIMIT)),
  sort: fc.constantFrom('section', 'n'),
  predict: fc.boolean(),
});
const anyRow: fc.Arbitrary<ResultRow> = fc.record({
  study: fc.string(),
  topic: fc.constantFrom(...TOPICS),
  design: fc.constantFrom(...Object.keys(DESIGNS)),
  outcome: fc.constantFrom(...Object.keys(OUTCOME_GROUPS)),
  comparator: fc.constantFrom(...Object.keys(COMPARISONS)),
  n: fc.option(fc.nat({ max: 300 }), { nil: undefined }),
  text: anyText,
  result: anyText,
});
const everything = parseSelection('');
const row: ResultRow = {
  study: 'ici-tare-nivolumab',
  topic: 'ici',
  design: 'retrospective-study',
  outcome: 'survival',
  comparator: 'beside',
  n: 26,
  text: 'Radioembolization with nivolumab Median overall survival',
  result: '16.5 months',
};

describe('the address', () => {
  test('gives a selection, whatever it is, that survives being written and read', () => {
    const names = ['topic', 'design', 'outcome', 'comparator', 'size', 'q', 'sort', 'predict'];
    fc.assert(
      fc.property(anyQuery(names), (search) => {
        const selection = parseSelection(search);
        expect(parseSelection(formatSelection(selection))).toEqual(selection);
        expect([...selection.words].length).toBeLessThanOrEqual(WORDS_LIMIT);
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

  test('of the whole table is bare, and of a selection is short and plain', () => {
    expect(formatSelection(everything)).toBe('');
    expect(formatSelection(parseSelection('?sort=n&comparator=no&topic=breast&junk=1'))).toBe(
      '?topic=breast&comparator=no&sort=n',
    );
  });

  test.each(['?topic=toString', '?topic=__proto__', '?sort=up', '?predict=yes', '?design='])(
    '%s asks for nothing',
    (search) => {
      expect(parseSelection(search)).toEqual(everything);
    },
  );
});

describe('a row', () => {
  test('always belongs to the whole table', () => {
    fc.assert(fc.property(anyRow, (any) => matches(any, everything)));
  });

  test('that belongs to a selection belongs to every wider one', () => {
    fc.assert(
      fc.property(anyRow, anySelection, (any, selection) => {
        if (!matches(any, selection)) return;
        for (const name of ['topic', 'design', 'outcome', 'comparator', 'size'] as const)
          expect(matches(any, { ...selection, [name]: undefined })).toBe(true);
        expect(matches(any, { ...selection, words: '' })).toBe(true);
      }),
    );
  });

  test.each([
    ['?topic=ici&outcome=survival', true],
    ['?topic=breast', false],
    ['?design=retrospective-study', true],
    ['?design=meta-analysis', false],
    ['?outcome=harms', false],
    ['?comparator=beside', true],
    ['?comparator=yes', false],
    ['?size=small', true],
    ['?size=large', false],
    ['?size=unknown', false],
    ['?q=SURVIVAL+nivo', true],
    ['?q=survival+prostate', false],
    ['?q=16.5', true],
    ['?q=16.5&predict=1', false],
    ['?q=median&predict=1', true],
  ])('of a small series is found by %s: %s', (search, expected) => {
    expect(matches(row, parseSelection(search))).toBe(expected);
  });

  test.each([
    [100, 'large'],
    [99, 'small'],
    [undefined, 'unknown'],
  ] as const)('of %s patients is %s', (n, size) => {
    for (const other of Object.keys(SIZES) as (keyof typeof SIZES)[])
      expect(matches({ ...row, n }, { ...everything, size: other })).toBe(other === size);
  });
});

test('the largest study comes first, one without a size last, and equals keep their order', () => {
  const sizes = [undefined, 9, 93469, undefined, 9].map((n, at) => ({ n, at }));
  expect(inOrder(sizes, 'n').map(({ at }) => at)).toEqual([2, 1, 4, 0, 3]);
  expect(inOrder(sizes, 'section')).toEqual(sizes);
});

test.each([
  [0, 'No result fits. Widen the selection, or show all.'],
  [1, '1 of 3 results, in 1 of 2 records.'],
  [2, '2 of 3 results, in 2 of 2 records.'],
  [3, 'All 3 results in 2 records.'],
])('%i rows of three are said as "%s"', (count, text) => {
  const all = ['a', 'b', 'a'].map((study) => ({ ...row, study }));
  expect(countText(all.slice(0, count), all)).toBe(text);
});
