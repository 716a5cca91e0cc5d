import type { ItemFigure } from '../course/schema/item-figure.ts';
import { PANEL_WIDTH, type Picture, picture, textLine } from './picture.ts';

export type SurvivalFigure = Extract<ItemFigure, { kind: 'survival' }>;

const LEFT = 44;
const RIGHT = 12;
const TOP = 26;
const PLOT = 170;
const LINE = 18;
/** A solid line and a dashed one, so that shape says what color says. */
const STYLES = [
  'stroke="var(--ink)" stroke-width="2"',
  'stroke="var(--drug-line)" stroke-width="2.5" stroke-dasharray="7 4"',
];

/** Survival curves as steps over one time axis from 0, with the numbers under observation below it. */
export function survivalCurves(figure: SurvivalFigure): Picture {
  const { curves, max, unit, measure } = figure;
  const width = PANEL_WIDTH - LEFT - RIGHT;
  const x = (time: number) => tenth(LEFT + (time / max) * width);
  const y = (share: number) => tenth(TOP + (1 - share) * PLOT);
  const bottom = TOP + PLOT;
  const ticks = [0, max / 2, max];
  const shares = [0, 0.5, 1];
  const legend = bottom + 44;
  const atRisk = curves.some((curve) => curve.atRisk);
  const height = legend + curves.length * LINE + (atRisk ? LINE * (curves.length + 1) : 0);
  const drawn = [
    textLine(0, 14, `Share ${measure}`),
    ...shares.flatMap((share) => [
      `<path d="M${LEFT} ${y(share)}h${width}" stroke="var(--rule)"/>`,
      textLine(LEFT - 6, y(share) + 4, `${share * 100}%`, 'text-anchor="end"'),
    ]),
    `<path d="M${LEFT} ${TOP}v${PLOT}h${width}" fill="none" stroke="var(--rule-strong)"/>`,
    ...ticks.map((tick) =>
      textLine(
        x(tick),
        bottom + 17,
        tick === max ? `${tick} ${unit}` : `${tick}`,
        anchor(tick, max),
      ),
    ),
    ...curves.map(
      ({ steps }, i) => `<path d="${stepPath(steps, max, x, y)}" fill="none" ${STYLES[i]}/>`,
    ),
    ...curves.flatMap(({ label }, i) => [
      `<path d="M0 ${legend + i * LINE - 4}h30" ${STYLES[i]}/>`,
      textLine(38, legend + i * LINE, label),
    ]),
    ...(atRisk ? numbersAtRisk(figure, legend + curves.length * LINE + 4, x) : []),
  ];
  return picture(survivalWords(figure), { width: PANEL_WIDTH, height }, drawn.join(''));
}

/** What the curves show, read off at the steps, for someone who cannot see them. */
function survivalWords({ title, measure, unit, curves }: SurvivalFigure): string {
  const read = curves.map(
    ({ label, steps }) =>
      `${label}: ${steps.map(([time, share]) => `${percentOf(share)} at ${time} ${unit}`).join(', ')}`,
  );
  return `${title}. Share ${measure}. ${read.join('. ')}.`;
}

/** A share as a percentage without the noise of binary fractions. */
export function percentOf(share: number): string {
  return `${tenth(share * 100)}%`;
}

function stepPath(
  steps: SurvivalFigure['curves'][number]['steps'],
  max: number,
  x: (time: number) => number,
  y: (share: number) => number,
): string {
  const [first, ...others] = steps;
  const start = `M${x(first?.[0] ?? 0)} ${y(first?.[1] ?? 1)}`;
  return `${start}${others.map(([time, share]) => `H${x(time)}V${y(share)}`).join('')}H${x(max)}`;
}

function numbersAtRisk(
  { curves, max }: SurvivalFigure,
  top: number,
  x: (time: number) => number,
): string[] {
  const times = [0, max / 2, max];
  return [
    textLine(0, top + 12, 'Still under observation', 'fill="var(--ink-soft)"'),
    ...curves.flatMap(({ atRisk = [] }, i) => {
      const line = top + 12 + (i + 1) * LINE;
      return [
        `<path d="M0 ${line - 4}h30" ${STYLES[i]}/>`,
        ...atRisk.map((n, at) =>
          textLine(x(times[at] ?? 0), line, `${n}`, anchor(times[at] ?? 0, max)),
        ),
      ];
    }),
  ];
}

/** Words at the ends of an axis stay inside the picture. */
function anchor(at: number, max: number): string {
  return `text-anchor="${at === max ? 'end' : 'middle'}"`;
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}
