import * as Plot from '@observablehq/plot';
import { markPaint } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';
import type { Picture } from './picture.ts';
import { plotPicture } from './plot-picture.ts';

const SIDE = 300;
const TOP = 26;

/** A group as a square in the square of the whole: areas to scale, both with their numbers. */
export function areaToScale({ marks: [part, whole] }: ChartPanel, name: string): Picture {
  const ratio = (part?.count ?? 0) / (whole?.count ?? 1);
  const side = SIDE * Math.sqrt(ratio);
  const bottom = TOP + SIDE;
  return plotPicture(name, bottom + 2, {
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.rect([0], {
        x1: 1,
        x2: 1 + SIDE,
        y1: TOP,
        y2: bottom,
        fill: 'var(--control-bg)',
        stroke: 'var(--control-line)',
      }),
      Plot.rect([0], {
        x1: 1,
        x2: 1 + side,
        y1: bottom - side,
        y2: bottom,
        fill: markPaint({ meaning: part?.meaning }),
      }),
      Plot.text([`${whole?.text} ${whole?.label}`], {
        x: 1,
        y: TOP - 8,
        textAnchor: 'start',
        lineAnchor: 'bottom',
        fontWeight: 600,
        fontSize: 14,
      }),
      Plot.text([`${part?.text} ${part?.label}`], {
        x: side + 9,
        y: bottom - side / 2,
        textAnchor: 'start',
        fontWeight: 600,
        fontSize: 14,
      }),
    ],
  });
}
