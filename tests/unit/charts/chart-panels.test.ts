import { expect, test } from 'vitest';
import { type ChartRecords, chartPanels } from '../../../src/charts/chart-panels.ts';
import { drawChart } from '../../../src/charts/chart-pictures.ts';
import { chartFaults } from '../../../src/checks/chart-faults.ts';
import { readList } from '../../../src/course/read/lists.ts';
import type { Chart } from '../../../src/course/schema/chart.ts';
import type { Study } from '../../../src/course/schema/study.ts';
import type { Trial } from '../../../src/course/schema/trial.ts';

const STUDIES = `
- id: breast-small
  topic: breast
  section: alpha
  place: words
  refs: [3, 4]
  name: A small study
  design: retrospective-study
  designStated: true
  population: Patients of a test
  n: 26
  arms:
    - { id: zero, name: Nobody, n: 9 }
    - { id: one, name: The first group, n: 4 }
    - { id: unsized, name: Another }
  outcomes:
    - id: breast-small-rate
      measure: completeAblation
      label: Rate
      arms: [one]
      value: 53
      valueText: 53%
      unit: "%"
      comparator: none
    - id: breast-small-words
      measure: other
      label: Words
      valueText: no figure given
      direction: no-significant-difference
      comparator: none
    - id: breast-small-count
      measure: toxicity
      label: Count
      value: 7.7
      valueText: 7.7%
      unit: "%"
      count: 2
      denominator: 26
      comparator: none
    - id: breast-small-rest
      measure: toxicity
      label: Rest
      direction: worse
      count: 23
      denominator: 26
      valueText: most
      comparator: none
    - id: breast-small-asked
      measure: toxicity
      label: Asked
      count: 12
      denominator: 20
      valueText: some
      comparator: none
    - id: breast-small-answered
      measure: toxicity
      label: Answered
      count: 7
      denominator: 20
      valueText: some
      comparator: none
  concludes: It can be counted.
  limits: [A test cannot tell anything.]
- id: breast-other
  topic: breast
  section: alpha
  place: words
  name: Another study
  design: not-stated
  designStated: false
  population: Other patients
  outcomes:
    - id: breast-other-months
      measure: overallSurvival
      label: Survival
      value: 16.5
      valueText: 16.5 months
      unit: months
      comparator: none
  concludes: It can be counted.
  limits: [A test cannot tell anything.]
- id: breast-told
  topic: breast
  section: alpha
  place: words
  refs: [5]
  name: Studies told of
  design: not-stated
  designStated: false
  population: Other patients
  nText: several case reports
  outcomes:
    - id: breast-told-words
      measure: other
      label: Words
      valueText: no figure given
      direction: no-significant-difference
      comparator: none
  concludes: It can be told.
  limits: [A test cannot tell anything.]
`;

const trial = (phase: Trial['phase_normalized'], ...drug_classes: string[]) =>
  ({ phase_normalized: phase, drug_classes }) as Trial;

const { items, faults } = readList('studies', STUDIES, 'content/studies.yaml');
const records: ChartRecords = {
  studies: new Map(items.map(({ value }): [string, Study] => [value.id, value])),
  trials: [trial('2', 'PD-1 inhibitor'), trial('2', 'PD-1 inhibitor', 'VEGF antibody'), trial('3')],
};

function charts(text: string): Chart[] {
  const read = readList('charts', text, 'content/charts.yaml');
  expect(read.faults).toEqual([]);
  return read.items.map(({ value }) => value);
}

const head = (kind: string) =>
  `- { id: a-chart, title: A chart, caption: A caption of a chart., kind: ${kind}`;

function panelsOf(text: string) {
  const [chart] = charts(text);
  if (!chart) throw new Error('no chart');
  return chartPanels(chart, records);
}

function faultsOf(text: string): string[] {
  return charts(text).flatMap((chart) =>
    chartFaults(chart, records.studies).map(({ message }) => message),
  );
}

test('the records of this test are well formed', () => {
  expect(faults).toEqual([]);
});

test('a bar has its number, unit and group from the record, and its panel the facts of the study', () => {
  const [panel] = panelsOf(
    `${head('bars')}, panels: [{ unit: "%", max: 100, marks: [{ outcome: breast-small-rate, label: Rate }] }] }`,
  );
  expect(panel).toMatchObject({
    title: 'A small study',
    facts: 'Retrospective study · 26 patients · Patients of a test',
    marks: [{ text: '53%', value: 53, unit: '%', group: 'The first group', derived: false }],
  });
});

test('the name of a picture says its panel and each mark, with its group where the label does not', () => {
  const marks = ['Rate', 'Rate of The first group']
    .map((label) => `{ outcome: breast-small-rate, label: ${label} }`)
    .concat('{ outcome: breast-small-count, label: Count }');
  const [chart] = charts(
    `${head('bars')}, panels: [{ unit: "%", max: 100, marks: [${marks.join(', ')}] }] }`,
  );
  const [panel] = chart ? drawChart(chart, records) : [];
  expect(panel?.pictures[0]?.svg).toContain(
    'aria-label="A small study. The first group, Rate, 53%; Rate of The first group, 53%; Count, 2 of 26 (7.7%)."',
  );
});

test('a study without design and size says so', () => {
  const [panel] = panelsOf(
    `${head('bars')}, panels: [{ unit: months, max: 20, marks: [{ outcome: breast-other-months, label: Survival }] }] }`,
  );
  expect(panel?.facts).toBe('Design not stated · group size not given · Other patients');
});

test('a count is shown with what it is counted of, and with its percentage where there is one', () => {
  const [panel] = panelsOf(
    `${head('people')}, panels: [{ marks: [{ outcome: breast-small-count, label: Count }, { outcome: breast-small-rest, label: Rest }] }] }`,
  );
  expect(panel?.marks.map(({ text }) => text)).toEqual(['2 of 26 (7.7%)', '23 of 26']);
});

test('those whom no part counts are the whole less the parts, and a count of ours', () => {
  const [panel] = panelsOf(
    `${head('parts')}, missing: in no group, marks: [{ outcome: breast-small-count, label: Count, sign: dot }, { outcome: breast-small-rest, label: Rest, sign: disc }] }`,
  );
  expect(panel?.marks.at(-1)).toMatchObject({
    label: 'in no group',
    text: '1 of 26',
    count: 1,
    denominator: 26,
    derived: true,
  });
});

test('those of the study who are not of the whole stand after it, as a count of ours', () => {
  const parts = (first: string, second: string) =>
    `${head('parts')}, missing: in no group, outside: not asked, marks: [{ outcome: ${first}, label: Count, sign: dot }, { outcome: ${second}, label: Rest, sign: disc }] }`;
  const some = parts('breast-small-asked', 'breast-small-answered');
  expect(faultsOf(some)).toEqual([]);
  expect(panelsOf(some)[0]?.marks.slice(-2)).toMatchObject([
    { label: 'in no group', text: '1 of 20', count: 1, denominator: 20 },
    { label: 'not asked', text: '6 of 26', count: 6, denominator: 26, derived: true },
  ]);
  const all = parts('breast-small-count', 'breast-small-rest');
  expect(faultsOf(all)).toEqual([expect.stringContaining('has no more people')]);
  expect(() => panelsOf(all)).toThrow('has nobody outside of the parts');
});

test('a share is the size of the group in the size of the study', () => {
  const [panel] = panelsOf(
    `${head('share')}, study: breast-small, arm: one, labels: { part: had it, whole: patients } }`,
  );
  expect(panel?.marks.map(({ count, text, denominator }) => [count, text, denominator])).toEqual([
    [4, '4', 26],
    [26, '26', 26],
  ]);
  for (const [study, arm] of [
    ['breast-small', 'unsized'],
    ['breast-small', 'none'],
    ['breast-other', 'one'],
    ['breast-none', 'one'],
  ])
    expect(() =>
      panelsOf(
        `${head('share')}, study: ${study}, arm: ${arm}, labels: { part: had it, whole: patients } }`,
      ),
    ).toThrow(`The record "${study}" lacks the size of a group.`);
});

const columns =
  'columns: { better: Better, no-significant-difference: The same, worse: Worse after it }';

test('a result stands in the column of its direction', () => {
  const [panel] = panelsOf(
    `${head('directions')}, ${columns}, marks: [{ outcome: breast-small-rest, label: Rest }, { outcome: breast-small-words, label: Words }] }`,
  );
  expect(panel?.columns).toEqual(['Better', 'The same', 'Worse after it']);
  expect(panel?.marks.map(({ column, text }) => [column, text])).toEqual([
    [3, '23 of 26'],
    [2, 'no figure given'],
  ]);
});

test('a result without a direction that has a column is a fault, and is not drawn', () => {
  const text = `${head('directions')}, ${columns}, marks: [{ outcome: breast-small-rest, label: Rest }, { outcome: breast-small-rate, label: Rate }] }`;
  expect(faultsOf(text)).toEqual([expect.stringContaining('has no direction')]);
  expect(() => panelsOf(text)).toThrow('no column for the result "breast-small-rate"');
});

const reach = (rows: string) =>
  `${head('reach')}, subject: Whatever was studied, questions: [First, Second, Third], rows: [${rows}] }`;

test('a kind of study goes as far as a question, with the sizes and numbers of its studies', () => {
  const [panel] = panelsOf(
    reach(
      '{ label: Series, studies: [breast-small, breast-small], reach: 1 }, { label: Unsized, studies: [breast-small, breast-other], reach: 2 }, { label: Trials, reach: 3, note: Lacking }',
    ),
  );
  expect(panel?.marks.map(({ column, facts, open, text }) => [column, facts, open, text])).toEqual([
    [1, '26 and 26 patients [3, 4]', false, 'as far as "First"'],
    [2, 'Group size not given [3, 4]', false, 'as far as "Second"'],
    [3, 'Lacking', true, 'none yet; would go as far as "Third"'],
  ]);
});

test('studies that are counted in patients and such as are told of are named side by side, each by its own size', () => {
  const [panel] = panelsOf(
    reach(
      '{ label: Both, studies: [breast-small, breast-told], reach: 1 }, { label: Told, studies: [breast-told], reach: 2 }',
    ),
  );
  expect(panel?.marks.map(({ facts }) => facts)).toEqual([
    ...['26 patients and several case reports [3–5]', 'several case reports [5]'],
  ]);
});

test('a kind of study beyond the last question, and one of unknown studies, are faults', () => {
  const text = reach(
    '{ label: Series, studies: [breast-none], reach: 1 }, { label: Trials, reach: 4 }',
  );
  expect(faultsOf(text)).toEqual([
    'There is no study "breast-none".',
    '"Trials" goes beyond the last question.',
  ]);
  expect(() => panelsOf(text)).toThrow('There is no study "breast-none"');
});

test('trials are counted by phase in clinical order, and once with each class of their drugs', () => {
  const [phases, classes] = panelsOf(`${head('trials')}, by: [phase, drugClass] }`);
  const link = (phase: string) => `/trials/?phase=${phase}#table-trials`;
  expect(phases?.marks.map(({ label, count, path }) => [label, count, path])).toEqual([
    ['I', 0, link('1')],
    ['Ib', 0, link('1b')],
    ['I/II', 0, link('1-2')],
    ['II', 2, link('2')],
    ['IIA', 0, link('2a')],
    ['III', 1, link('3')],
    ['Not applicable', 0, link('not-applicable')],
  ]);
  expect(classes?.marks.map(({ label, count, path }) => [label, count, path])).toEqual([
    ['PD-1 inhibitor', 2, '/trials/?class=pd-1-inhibitor#table-trials'],
    ['VEGF antibody', 1, '/trials/?class=vegf-antibody#table-trials'],
  ]);
});

test.each([
  ['a result without a number', 'breast-small-words', 'has no number'],
  ['another unit', 'breast-other-months', 'is not in %'],
  ['an unknown result', 'breast-nothing', 'No study has a result'],
])('bars cannot be drawn from %s', (_, outcome, fault) => {
  const found = faultsOf(
    `${head('bars')}, panels: [{ unit: "%", max: 100, marks: [{ outcome: ${outcome}, label: Bar }] }] }`,
  );
  expect(found).toEqual([expect.stringContaining(fault)]);
});

test('a bar that does not fit on its axis is a fault', () => {
  const found = faultsOf(
    `${head('bars')}, panels: [{ unit: "%", max: 50, marks: [{ outcome: breast-small-rate, label: Bar }] }] }`,
  );
  expect(found).toEqual([expect.stringContaining('does not fit on an axis that ends at 50')]);
});

test('two studies in one panel are a fault, and are not drawn', () => {
  const text = `${head('bars')}, panels: [{ unit: months, max: 100, marks: [{ outcome: breast-other-months, label: One }, { outcome: breast-small-rate, label: Two }] }] }`;
  expect(faultsOf(text)).toContainEqual(
    'A panel shows the studies breast-other and breast-small together.',
  );
  expect(() => panelsOf(text)).toThrow('does not show one study');
});

test.each([
  ['people', 'panels: [{ marks: [{ outcome: breast-small-rate, label: Bar }] }]'],
  [
    'parts',
    'missing: in none, marks: [{ outcome: breast-small-rate, label: Bar, sign: dot }, { outcome: breast-small-count, label: Bar, sign: disc }]',
  ],
])('%s need counts', (kind, rest) => {
  expect(faultsOf(`${head(kind)}, ${rest} }`)).toEqual([expect.stringContaining('lacks a count')]);
});

test('a hundred people need a whole percentage', () => {
  const found = faultsOf(
    `${head('hundred')}, marks: [{ outcome: breast-small-count, label: Bar }, { outcome: breast-small-words, label: Words }] }`,
  );
  expect(found).toEqual([expect.stringContaining('is not a whole percentage')]);
});

test('a share needs both sizes', () => {
  const of = (study: string) =>
    faultsOf(
      `${head('share')}, study: ${study}, arm: one, labels: { part: had it, whole: patients } }`,
    );
  expect(of('breast-other')).toEqual([expect.stringContaining('lacks its size')]);
  expect(of('breast-none')).toEqual(['There is no study "breast-none".']);
});

test('a result that no study has is an error', () => {
  const text = `${head('hundred')}, marks: [{ outcome: breast-none, label: One }, { outcome: breast-none, label: Two }] }`;
  expect(() => panelsOf(text)).toThrow('"breast-none"');
});
