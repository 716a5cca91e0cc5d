import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COLUMNS,
  type Column,
  FACET_IDS,
  type TrialVocabulary,
} from '../../../src/course/terms/trial-terms.ts';
import { oneLine, WORDS_LIMIT } from '../../../src/lib/search-words.ts';
import {
  activeFilters,
  formatTrialSelection,
  parseTrialSelection,
  sortedBy,
  type TrialSelection,
  withoutFilter,
  withoutFilters,
} from '../../../src/trials/trial-selection.ts';
import { anyQuery, anyText } from '../any-query.ts';
import { valuesWith } from './trial-rows.ts';

const vocabulary: TrialVocabulary = valuesWith({
  phase: ['1', '1b', '2', '3'],
  procedure: ['microwave-ablation', 'cryoablation'],
  malignancy: ['melanoma', 'breast-cancer'],
});
const parse = (search: string) => parseTrialSelection(search, vocabulary);
const everything = parse('').selection;

const anyAddress = anyQuery(
  [...FACET_IDS, 'q', 'sort', 'group', 'hasOwnProperty'],
  fc.oneof(anyText, fc.constantFrom(...Object.values(vocabulary).flat())),
);
const anySelection: fc.Arbitrary<TrialSelection> = fc
  .record({
    chosen: fc.record(
      Object.fromEntries(FACET_IDS.map((facet) => [facet, fc.subarray([...vocabulary[facet]])])),
    ) as unknown as fc.Arbitrary<TrialSelection['chosen']>,
    words: anyText.map((text) => oneLine(text, WORDS_LIMIT)),
    sort: fc.constantFrom(undefined, ...(Object.keys(COLUMNS) as Column[])),
    reversed: fc.boolean(),
    group: fc.constantFrom(undefined, ...FACET_IDS),
  })
  .map((selection) => ({ ...selection, reversed: selection.reversed && !!selection.sort }));

describe('the address', () => {
  test('gives a selection, whatever it is, that survives being written and read', () => {
    fc.assert(
      fc.property(anyAddress, (search) => {
        const { selection } = parse(search);
        expect(parse(formatTrialSelection(selection))).toEqual({ selection, ignored: [] });
      }),
    );
  });

  test('keeps any selection', () => {
    fc.assert(
      fc.property(anySelection, (selection) => {
        expect(parse(formatTrialSelection(selection)).selection).toEqual(selection);
      }),
    );
  });

  test('of the whole table is bare, and of a selection is short and plain', () => {
    expect(formatTrialSelection(everything)).toBe('');
    const asked = '?group=organ&sort=-phase&procedure=cryoablation&phase=2&phase=1&junk=1&q=liver';
    expect(formatTrialSelection(parse(asked).selection)).toBe(
      '?phase=1&phase=2&procedure=cryoablation&q=liver&sort=-phase&group=organ',
    );
  });

  test('says what the table does not have, and changes nothing else', () => {
    const { selection, ignored } = parse(
      '?phase=9&phase=2&procedure=magic&sort=-up&sort=-undefined&group=toString',
    );
    expect(ignored).toEqual([
      ...['phase=9', 'procedure=magic', 'sort=-up', 'sort=-undefined', 'group=toString'],
    ]);
    expect(selection).toEqual(parse('?phase=2').selection);
  });

  test.each(['?phase=', '?utm_source=x', '?__proto__=1', '?q=%20', '?sort=', '#phase=1'])(
    '%s asks for nothing and gives no cause for a remark',
    (search) => {
      expect(parse(search)).toEqual({ selection: everything, ignored: [] });
    },
  );

  test('is read only so far', () => {
    expect(parse(`?q=a&x=${'y'.repeat(4000)}&phase=1`).selection.chosen.phase).toEqual([]);
  });
});

test('a column sorts, then reversed, then no longer', () => {
  const once = sortedBy(everything, 'phase');
  const twice = sortedBy(once, 'phase');
  expect(once).toEqual({ ...everything, sort: 'phase' });
  expect(twice).toEqual({ ...everything, sort: 'phase', reversed: true });
  expect(sortedBy(twice, 'phase')).toEqual(everything);
  expect(sortedBy(twice, 'drug')).toEqual({ ...everything, sort: 'drug' });
});

describe('the active filters', () => {
  const { selection } = parse(
    '?phase=1&phase=2&procedure=cryoablation&q=liver&sort=drug&group=organ',
  );
  const active = () => activeFilters(selection, (facet, value) => `${facet} ${value}`);

  test('stand in the order of the facets, words last', () => {
    expect(active().map(({ text }) => text)).toEqual([
      'phase 1',
      'phase 2',
      'procedure cryoablation',
      'Words: liver',
    ]);
  });

  test('can be taken away one by one, which leaves the order and the groups', () => {
    const filters = active();
    const left = filters.reduce(withoutFilter, selection);
    expect(
      withoutFilter(selection, filters[0] ?? { facet: 'drug', value: '' }).chosen.phase,
    ).toEqual(['2']);
    expect(filters.at(-1)).toEqual({ facet: 'words', value: 'liver', text: 'Words: liver' });
    expect(left).toEqual(withoutFilters(selection));
    expect(left).toEqual({ ...everything, sort: 'drug', group: 'organ' });
  });
});
