import type { Sign } from '../course/schema/chart.ts';

export interface SignPlace {
  x: number;
  y: number;
}

/** Places in rows from the top left, with the same distance both ways. */
export function grid(count: number, perRow: number, distance: number, from = 0): SignPlace[] {
  return Array.from({ length: count }, (_, i) => ({
    x: ((from + i) % perRow) * distance + distance / 2,
    y: Math.floor((from + i) / perRow) * distance + distance / 2,
  }));
}

/**
 * Signs of one kind at many places, as one path: a small dot, a ring or a full disc, so that shape says what color
 * says. A path of points with round caps draws a circle at each.
 * @param distance between neighboring places
 * @param color value for paint, for example a token
 */
export function signs(
  sign: Sign,
  places: readonly SignPlace[],
  distance: number,
  color: string,
): string {
  if (places.length === 0) return '';
  if (sign === 'ring') {
    const r = distance * 0.32;
    const d = places.map(
      ({ x, y }) =>
        `M${tenth(x - r)} ${y}a${tenth(r)} ${tenth(r)} 0 1 0 ${tenth(2 * r)} 0a${tenth(r)} ${tenth(r)} 0 1 0 ${tenth(-2 * r)} 0`,
    );
    return `<path d="${d.join('')}" fill="none" stroke="${color}" stroke-width="${tenth(distance * 0.14)}"/>`;
  }
  const width = distance * (sign === 'disc' ? 0.8 : 0.34);
  const d = places.map(({ x, y }) => `M${x} ${y}h0`);
  return `<path d="${d.join('')}" stroke="${color}" stroke-width="${tenth(width)}" stroke-linecap="round"/>`;
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}
