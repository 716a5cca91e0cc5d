import { describe, expect, test } from 'vitest';
import { chartFaults } from '../../../src/checks/chart-faults.ts';
import type { Chart } from '../../../src/course/schema/chart.ts';
import type { Study } from '../../../src/course/schema/study.ts';

/** Two studies; the results of the first are what a test says. */
const studies = (results: Record<string, object>, given: object = {}) => {
  const outcomes = Object.entries(results).map(([id, result]) => ({ id, ...result }));
  const one = {
    id: 'one',
    n: 40,
    arms: [{ id: 'drug', n: 20 }, { id: 'past' }],
    outcomes,
    ...given,
  };
  const two = {
    id: 'two',
    n: 12,
    arms: [],
    outcomes: [{ id: 'elsewhere', count: 1, denominator: 9 }],
  };
  return new Map([one, two].map((study) => [study.id, study as unknown as Study]));
};
const marks = (...ids: string[]) => ids.map((outcome) => ({ outcome }));
const faults = (chart: object, known: ReadonlyMap<string, Study>) =>
  chartFaults(chart as Chart, known);
const wrong = (id: string, words: string) => ({ message: `The result "${id}" ${words}.`, id });
const unknown = (id: string) => ({
  ...{ message: `No study has a result with the id "${id}".`, id },
  unknown: { id, among: 'results' },
});

describe('bars', () => {
  const bars = (...ids: string[]) => ({
    ...{ kind: 'bars', panels: [{ marks: marks(...ids), unit: 'months', max: 30 }] },
  });
  test.each([
    ['of the unit, up to the end of the axis', { value: 30, unit: 'months' }, undefined],
    ['without a number', { unit: 'months' }, 'has no number'],
    ['of another unit', { value: 3, unit: '%' }, 'is not in months'],
    [
      'longer than the axis',
      { value: 30.1, unit: 'months' },
      'does not fit on an axis that ends at 30',
    ],
  ])('%s', (_, result, words) => {
    expect(faults(bars('a'), studies({ a: result }))).toEqual(words ? [wrong('a', words)] : []);
  });
  test('of two studies stand in two panels', () => {
    const months = { value: 3, unit: 'months' };
    const known = studies({ a: months, b: months });
    expect(faults(bars('a', 'b'), known)).toEqual([]);
    expect(faults(bars('a', 'b', 'elsewhere'), known)).toEqual([
      wrong('elsewhere', 'has no number'),
      { message: 'A panel shows the studies one and two together.', id: 'elsewhere' },
    ]);
  });
  test('of no study are told of, with the others of their panel', () => {
    expect(faults(bars('gone', 'a', 'lost'), studies({ a: {} }))).toEqual([
      unknown('gone'),
      wrong('a', 'has no number'),
      unknown('lost'),
    ]);
  });
});

describe('counts', () => {
  const lacks = 'lacks a count or what it is counted of';
  const people = { kind: 'people', panels: [{ marks: marks('a') }, { marks: marks('elsewhere') }] };
  const parts = { kind: 'parts', marks: marks('a', 'b'), missing: 'Not known' };
  const whole = { count: 0, denominator: 30 };

  test.each([
    ['both', whole, true],
    ['no count', { denominator: 30 }, false],
    ['no denominator', { count: 3 }, false],
    ['neither', {}, false],
  ])('of people have %s', (_, result, isRight) => {
    const found = isRight ? [] : [wrong('a', lacks)];
    expect(faults(people, studies({ a: result }))).toEqual(found);
    expect(faults(parts, studies({ a: result, b: whole }))).toEqual(found);
  });
  test('of parts leave people outside, where the chart says so', () => {
    const outside = { ...parts, outside: 'Not asked' };
    const known = (given: object, result: object = whole) =>
      studies({ a: result, b: { count: 1, denominator: 99 } }, given);
    const none = [
      { message: 'The record "one" has no more people than its parts are of.', id: 'a' },
    ];
    expect(faults(outside, known({ n: 31 }))).toEqual([]);
    expect(faults(outside, known({ n: 30 }))).toEqual(none);
    expect(faults(outside, known({ n: undefined }))).toEqual(none);
    expect(faults(parts, known({ n: 30 }))).toEqual([]);
    expect(faults(outside, known({ n: 1 }, { count: 1 }))).toEqual([wrong('a', lacks)]);
    expect(faults({ ...outside, marks: marks('gone', 'a') }, known({ n: 30 }))).toEqual([
      unknown('gone'),
      ...none,
    ]);
    expect(faults({ ...outside, marks: marks('gone') }, known({ n: 30 }))).toEqual([
      unknown('gone'),
    ]);
  });
});

test.each([
  ['a whole percentage', { value: 40, unit: '%' }, true],
  ['all of them', { value: 100, unit: '%' }, true],
  ['words alone', {}, true],
  ['part of a percentage', { value: 40.5, unit: '%' }, false],
  ['more than all', { value: 101, unit: '%' }, false],
  ['months', { value: 40, unit: 'months' }, false],
])('a hundred signs show %s', (_, result, isRight) => {
  expect(faults({ kind: 'hundred', marks: marks('a') }, studies({ a: result }))).toEqual(
    isRight ? [] : [wrong('a', 'is not a whole percentage')],
  );
});

test.each([
  ['better', true],
  ['worse', false],
  [undefined, false],
])('a direction has a column: %s', (direction, isRight) => {
  const chart = { kind: 'directions', columns: { better: 'Better' }, marks: marks('a') };
  expect(faults(chart, studies({ a: { direction } }))).toEqual(
    isRight ? [] : [wrong('a', 'has no direction that the chart has a column for')],
  );
});

describe('a share', () => {
  const share = (study: string, arm: string) => ({ kind: 'share', study, arm });
  const lacks = (id: string, arm: string) => [
    { message: `The study "${id}" lacks its size or that of the group "${arm}".`, id },
  ];
  test('is of a group and a study with their sizes', () => {
    expect(faults(share('one', 'drug'), studies({}))).toEqual([]);
    expect(faults(share('one', 'past'), studies({}))).toEqual(lacks('one', 'past'));
    expect(faults(share('one', 'gone'), studies({}))).toEqual(lacks('one', 'gone'));
    expect(faults(share('one', 'drug'), studies({}, { n: undefined }))).toEqual(
      lacks('one', 'drug'),
    );
  });
  test('is of a study that exists', () => {
    expect(faults(share('gone', 'drug'), studies({}))).toEqual([
      {
        message: 'There is no study "gone".',
        id: 'gone',
        unknown: { id: 'gone', among: 'studies' },
      },
    ]);
  });
});

describe('a reach', () => {
  const reach = (...rows: object[]) => ({ kind: 'reach', questions: ['Safe?', 'Better?'], rows });
  test('is of studies that exist, no further than the last question', () => {
    const right = { label: 'Trials', studies: ['one', 'two'], reach: 2 };
    expect(faults(reach(right, { ...right, studies: [], reach: 1 }), studies({}))).toEqual([]);
    expect(faults(reach(right, { ...right, studies: ['gone', 'one'] }), studies({}))).toEqual([
      {
        message: 'There is no study "gone".',
        id: 'gone',
        unknown: { id: 'gone', among: 'studies' },
      },
    ]);
    const beyond = '"Trials" goes beyond the last question.';
    expect(faults(reach({ ...right, reach: 3 }), studies({}))).toEqual([
      { message: beyond, id: 'one' },
    ]);
    expect(faults(reach({ ...right, studies: [], reach: 3 }), studies({}))).toEqual([
      { message: beyond, id: 'Trials' },
    ]);
  });
});

test('charts of trials need no records', () => {
  expect(faults({ kind: 'trials', by: ['phase'] }, studies({}))).toEqual([]);
});
