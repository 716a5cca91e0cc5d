import { describe, expect, test } from 'vitest';
import { checkUntoldChanges } from '../../../src/checks/untold-changes.ts';
import { bankFile } from './entries.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const FIRST = '- {n: 1, date: 2026-11-23}';

interface Case {
  /** The day on which the item was first reviewed, and the one on which it last changed. */
  since?: string | undefined;
  modified?: string;
  /** Other fields of the item. */
  more?: string;
  /** Edition and place of a change that is told. */
  change?: [edition: number, place: string];
  recast?: string;
  editions?: string;
  whole?: boolean;
}

/** What is said of an item of a course in its second edition. */
function faults({ since = '2026-11-20', modified = '2026-11-26', ...given }: Case = {}): string[] {
  const { more = '', change: [edition, place] = [0, ''], recast, whole = true } = given;
  const second = `- {n: 2, date: 2026-11-28${recast === undefined ? '' : `, recast: [${recast}]`}}`;
  const questions = `- {id: maps-q-0, modified: 2026-11-01}\n- {id: maps-q-1, modified: ${modified}${more}}`;
  const tree = listTree(
    {
      editions: given.editions ?? `${FIRST}\n${second}`,
      changes: `- {id: told, edition: ${edition}, places: [/maps/, "${place}"]}`,
    },
    {
      reviewed: new Map([
        ['maps-q-0', { since: '2026-11-01', modified: '2026-11-01', hashes: new Map() }],
        ['maps-q-1', { since, modified, hashes: new Map() }],
        ['maps-q-gone', { since, modified, hashes: new Map() }],
      ]),
      questions: [bankFile('questions', 'maps', questions, whole)],
      cards: [bankFile('cards', 'maps', '- {id: maps-c-1, modified: 2026-11-20}')],
    },
  );
  return told(checkUntoldChanges(tree));
}

describe('an item of an earlier edition that changed', () => {
  const untold =
    'questions/maps.yaml:2:1 change/untold "maps-q-1" of an earlier edition was changed on 2026-11-26, and edition 2 does not say so.';

  test('is a fault where it is neither told nor listed', () => {
    expect(faults()).toEqual([untold]);
    expect(faults({ recast: '' })).toEqual([untold]);
  });

  test('is told among the changes of the edition', () => {
    expect(faults({ change: [2, '/maps/#maps-q-1'] })).toEqual([]);
    expect(faults({ change: [1, '/maps/#maps-q-1'] })).toEqual([untold]);
    expect(faults({ change: [2, '/maps/#maps-q-2'] })).toEqual([untold]);
  });

  test('is listed as one in which nothing was wrong', () => {
    expect(faults({ recast: 'maps-q-1' })).toEqual([]);
  });

  test('need not be told where it is asked no more', () => {
    expect(faults({ more: ', retired: {}' })).toEqual([]);
  });

  test.each([
    ['reviewed on the day of the edition before', { since: '2026-11-23' }, [untold]],
    ['reviewed on the day after it', { since: '2026-11-24' }, []],
    ['changed on the day of the edition before', { modified: '2026-11-23' }, []],
    [
      'changed on the day after it',
      { modified: '2026-11-24' },
      [untold.replace('2026-11-26', '2026-11-24')],
    ],
  ])('is one that was %s', (_, days, expected) => {
    expect(faults(days)).toEqual(expected);
  });
});

test('an item that was never reviewed is one of the day on which it changed', () => {
  const tree = listTree(
    { editions: `${FIRST}\n- {n: 2, date: 2026-11-28}` },
    { reviewed: new Map(), cards: [bankFile('cards', 'maps', '- {id: a, modified: 2026-11-26}')] },
  );
  expect(told(checkUntoldChanges(tree))).toEqual([]);
});

test('of several editions, the last and the one before count', () => {
  const editions = `${FIRST}\n- {n: 2, date: 2026-11-28}\n- {n: 3, date: 2026-12-05}`;
  const item = (modified: string) =>
    listTree(
      { editions },
      {
        reviewed: new Map([['a', { since: '2026-11-01' }]]),
        cards: [bankFile('cards', 'maps', `- {id: a, modified: ${modified}}`)],
      },
    );
  expect(checkUntoldChanges(item('2026-11-28'))).toEqual([]);
  expect(told(checkUntoldChanges(item('2026-11-29')))).toEqual([
    'cards/maps.yaml:1:1 change/untold "a" of an earlier edition was changed on 2026-11-29, and edition 3 does not say so.',
  ]);
});

test('a card is told at its place, too', () => {
  const tree = listTree(
    { editions: `${FIRST}\n- {n: 2, date: 2026-11-28}` },
    {
      reviewed: new Map([['a', { since: '2026-11-01' }]]),
      cards: [bankFile('cards', 'maps', '\n- {id: a, modified: 2026-11-26}')],
    },
  );
  expect(told(checkUntoldChanges(tree))).toEqual([
    'cards/maps.yaml:2:1 change/untold "a" of an earlier edition was changed on 2026-11-26, and edition 2 does not say so.',
  ]);
});

describe('nothing is asked', () => {
  test.each([
    ['of a first edition', { editions: FIRST }],
    ['where there is no edition', { editions: '' }],
    ['where an edition is left out', { editions: `${FIRST}\n- {n: 3, date: 2026-11-28}` }],
    ['where editions are of one day', { editions: `${FIRST}\n- {n: 2, date: 2026-11-23}` }],
    ['where editions are out of order', { editions: `${FIRST}\n- {n: 2, date: 2026-11-20}` }],
    ['of a file with a fault', { whole: false }],
  ] as [string, Case][])('%s', (_, given) => {
    expect(faults(given)).toEqual([]);
  });

  test('while the record of reviews cannot be read', () => {
    const questions = [bankFile('questions', 'maps', '- {id: a, modified: 2026-11-26}')];
    const editions = `${FIRST}\n- {n: 2, date: 2026-11-28, recast: [b]}`;
    expect(checkUntoldChanges(listTree({ editions }, { questions }))).toEqual([]);
  });
});

describe('what is listed as recast', () => {
  const at = (column: number, id: string, wrong: string) =>
    `editions.yaml:2:${column} edition/recast Edition 2 lists "${id}" under recast, which ${wrong}.`;

  test.each([
    [
      'what is told',
      { recast: 'maps-q-1', change: [2, '/maps/#maps-q-1'] },
      at(37, 'maps-q-1', 'is told among its changes'),
    ],
    [
      'what stands there already',
      { recast: 'maps-q-1, maps-q-1' },
      at(37, 'maps-q-1', 'stands there twice'),
    ],
    [
      'what is new',
      { recast: 'maps-q-1', since: '2026-11-26' },
      at(37, 'maps-q-1', 'is no item that it changed'),
    ],
    [
      'what did not change',
      { recast: 'maps-q-1, maps-q-0' },
      at(47, 'maps-q-0', 'is no item that it changed'),
    ],
    [
      'what is nowhere',
      { recast: 'maps-q-1, maps-q-9' },
      at(47, 'maps-q-9', 'is no item that it changed'),
    ],
  ] as [string, Case, string][])('is not %s', (_, given, fault) => {
    expect(faults(given)).toEqual([fault]);
  });

  test('may be what is on record and gone: that is told as gone', () => {
    expect(faults({ recast: 'maps-q-1, maps-q-gone' })).toEqual([]);
  });
});
