import type { ItemFigure } from '../course/schema/item-figure.ts';
import { PANEL_WIDTH, type Picture, picture, textLine } from './picture.ts';

export type ForestFigure = Extract<ItemFigure, { kind: 'forest' }>;

const EDGE = 14;
const TOP = 24;
const ROW = 46;

/** Estimates with their intervals on one logarithmic axis, with the line of no difference. */
export function forestPlot(figure: ForestFigure): Picture {
  const { rows, min, max, measure, below, above } = figure;
  const span = Math.log(max) - Math.log(min);
  const x = (value: number) =>
    Math.round(
      (EDGE + ((Math.log(value) - Math.log(min)) / span) * (PANEL_WIDTH - 2 * EDGE)) * 10,
    ) / 10;
  const bottom = TOP + rows.length * ROW;
  const height = bottom + 58;
  const drawn = [
    textLine(0, 14, `${measure}, 95% interval`),
    `<path d="M${x(1)} ${TOP}V${bottom}" stroke="var(--ink-soft)" stroke-dasharray="3 3"/>`,
    ...rows.flatMap((row, i) => {
      const y = TOP + i * ROW + 32;
      const [low, high] = [x(Math.max(row.low, min)), x(Math.min(row.high, max))];
      return [
        textLine(0, y - 14, row.label),
        textLine(PANEL_WIDTH, y - 14, intervalText(row), 'text-anchor="end" font-weight="600"'),
        `<path d="M${low} ${y}H${high}M${low} ${y - 4}v8M${high} ${y - 4}v8" stroke="var(--ink)" stroke-width="2" fill="none"/>`,
        `<rect x="${x(row.estimate) - 5}" y="${y - 5}" width="10" height="10" fill="var(--ink)"/>`,
      ];
    }),
    `<path d="M${EDGE} ${bottom}H${PANEL_WIDTH - EDGE}" stroke="var(--rule-strong)"/>`,
    textLine(x(min), bottom + 17, `${min}`, 'text-anchor="middle"'),
    textLine(x(1), bottom + 17, '1', 'text-anchor="middle"'),
    textLine(x(max), bottom + 17, `${max}`, 'text-anchor="middle"'),
    textLine(0, bottom + 36, `Below 1: ${below}`, 'fill="var(--ink-soft)"'),
    textLine(0, bottom + 53, `Above 1: ${above}`, 'fill="var(--ink-soft)"'),
  ];
  return picture(forestWords(figure), { width: PANEL_WIDTH, height }, drawn.join(''));
}

/** What the plot shows, row by row, for someone who cannot see it. */
function forestWords({ title, measure, rows, below, above }: ForestFigure): string {
  const read = rows.map((row) => `${row.label}: ${intervalText(row)}`);
  return `${title}. ${measure} with 95% interval. ${read.join('. ')}. Below 1: ${below}. Above 1: ${above}.`;
}

/** An estimate with its interval, as `1.49 (1.20 to 1.85)`. */
export function intervalText({ estimate, low, high }: ForestFigure['rows'][number]): string {
  const two = (n: number) => n.toFixed(2);
  return `${two(estimate)} (${two(low)} to ${two(high)})`;
}
