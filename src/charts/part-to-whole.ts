import { type ChartMark, markPaint } from './chart-marks.ts';
import type { ChartPanel } from './chart-panels.ts';
import { PANEL_WIDTH, type Picture, picture, textLine } from './picture.ts';
import { grid, type SignPlace, signs } from './signs.ts';

const PER_ROW = 20;
const DISTANCE = PANEL_WIDTH / PER_ROW;
const LINE = 22;
/** Between the whole and who is outside of it. */
const APART = 12;

/**
 * Every patient of a whole as one sign, part after part, with those of the study who are outside of it as dashes below;
 * under them what each sign means and how many there are.
 */
export function partToWhole({ marks }: ChartPanel, name: string): Picture {
  const whole = marks[0]?.denominator ?? 0;
  const isOutside = ({ denominator }: ChartMark) => denominator !== whole;
  const outside = marks.filter(isOutside).reduce((sum, { count = 0 }) => sum + count, 0);
  const heightOf = (people: number) => Math.ceil(people / PER_ROW) * DISTANCE;
  const below = heightOf(whole) + APART;
  const bottom = (outside > 0 ? below + heightOf(outside) : heightOf(whole)) + 10;
  let from = 0;
  const drawn = marks.map((mark, i) => {
    const { count = 0, label, sign, meaning } = mark;
    const isApart = isOutside(mark);
    const places = isApart
      ? grid(count, PER_ROW, DISTANCE).map(({ x, y }) => ({ x, y: y + below }))
      : grid(count, PER_ROW, DISTANCE, from);
    from += isApart ? 0 : count;
    const middle = bottom + i * LINE + LINE / 2;
    const key = { x: DISTANCE / 2, y: middle };
    const draw = (at: readonly SignPlace[]) => {
      if (isApart) return dashes(at);
      return sign ? signs(sign, at, DISTANCE, markPaint({ meaning })) : at.map(unknown).join('');
    };
    return [
      draw(places),
      draw([key]),
      textLine(DISTANCE + 8, middle + 4.5, `${count}`, 'font-weight="600"'),
      textLine(DISTANCE + 36, middle + 4.5, label),
    ].join('');
  });
  return picture(
    name,
    { width: PANEL_WIDTH, height: bottom + marks.length * LINE },
    drawn.join(''),
  );
}

/** The signs for people who are not of the whole. */
function dashes(at: readonly SignPlace[]): string {
  const d = at.map(({ x, y }) => `M${x - DISTANCE / 4} ${y}h${DISTANCE / 2}`);
  return `<path d="${d.join('')}" stroke="var(--ink-soft)" stroke-width="2"/>`;
}

/** The sign for someone of whom nothing is known: a question mark in a dashed square. */
function unknown({ x, y }: SignPlace): string {
  const side = DISTANCE - 3;
  return `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" fill="none" stroke="var(--ink)" stroke-dasharray="2 2"/>${textLine(x, y + 4.5, '?', 'text-anchor="middle" font-weight="700"')}`;
}
