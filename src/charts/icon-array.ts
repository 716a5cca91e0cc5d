import { wrapText } from '../lib/wrap-text.ts';
import { markPaint } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';
import { PANEL_WIDTH, type Picture, picture, textLine } from './picture.ts';
import { grid, signs } from './signs.ts';

const PER_ROW = 13;
const DISTANCE = 20;
const LINE = 17;
const GAP = 18;

/** For each result one sign a patient: discs for those who had the event, dots for the others. */
export function iconArray({ marks }: ChartPanel, name: string): Picture {
  let y = 0;
  const drawn = marks.map(({ label, text, count = 0, denominator = 0, meaning }) => {
    const lines = wrapText(label, 46);
    const words = lines.map((line, i) => textLine(0, y + (i + 1) * LINE - 4, line)).join('');
    const top = y + lines.length * LINE + 4;
    const rows = Math.ceil(denominator / PER_ROW);
    y = top + rows * DISTANCE + GAP;
    const places = grid(denominator, PER_ROW, DISTANCE);
    return [
      words,
      `<g transform="translate(0 ${top})">`,
      signs('disc', places.slice(0, count), DISTANCE, markPaint({ meaning })),
      signs('dot', places.slice(count), DISTANCE, 'var(--control-line)'),
      textLine(
        PER_ROW * DISTANCE + 8,
        DISTANCE - 5,
        text.replace(/ \(.*/, ''),
        'font-size="14" font-weight="600"',
      ),
      '</g>',
    ].join('');
  });
  return picture(name, { width: PANEL_WIDTH, height: y - GAP }, drawn.join(''));
}
