import * as Plot from '@observablehq/plot';
import { escapeMarkup } from '../lib/escape-markup.ts';
import { href } from '../lib/urls.ts';
import { wrapText } from '../lib/wrap-text.ts';
import { type ChartMark, markPaint } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';
import { PANEL_WIDTH, type Picture } from './picture.ts';
import { plotPicture } from './plot-picture.ts';

const BAR = 14;
const LINE = 17;
const GAP = 14;
const AXIS = 34;
/** Room behind the longest bar for what it says. */
const BEHIND = 100;

interface Row extends ChartMark {
  lines: string[];
  y1: number;
  y2: number;
}

/** Bars from zero, each with its name above and its number behind, over one axis. */
export function bars({ marks, max = 1, unit = '' }: ChartPanel, name: string): Picture {
  const rows: Row[] = [];
  let y = 0;
  for (const mark of marks) {
    const lines = wrapText(mark.label, 46);
    const y1 = y + lines.length * LINE + 3;
    rows.push({ ...mark, lines, y1, y2: y1 + BAR });
    y = y1 + BAR + GAP;
  }
  const height = y - GAP + AXIS;
  const words = rows.flatMap(({ lines, y1 }) =>
    lines.map((line, i) => ({ line, y: y1 - 5 - (lines.length - 1 - i) * LINE })),
  );
  const ticks = [0, max / 2, max];
  const options: Parameters<typeof plotPicture>[2] = {
    marginBottom: AXIS - 6,
    x: { domain: [0, max], range: [1, PANEL_WIDTH - BEHIND] },
    y: { type: 'identity' },
    marks: [
      Plot.rect(rows, {
        x1: 0,
        x2: (row: Row) => row.value ?? 0,
        y1: 'y1',
        y2: 'y2',
        fill: markPaint,
      }),
      Plot.ruleX([0], { stroke: 'var(--ink)', y1: 0, y2: height - AXIS + 6 }),
      Plot.axisX(ticks, {
        anchor: 'bottom',
        tickFormat: (tick: number) => (tick === max ? `${tick} ${unit}` : `${tick}`),
        tickSize: 4,
        label: null,
        stroke: 'var(--rule-strong)',
        fill: 'var(--ink-faint)',
        fontSize: 13,
      }),
      Plot.text(words, {
        text: 'line',
        x: 0,
        y: 'y',
        dx: 5,
        textAnchor: 'start',
        lineAnchor: 'bottom',
      }),
      Plot.text(rows, {
        text: 'text',
        x: (row: Row) => row.value ?? 0,
        y: (row: Row) => (row.y1 + row.y2) / 2,
        dx: 7,
        textAnchor: 'start',
        fontWeight: 600,
        fontSize: 14,
      }),
    ],
  };
  const links = rows.some(({ path }) => path) ? rows.map(rowLink).join('') : undefined;
  return plotPicture(name, height, options, links);
}

/** A link over a row, its name and its bar. */
function rowLink({ path, label, text, unit, lines, y1, y2 }: Row): string {
  const top = y1 - lines.length * LINE;
  // The table behind the chart has the same links, for who uses the keys.
  return `<a tabindex="-1" href="${escapeMarkup(href(path ?? ''))}" aria-label="${escapeMarkup(`${label}: ${text} ${unit}`)}"><rect x="0" y="${top}" width="${PANEL_WIDTH}" height="${y2 - top + 4}" fill="transparent"/></a>`;
}
