import { describe, expect, test } from 'vitest';
import { checkLabs } from '../../../src/checks/labs.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { LABS } from '../../../src/labs/labs.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const { section, title } = LABS['lesion-size'];
const first = { id: 'first', section: 'elsewhere', population: 'Women', outcomes: [], finding: '' };
const study = (given: object = {}) => ({
  ...{ id: 'study', section, population: 'Women' },
  ...{ outcomes: [{ label: 'Alive', valueText: '40%' }, { label: 'Grown' }], ...given },
});
const report = (finding: string, given: object = {}) => ({
  ...{ id: 'later', section, finding, ...given },
});
const withLabs = (...labs: string[]) => ({ labs }) as unknown as ContentTree['course'];
const faults = (
  lists: Parameters<typeof listTree>[0],
  course = withLabs('what-is-given', 'lesion-size'),
) => told(checkLabs(listTree(lists, { course })));
const size = { max: 2, words: '2 cm' };
const words = (id: string) =>
  `lab/record The words of "${id}" name a size that the lab "${title}" has to know, and it has no size.`;

describe('a record of the section of the lab', () => {
  test.each([
    ['population', { population: 'Women with lesions up to 2 cm' }],
    ['label of a result', { outcomes: [{ label: 'Below 15 mm' }, { label: 'Alive' }] }],
    ['text of a result', { outcomes: [{ label: 'Grown', valueText: 'by 0.5 cm in all' }] }],
  ])('names a size in its %s', (_, given) => {
    expect(faults({ studies: [first, study(given)] })).toEqual([
      `studies.yaml:6:1 ${words('study')}`,
    ]);
    expect(faults({ studies: [study({ ...given, size })] })).toEqual([]);
    expect(faults({ studies: [study({ ...given, section: 'elsewhere' })] })).toEqual([]);
    expect(faults({ studies: [study(given)] }, withLabs('what-is-given'))).toEqual([]);
    expect(told(checkLabs(listTree({ studies: [study(given)] })))).toEqual([]);
  });
  test.each(['Women', '2 cmH2O', 'cm', '2mm', 'size 2'])('names none: %s', (population) => {
    expect(faults({ studies: [study({ population })] })).toEqual([]);
  });
});

test('a later report of that section names a size', () => {
  const finding = 'Lesions of 2 cm shrank.';
  expect(faults({ updates: [first, report(finding)] })).toEqual([
    `updates.yaml:6:1 ${words('later')}`,
  ]);
  expect(faults({ updates: [report(finding, { size })] })).toEqual([]);
  expect(faults({ updates: [report(finding, { section: 'elsewhere' })] })).toEqual([]);
  expect(faults({ updates: [report('Lesions shrank.')] })).toEqual([]);
});

test('records are told of before reports', () => {
  const updates = [report('Lesions of 2 cm shrank.')];
  expect(faults({ studies: [study({ population: 'Over 3 cm' })], updates })).toEqual([
    `studies.yaml:1:1 ${words('study')}`,
    `updates.yaml:1:1 ${words('later')}`,
  ]);
});
