import { expect, test } from 'vitest';
import { checkUntoldChanges } from '../../../src/checks/untold-changes.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';

const OLD = { since: '2026-11-20', modified: '2026-11-26' };
const NEW = { since: '2026-11-26', modified: '2026-11-27' };

/** What is said of an item of a course in its second edition. */
function faults({
  days = OLD,
  told = [],
  recast = [],
  editions = 2,
  ...item
}: {
  days?: typeof OLD;
  told?: [edition: number, place: string][];
  recast?: string[];
  editions?: number;
  retired?: object;
}): string[] {
  const place = <T>(value: T) => ({ value, line: 1, placeOf: () => ({ line: 1, column: 1 }) });
  const value = { id: 'alpha-q-one', modified: days.modified, ...item };
  const all = [
    { n: 1, date: '2026-11-23' },
    { n: 2, date: '2026-11-28', recast },
    { n: 3, date: '2026-12-01' },
  ];
  const tree = {
    lists: {
      editions: all.slice(0, editions).map(place),
      changes: told.map(([edition, at]) => place({ edition, places: [at] })),
    },
    reviewed: new Map([['alpha-q-one', { ...days, hashes: new Map() }]]),
    questions: [{ file: 'content/questions/alpha.yaml', whole: true, items: [place(value)] }],
    cards: [],
  } as unknown as ContentTree;
  return checkUntoldChanges(tree).map(({ code }) => code);
}

test('an item of an earlier edition that changed is told of, or named as one in which nothing was wrong', () => {
  expect(faults({})).toEqual(['change/untold']);
  expect(faults({ told: [[2, '/alpha/#alpha-q-one']] })).toEqual([]);
  expect(faults({ recast: ['alpha-q-one'] })).toEqual([]);
});

test('what an earlier edition told does not stand for a later change', () => {
  expect(faults({ told: [[1, '/alpha/#alpha-q-one']] })).toEqual(['change/untold']);
});

test('nothing is asked of a new item, of one that is asked no more, of one that stayed, and of a first edition', () => {
  expect(faults({ days: NEW })).toEqual([]);
  expect(faults({ retired: {} })).toEqual([]);
  expect(faults({ days: { since: '2026-11-20', modified: '2026-11-20' } })).toEqual([]);
  expect(faults({ editions: 1 })).toEqual([]);
  expect(faults({ editions: 3 })).toEqual([]);
});

test.each([
  ['what is told among the changes', { told: [[2, '/alpha/#alpha-q-one']] }, ['alpha-q-one']],
  ['what stands there already', {}, ['alpha-q-one', 'alpha-q-one']],
  ['what is new', { days: NEW }, ['alpha-q-one']],
  ['what is nowhere', { days: NEW }, ['alpha-q-two']],
] as const)('%s is not listed as recast', (_, course, recast) => {
  expect(faults({ ...(course as object), recast: [...recast] })).toEqual(['edition/recast']);
});
