import { type ChartMark, markPaint } from './chart-marks.ts';
import { type Picture, picture } from './picture.ts';
import { grid, signs } from './signs.ts';

const DISTANCE = 11;
/** Side of one array of ten by ten. */
export const HUNDRED_SIDE = 10 * DISTANCE;

/** A percentage as a count of a hundred, no more exact than the record has it: "53 of 100", "approximately 74 of 100". */
export function ofHundred({ text }: ChartMark): string {
  return text.replace(/%$/, ' of 100');
}

/** A percentage as signs for 100 people: discs for those with the event, dots for the others. */
export function iconArrayOf100(mark: ChartMark, name: string): Picture {
  const places = grid(100, 10, DISTANCE);
  const affected = Math.round(mark.value ?? 0);
  return picture(
    name,
    { width: HUNDRED_SIDE, height: HUNDRED_SIDE },
    signs('disc', places.slice(0, affected), DISTANCE, markPaint(mark)) +
      signs('dot', places.slice(affected), DISTANCE, 'var(--control-line)'),
  );
}
