import { expect, test } from 'vitest';
import { checkChanges } from '../../../src/checks/changes.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { type Change, changeSchema } from '../../../src/course/schema/change.ts';

const change = (fields: object = {}): Change =>
  changeSchema.parse({
    id: 'changed',
    date: '2026-11-28',
    edition: 2,
    kind: 'item',
    title: 'What is so now',
    places: ['/alpha/#alpha-q-one'],
    was: 'Old words.',
    now: 'New words.',
    why: 'There is a reason for this.',
    sources: [{ review: 'alpha' }],
    ...fields,
  });

/** The faults of some changes in a course with one section, one question and one card, both of a day. */
function faults(changes: Change[], modified = '2026-11-28'): string[] {
  const place = <T>(value: T) => ({ value, line: 1, placeOf: () => ({ line: 1, column: 1 }) });
  const bank = (id: string) => [{ slug: 'alpha', whole: true, items: [place({ id, modified })] }];
  const tree = {
    lists: {
      changes: changes.map(place),
      editions: [
        { n: 1, date: '2026-11-23' },
        { n: 2, date: '2026-11-28' },
      ].map(place),
      sourceNotes: [],
    },
    keys: { procedures: new Set(['freezing']) },
    sections: [
      {
        slug: 'alpha',
        scan: { headings: [], uses: [], faults: [] },
        head: { objectives: [{ value: 'alpha-objective' }] },
      },
    ],
    questions: bank('alpha-q-one'),
    cards: bank('alpha-c-one'),
  } as unknown as ContentTree;
  return checkChanges(tree).map(({ code }) => code);
}

test('a change of a question or a card that has the date of the change is right', () => {
  expect(faults([change()])).toEqual([]);
  expect(faults([change({ places: ['/educators/coverage/#alpha-c-one'] })])).toEqual([]);
});

test('an item that still has an older date than its change would not be met again', () => {
  expect(faults([change()], '2026-11-23')).toEqual(['change/item']);
  const card = change({ kind: 'wrong', places: ['/educators/coverage/#alpha-c-one'] });
  expect(faults([card], '2026-11-27')).toEqual(['change/item']);
});

test('an item that was modified once more later keeps its earlier changes right', () => {
  expect(faults([change()], '2027-02-01')).toEqual([]);
});

test('a change of an item names one', () => {
  expect(faults([change({ places: ['/alpha/'] })])).toEqual(['change/item']);
});

test.each(['/procedures/#freezing', '/alpha/#alpha-objective'])(
  'a plate and an objective are places of changes: %s',
  (place) => {
    const at = (where: string) => faults([change({ kind: 'wrong', places: [where] })]);
    expect(at(place)).toEqual([]);
    expect(at(`${place}-of-old`)).toEqual(['change/place']);
  },
);

test('a change belongs to the time between the edition before and its own', () => {
  const places = ['/alpha/'];
  const of = (date: string) => faults([change({ kind: 'wrong', places, date })]);
  expect(of('2026-11-24')).toEqual([]);
  expect(of('2026-11-23')).toEqual(['change/edition']);
  expect(of('2026-11-29')).toEqual(['change/edition']);
});

test('two entries of one edition cannot name one place, those of two editions can', () => {
  const places = ['/alpha/'];
  const second = change({ kind: 'wrong', places });
  const first = change({ id: 'first', kind: 'wrong', places, edition: 1, date: '2026-11-20' });
  expect(faults([second, { ...second, id: 'twin' }])).toEqual(['change/place-twice']);
  expect(faults([second, first])).toEqual([]);
});

test('the newest stands first', () => {
  const older = change({ id: 'older', date: '2026-11-25', kind: 'wrong', places: ['/alpha/'] });
  expect(faults([change(), older])).toEqual([]);
  expect(faults([older, change()])).toEqual(['change/order']);
});
