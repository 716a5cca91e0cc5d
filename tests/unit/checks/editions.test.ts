import { expect, test } from 'vitest';
import { checkEditions } from '../../../src/checks/editions.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const FIRST = '- {n: 1, date: 2026-11-23}';
const TWO = `${FIRST}\n- {n: 2, date: 2026-12-01}`;
const THREE = `${TWO}\n- {n: 3, date: 2027-01-10}`;

test.each([
  ['one', FIRST, []],
  ['numbers from 1 on and days one after another', THREE, []],
  ['none', '', ['editions.yaml:1:1 edition/order There is no edition.']],
  [
    'a first one of another number',
    '- {n: 2, date: 2026-11-23}',
    ['editions.yaml:1:1 edition/order The first edition is numbered 2.'],
  ],
  [
    'two of one day',
    `${FIRST}\n- {n: 2, date: 2026-11-23}`,
    ['editions.yaml:2:1 edition/order Edition 2 of 2026-11-23 follows edition 1 of 2026-11-23.'],
  ],
  [
    'a number left out',
    `${FIRST}\n- {n: 3, date: 2026-12-01}`,
    ['editions.yaml:2:1 edition/order Edition 3 of 2026-12-01 follows edition 1 of 2026-11-23.'],
  ],
  [
    'a later one of an earlier day',
    `${TWO}\n- {n: 3, date: 2026-11-30}`,
    ['editions.yaml:3:1 edition/order Edition 3 of 2026-11-30 follows edition 2 of 2026-12-01.'],
  ],
] as [string, string, string[]][])('a list of editions with %s', (_, editions, faults) => {
  expect(told(checkEditions(listTree({ editions })))).toEqual(faults);
});

test('a list of editions that cannot be read is not one without an edition', () => {
  expect(checkEditions(listTree({}, { keys: { editions: undefined } }))).toEqual([]);
});

/** What is said of a later report of a course of three editions; it is published. */
function faults(report: string, { list = '/since-the-review/#update-a\n', editions = THREE } = {}) {
  const files = new Map([['permalinks.txt', list]]);
  return told(checkEditions(listTree({ editions, updates: `\n- {id: a, ${report}}` }, { files })));
}

test.each([
  ['of the first edition', 'date: 2026-11-23'],
  ['of the first edition with its day', 'date: 2026-11-23, edition: 2026-11-23'],
  ['of the last edition, as old as it', 'date: 2027-01-10, edition: 2027-01-10'],
  ['of the last edition, older than the one before', 'date: 2026-01-10, edition: 2027-01-10'],
  ['of the second edition', 'date: 2026-12-01, edition: 2026-12-01'],
  ['without a date', 'edition: 2026-12-01'],
  ['of the year of an edition', 'date: "2026"'],
  ['of the month of an edition', 'date: 2026-11'],
  ['of a year with a word', 'date: 2026 estimates'],
  ['of a day after the edition in force, which other checks see', 'date: 2027-01-11'],
])('a published report is right: %s', (_, report) => {
  expect(faults(report)).toEqual([]);
});

const LATER = (day: string, since: string) =>
  `updates.yaml:2:1 update/edition "a" is of ${day} and cannot have stood in the edition of ${since}; of the one in force it is with edition: 2027-01-10.`;

test.each([
  [
    'date: 2026-11-01, edition: 2026-12-02',
    'updates.yaml:2:1 update/edition "a" is of the edition of 2026-12-02, and there was none on that day.',
  ],
  ['date: 2026-11-24', LATER('2026-11-24', '2026-11-23')],
  ['date: 2026-12-02, edition: 2026-12-01', LATER('2026-12-02', '2026-12-01')],
  ['date: 2027-01-10, edition: 2026-12-01', LATER('2027-01-10', '2026-12-01')],
  ['date: 2026-12', LATER('2026-12', '2026-11-23')],
  ['date: "2027"', LATER('2027', '2026-11-23')],
  ['date: 2027 estimates', LATER('2027', '2026-11-23')],
])('a published report is wrong: %s', (report, fault) => {
  expect(faults(report)).toEqual([fault]);
});

test('a report that was not published is one of the edition in force', () => {
  const list = '/since-the-review/#update-b\n';
  expect(faults('edition: 2027-01-10', { list })).toEqual([]);
  expect(faults('date: 2026-11-01', { list })).toEqual([
    'updates.yaml:2:1 update/edition "a" is new, and without an edition it counts as a report of the first. Write edition: 2027-01-10.',
  ]);
  expect(faults('edition: 2026-12-01', { list })).toEqual([
    'updates.yaml:2:1 update/edition "a" is new, and names the edition of 2026-12-01. Write edition: 2027-01-10.',
  ]);
  expect(faults('date: 2026-11-01', { list, editions: FIRST })).toEqual([]);
});

test('while there is no list of addresses, every report is new', () => {
  expect(told(checkEditions(listTree({ editions: TWO, updates: '- id: a' })))).toEqual([
    expect.stringMatching(/"a" is new, and without an edition/),
  ]);
});

test('while there is no edition, nothing is said of reports', () => {
  const keys = { editions: undefined };
  expect(checkEditions(listTree({ updates: '- {id: a, edition: 2026-12-02}' }, { keys }))).toEqual(
    [],
  );
});
