import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Column,
  FACET_IDS,
  type Facet,
  type TrialVocabulary,
} from '../../../src/course/terms/trial-terms.ts';
import {
  chooseTrials,
  countBoth,
  groupTrials,
  indexTrials,
  orderTrials,
  rereadTrials,
} from '../../../src/trials/trial-index.ts';
import { parseTrialSelection } from '../../../src/trials/trial-selection.ts';
import { rowWith, valuesWith } from './trial-rows.ts';

const vocabulary: TrialVocabulary = valuesWith({
  phase: ['1', '1b', '2', '3'],
  drug: ['ipilimumab', 'nivolumab'],
  procedure: ['microwave', 'cryo'],
  malignancy: ['hcc', 'melanoma', 'breast'],
});
const rows = [
  rowWith('nct3', {
    phase: ['2'],
    drug: ['nivolumab'],
    procedure: ['cryo'],
    malignancy: ['breast'],
  }),
  rowWith(
    'nct1',
    { phase: ['1b'], drug: ['nivolumab', 'ipilimumab'], procedure: ['cryo'], malignancy: ['hcc'] },
    { text: 'Stage A', reported: '2024-03-04' },
  ),
  rowWith(
    'nct4',
    { phase: ['1'], drug: ['ipilimumab'], procedure: ['microwave'], malignancy: ['hcc', 'breast'] },
    { text: 'stage B, résected', reported: '' },
  ),
  rowWith(
    'nct2',
    {
      phase: ['2'],
      drug: ['nivolumab'],
      procedure: ['microwave', 'cryo'],
      malignancy: ['melanoma'],
    },
    { text: 'early stage', reported: '2025-01' },
  ),
];
const index = indexTrials(rows, vocabulary);
const asked = (search: string) => parseTrialSelection(search, vocabulary).selection;
const shown = (search: string) => [...chooseTrials(index, asked(search)).shown].map(Boolean);
const [yes, no] = [true, false];

describe('the choice', () => {
  test.each([
    ['', [yes, yes, yes, yes]],
    ['?phase=2', [yes, no, no, yes]],
    ['?phase=2&phase=1', [yes, no, yes, yes]],
    ['?procedure=cryo&drug=ipilimumab', [no, yes, no, no]],
    ['?procedure=microwave&malignancy=breast', [no, no, yes, no]],
    ['?phase=3', [no, no, no, no]],
    ['?q=STAGE', [no, yes, yes, yes]],
    ['?q=resected+stage', [no, no, yes, no]],
    ['?q=stage&phase=2', [no, no, no, yes]],
    // All its letters stand in each row with words, the word in none.
    ['?q=egats', [no, no, no, no]],
  ])('%s shows %j', (search, expected) => {
    expect(shown(search)).toEqual(expected);
    expect(chooseTrials(index, asked(search)).count).toBe(expected.filter(Boolean).length);
  });

  test('counts beside each value the trials that fit the other facets', () => {
    const { counts } = chooseTrials(index, asked('?phase=2&procedure=cryo'));
    expect([...counts.phase]).toEqual([
      ['1', 0],
      ['1b', 1],
      ['2', 2],
      ['3', 0],
    ]);
    expect([...counts.procedure]).toEqual([
      ['microwave', 1],
      ['cryo', 2],
    ]);
    expect([...counts.drug]).toEqual([
      ['ipilimumab', 0],
      ['nivolumab', 2],
    ]);
    const withWords = chooseTrials(index, asked('?phase=2&q=early')).counts;
    expect(withWords.phase.get('2')).toBe(1);
    expect(withWords.phase.get('1b')).toBe(0);
  });

  test('is what reading every trial would give, and so are its counts', () => {
    const some = (minLength: number) =>
      fc.record(
        Object.fromEntries(
          FACET_IDS.map((facet) => [facet, fc.subarray([...vocabulary[facet]], { minLength })]),
        ),
      ) as unknown as fc.Arbitrary<Record<Facet, string[]>>;
    const anyRow = fc
      .record({ values: some(1), text: fc.constantFrom('', 'a', 'b a') })
      .map(({ values, text }) => rowWith('nct1', values, { text }));
    const anyChoice = fc.record({ chosen: some(0), words: fc.constantFrom('', 'a', 'b') });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), anyChoice, (table, { chosen, words }) => {
        const selection = { ...asked(''), chosen, words };
        const fits = (row: (typeof table)[number], but?: string) =>
          row.text.includes(words) &&
          FACET_IDS.every((facet) => {
            const wanted = selection.chosen[facet];
            const has = wanted.some((value) => row.values[facet].includes(value));
            return facet === but || wanted.length === 0 || has;
          });
        const choice = chooseTrials(indexTrials(table, vocabulary), selection);
        expect([...choice.shown].map(Boolean)).toEqual(table.map((row) => fits(row)));
        for (const facet of FACET_IDS)
          for (const [value, n] of choice.counts[facet])
            expect(n, `${facet}=${value}`).toBe(
              table.filter((row) => fits(row, facet) && row.values[facet].includes(value)).length,
            );
      }),
    );
  });
});

describe('the order', () => {
  test.each<[Column | undefined, boolean, number[]]>([
    [undefined, false, [0, 1, 2, 3]],
    ['trial', false, [1, 3, 0, 2]],
    ['trial', true, [2, 0, 3, 1]],
    ['phase', false, [2, 1, 0, 3]],
    ['phase', true, [0, 3, 1, 2]],
    // "nivolumab" stands before "nivolumab and ipilimumab", both after "ipilimumab".
    ['drug', false, [2, 0, 3, 1]],
    ['malignancy', false, [1, 2, 3, 0]],
    // The latest first, then without a date, and without a report last either way.
    ['since', false, [3, 1, 2, 0]],
    ['since', true, [2, 1, 3, 0]],
  ])('by %s, reversed %s, is %j', (sort, reversed, expected) => {
    expect(orderTrials(index, { sort, reversed })).toEqual(expected);
  });

  test('has trials without a report last, wherever they stand in the table', () => {
    const table = [rowWith('no-1'), ...rows, rowWith('no-2')];
    for (const from of table.keys()) {
      const turned = [...table.slice(from), ...table.slice(0, from)];
      for (const reversed of [false, true]) {
        const order = orderTrials(indexTrials(turned, vocabulary), { sort: 'since', reversed });
        const dates = order.map((i) => turned[i]?.reported);
        const dated = reversed ? ['', '2024-03-04', '2025-01'] : ['2025-01', '2024-03-04', ''];
        expect(dates, `from row ${from}`).toEqual([...dated, undefined, undefined, undefined]);
      }
    }
  });
});

describe('groups', () => {
  test('stand in the order of their values, and a trial in each of its groups', () => {
    expect(groupTrials(index, [3, 2, 1, 0], 'malignancy')).toEqual([
      { value: 'hcc', rows: [2, 1] },
      { value: 'melanoma', rows: [3] },
      { value: 'breast', rows: [2, 0] },
    ]);
  });

  test('are one without a head where none are asked for', () => {
    expect(groupTrials(index, [1, 0], undefined)).toEqual([{ value: undefined, rows: [1, 0] }]);
  });
});

test('words read again are found beside those that were there first', () => {
  const translated = rows.map((row) => ({ ...row, text: row.id === 'nct1' ? 'Stadium A' : '' }));
  const reread = rereadTrials(index, translated);
  const found = (search: string) => [...chooseTrials(reread, asked(search)).shown].map(Boolean);
  expect(found('?q=stadium')).toEqual([no, yes, no, no]);
  expect(found('?q=stage')).toEqual([no, yes, yes, yes]);
});

test('the trials shown can be counted for a procedure and a malignancy', () => {
  const { shown: all } = chooseTrials(index, asked(''));
  expect(countBoth(index, all, 'cryo', 'breast')).toBe(1);
  expect(countBoth(index, all, 'microwave', 'hcc')).toBe(1);
  expect(countBoth(index, all, 'cryo', 'nowhere')).toBe(0);
  const { shown: early } = chooseTrials(index, asked('?phase=1b'));
  expect(countBoth(index, early, 'cryo', 'breast')).toBe(0);
  expect(countBoth(index, early, 'cryo', 'hcc')).toBe(1);
});
