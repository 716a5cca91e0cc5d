import type { Chart } from '../course/schema/chart.ts';
import { findOutcome, type Outcome, type Study } from '../course/schema/study.ts';

/** A record that a chart names and cannot draw. */
export interface ChartFault {
  message: string;
  /** The result or study that the author named. */
  id: string;
  /** The id that was looked for among those of results or studies, when there is none such. */
  unknown?: { id: string; among: 'results' | 'studies' };
}

/** What a chart needs of the records and does not find there, in an author's words. */
export function chartFaults(chart: Chart, studies: ReadonlyMap<string, Study>): ChartFault[] {
  switch (chart.kind) {
    case 'bars':
      return chart.panels.flatMap(({ marks, unit, max }) =>
        markFaults(marks, studies, ({ value, unit: own }) =>
          value === undefined
            ? 'has no number'
            : own !== unit
              ? `is not in ${unit}`
              : value > max
                ? `does not fit on an axis that ends at ${max}`
                : undefined,
        ),
      );
    case 'people':
      return chart.panels.flatMap(({ marks }) => markFaults(marks, studies, withoutCount));
    case 'hundred':
      return markFaults(chart.marks, studies, ({ value, unit }) =>
        value === undefined || (unit === '%' && Number.isInteger(value) && value <= 100)
          ? undefined
          : 'is not a whole percentage',
      );
    case 'parts':
      return [
        ...markFaults(chart.marks, studies, withoutCount),
        ...(chart.outside === undefined ? [] : outsideFaults(chart.marks, studies)),
      ];
    case 'share':
      return shareFaults(chart, studies);
    case 'directions':
      return markFaults(chart.marks, studies, ({ direction = '' }) =>
        direction in chart.columns ? undefined : 'has no direction that the chart has a column for',
      );
    case 'reach':
      return reachFaults(chart, studies);
    case 'trials':
      return [];
  }
}

function outsideFaults(
  marks: readonly { outcome: string }[],
  studies: ReadonlyMap<string, Study>,
): ChartFault[] {
  const found = marks.flatMap(({ outcome }) => findOutcome(studies, outcome) ?? []).at(0);
  if (!found || (found.study.n ?? 0) > (found.outcome.denominator ?? 0)) return [];
  const message = `The record "${found.study.id}" has no more people than its parts are of.`;
  return [{ message, id: found.outcome.id }];
}

function withoutCount({ count, denominator }: Outcome): string | undefined {
  return count === undefined || denominator === undefined
    ? 'lacks a count or what it is counted of'
    : undefined;
}

function markFaults(
  marks: readonly { outcome: string }[],
  studies: ReadonlyMap<string, Study>,
  wrong: (outcome: Outcome) => string | undefined,
): ChartFault[] {
  const faults: ChartFault[] = [];
  const shown = new Set<string>();
  for (const { outcome: id } of marks) {
    const found = findOutcome(studies, id);
    if (!found) {
      const message = `No study has a result with the id "${id}".`;
      faults.push({ message, id, unknown: { id, among: 'results' } });
      continue;
    }
    shown.add(found.study.id);
    const fault = wrong(found.outcome);
    if (fault) faults.push({ message: `The result "${id}" ${fault}.`, id });
  }
  if (shown.size > 1) {
    const message = `A panel shows the studies ${[...shown].join(' and ')} together.`;
    faults.push({ message, id: marks.at(-1)?.outcome ?? '' });
  }
  return faults;
}

function reachFaults(
  { rows, questions }: Extract<Chart, { kind: 'reach' }>,
  studies: ReadonlyMap<string, Study>,
): ChartFault[] {
  return rows.flatMap(({ label, reach, studies: ids }): ChartFault[] => [
    ...(reach > questions.length
      ? [{ message: `"${label}" goes beyond the last question.`, id: ids[0] ?? label }]
      : []),
    ...ids
      .filter((id) => !studies.has(id))
      .map((id): ChartFault => {
        const message = `There is no study "${id}".`;
        return { message, id, unknown: { id, among: 'studies' } };
      }),
  ]);
}

function shareFaults(
  { study: id, arm }: Extract<Chart, { kind: 'share' }>,
  studies: ReadonlyMap<string, Study>,
): ChartFault[] {
  const study = studies.get(id);
  if (!study)
    return [{ message: `There is no study "${id}".`, id, unknown: { id, among: 'studies' } }];
  const group = study.arms.find((other) => other.id === arm);
  if (!study.n || !group?.n)
    return [{ message: `The study "${id}" lacks its size or that of the group "${arm}".`, id }];
  return [];
}
