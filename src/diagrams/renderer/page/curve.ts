import { num } from './svg.ts';

export interface Point {
  x: number;
  y: number;
}

/** The direction a line runs in: down or up when vertical, else right or left. */
export interface Axis {
  vertical: boolean;
  sign: 1 | -1;
}

/** A place of a line as seen in its direction: how far along, and how far to the side. */
export interface Station {
  along: number;
  across: number;
}

export function toStation({ x, y }: Point, { vertical, sign }: Axis): Station {
  return vertical ? { along: y * sign, across: x } : { along: x * sign, across: y };
}

export function toPoint({ along, across }: Station, { vertical, sign }: Axis): Point {
  return vertical ? { x: across, y: along * sign } : { x: along * sign, y: across };
}

interface Piece {
  from: Station;
  c1: Station;
  c2: Station;
  to: Station;
}

/**
 * A smooth line through stations that rise along the axis, with level ends: a monotone cubic
 * (Fritsch and Carlson 1980), which never swings beyond its stations.
 */
export function pieces(stations: Station[]): Piece[] {
  const slopes = stations.map((here, i) => {
    const before = stations[i - 1];
    const after = stations[i + 1];
    if (!before || !after) return 0;
    const s0 = (here.across - before.across) / (here.along - before.along);
    const s1 = (after.across - here.across) / (after.along - here.along);
    return s0 * s1 <= 0 ? 0 : (2 * s0 * s1) / (s0 + s1);
  });
  return stations.slice(1).map((to, i) => {
    const from = stations[i] ?? to;
    // Between two level ends a longer pull than the usual third makes a calmer S.
    const pull = (to.along - from.along) * (stations.length === 2 ? 0.5 : 0.38);
    const lean = (station: Station, slope: number, by: number): Station => ({
      along: station.along + by,
      across: station.across + slope * by,
    });
    return {
      from,
      c1: lean(from, slopes[i] ?? 0, pull),
      c2: lean(to, slopes[i + 1] ?? 0, -pull),
      to,
    };
  });
}

/** Places along a curve, closely enough to see what it runs into. */
export function sample(curve: Piece[], steps = 24): Station[] {
  return curve.flatMap(({ from, c1, c2, to }) =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const t = i / steps;
      const u = 1 - t;
      const at = (a: number, b: number, c: number, d: number): number =>
        u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      return {
        along: at(from.along, c1.along, c2.along, to.along),
        across: at(from.across, c1.across, c2.across, to.across),
      };
    }),
  );
}

/** Path data of a curve. */
export function pathData(curve: Piece[], axis: Axis): string {
  const write = (station: Station): string => {
    const { x, y } = toPoint(station, axis);
    return `${num(x)} ${num(y)}`;
  };
  const [first] = curve;
  if (!first) return '';
  const rest = curve.map(({ from, c1, c2, to }) =>
    Math.abs(from.across - to.across) < 0.5 && Math.abs(c1.across - c2.across) < 0.5
      ? `L${write(to)}`
      : `C${write(c1)} ${write(c2)} ${write(to)}`,
  );
  return `M${write(first.from)}${rest.join('')}`;
}
