import { type ChartPanel, markPaint } from './chart-panels.ts';
import { PANEL_WIDTH, type Picture, picture, textLine } from './picture.ts';
import { grid, type SignPlace, signs } from './signs.ts';

const PER_ROW = 20;
const DISTANCE = PANEL_WIDTH / PER_ROW;
const LINE = 22;

/** Every patient of a whole as one sign, part after part, and below what each sign means and how many there are. */
export function partToWhole({ marks }: ChartPanel, name: string): Picture {
  const whole = marks[0]?.denominator ?? 0;
  const bottom = Math.ceil(whole / PER_ROW) * DISTANCE + 10;
  let from = 0;
  const drawn = marks.map(({ count = 0, label, sign, meaning }, i) => {
    const places = grid(count, PER_ROW, DISTANCE, from);
    from += count;
    const middle = bottom + i * LINE + LINE / 2;
    const key = { x: DISTANCE / 2, y: middle };
    const draw = (at: readonly SignPlace[]) =>
      sign ? signs(sign, at, DISTANCE, markPaint({ meaning })) : at.map(unknown).join('');
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

/** The sign for someone of whom nothing is known: a question mark in a dashed square. */
function unknown({ x, y }: SignPlace): string {
  const side = DISTANCE - 3;
  return `<rect x="${x - side / 2}" y="${y - side / 2}" width="${side}" height="${side}" fill="none" stroke="var(--ink)" stroke-dasharray="2 2"/>${textLine(x, y + 4.5, '?', 'text-anchor="middle" font-weight="700"')}`;
}
