import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import { chartFaults } from './chart-faults.ts';

/** Finds charts that name a record that does not exist, or one that lacks what the chart draws. */
export function checkCharts({ lists, keys }: ContentTree): Fault[] {
  if (!keys.studies) return [];
  const studies = new Map(lists.studies.map(({ value }) => [value.id, value]));
  const known = {
    studies: studies.keys(),
    results: [...studies.values()].flatMap(({ outcomes }) => outcomes.map(({ id }) => id)),
  };
  return lists.charts.flatMap(({ value, placeOf }) =>
    chartFaults(value, studies).map(
      ({ message, id, unknown }): Fault => ({
        file: `content/${LISTS.charts.file}`,
        ...placeOf(id),
        code: 'chart/record',
        message: `The chart "${value.id}": ${message}`,
        suggestion: unknown && nearest(unknown.id, known[unknown.among]),
      }),
    ),
  );
}
