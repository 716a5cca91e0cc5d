import { describe, expect, test } from 'vitest';
import { checkCharts } from '../../../src/checks/charts.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const marks = (...ids: string[]) => ids.map((outcome) => ({ outcome }));

describe('the charts of a course', () => {
  const records = [
    { id: 'heat', arms: [], outcomes: [{ id: 'heat-alive', count: 1 }] },
    { id: 'cold', n: 5, arms: [], outcomes: [] },
  ];
  const charts = [
    { id: 'signs', kind: 'people', panels: [{ marks: marks('heat-alife', 'heat-alive') }] },
    { id: 'squares', kind: 'share', study: 'colt', arm: 'drug' },
  ];

  test('are told of at the record that they name, with the one that may be meant', () => {
    const found = checkCharts(listTree({ studies: records, charts }));
    expect(told(found)).toEqual([
      'charts.yaml:5:20 chart/record The chart "signs": No study has a result with the id "heat-alife".',
      'charts.yaml:6:20 chart/record The chart "signs": The result "heat-alive" lacks a count or what it is counted of.',
      'charts.yaml:9:10 chart/record The chart "squares": There is no study "colt".',
    ]);
    expect(found.map(({ suggestion }) => suggestion)).toEqual(['heat-alive', undefined, 'cold']);
  });
  test('may name any record while these cannot be read', () => {
    const course = listTree({ charts });
    expect(checkCharts({ ...course, keys: { ...course.keys, studies: undefined } })).toEqual([]);
    expect(checkCharts(course)).toHaveLength(3);
  });
});
