import type { Chart } from '../course/schema/chart.ts';
import { areaToScale } from './area-to-scale.ts';
import { bars } from './bars.ts';
import { type ChartPanel, type ChartRecords, chartPanels } from './chart-panels.ts';
import { iconArray } from './icon-array.ts';
import { iconArrayOf100 } from './icon-array-of-100.ts';
import { inColumns } from './in-columns.ts';
import { partToWhole } from './part-to-whole.ts';
import type { Picture } from './picture.ts';

/** A panel with its pictures: one, or for percentages of 100 people one a mark. */
export interface DrawnPanel extends ChartPanel {
  /** Undefined for a mark of which the review gives no number. */
  pictures: (Picture | undefined)[];
}

/** Draws all panels of a chart. */
export function drawChart(chart: Chart, records: ChartRecords): DrawnPanel[] {
  return chartPanels(chart, records).map((panel) => ({
    ...panel,
    pictures:
      chart.kind === 'hundred'
        ? panel.marks.map((mark) =>
            mark.value === undefined ? undefined : iconArrayOf100(mark, markName(mark)),
          )
        : [DRAW[chart.kind](panel, panelName(panel))],
  }));
}

const DRAW = {
  bars,
  people: iconArray,
  parts: partToWhole,
  share: areaToScale,
  directions: inColumns,
  reach: inColumns,
  trials: bars,
};

/** What a panel shows, in words: its title and each mark with its number. */
function panelName({ title, marks }: ChartPanel): string {
  return `${title}. ${marks.map(markName).join('; ')}.`;
}

function markName({ label, text, group }: ChartPanel['marks'][number]): string {
  return [group && !label.includes(group) ? group : '', label, text].filter(Boolean).join(', ');
}
