import { type Axis, toStation } from './curve.ts';
import type { Box } from './node.ts';

/** A box at the end of a line, and how far from the middle of its sides lines may meet it. */
export interface End extends Box {
  reach: { x: number; y: number };
}

/** A box as seen along a line. */
export interface Span {
  /** The near and the far side of a box along the line. */
  near: number;
  far: number;
  middle: number;
  /** Where on a side a line may end. */
  low: number;
  high: number;
}

/** Sees a box along a line. */
export function span(box: End, axis: Axis): Span {
  const { along, across } = toStation(box, axis);
  const length = axis.vertical ? box.height : box.width;
  const reach = axis.vertical ? box.reach.x : box.reach.y;
  return {
    near: along - length / 2,
    far: along + length / 2,
    middle: across,
    low: across - reach,
    high: across + reach,
  };
}

/** Where one straight line can join two sides without leaving either far from its middle. */
export function straightBetween(a: Span, b: Span): number | undefined {
  const halves = [a, b].map(({ low, high }) => (high - low) / 2 || 1) as [number, number];
  // The offset is shared out in proportion to the widths, so that both ends look equally centered.
  const share = halves[0] / (halves[0] + halves[1]);
  const offset = b.middle - a.middle;
  const isNear = Math.abs(offset) * share <= halves[0] * 0.5;
  return isNear ? a.middle + offset * share : undefined;
}

/** Where a line ends on the side of a box: in the middle if it is alone, else toward where it comes from. */
export function port(
  { middle, low, high }: Span,
  towards: number,
  shared: boolean,
  follow = false,
): number {
  if (follow && towards >= low && towards <= high) return towards;
  if (!shared) return middle;
  const quarter = (high - low) / 4;
  return middle + Math.sign(towards - middle) * Math.min(Math.abs(towards - middle), quarter);
}

/**
 * The direction in which two boxes lie apart; undefined if they overlap, as in a loop to itself.
 * @param vertical which direction to take if they lie apart both ways
 */
export function axisBetween(a: Box, b: Box, vertical: boolean): Axis | undefined {
  const down = b.y - a.y;
  const right = b.x - a.x;
  const isBelow = Math.abs(down) >= (a.height + b.height) / 2;
  const isBeside = Math.abs(right) >= (a.width + b.width) / 2;
  if (isBelow && (vertical || !isBeside)) return { vertical: true, sign: down > 0 ? 1 : -1 };
  if (isBeside) return { vertical: false, sign: right > 0 ? 1 : -1 };
  return undefined;
}

/** Whether a point lies in a box or less than a margin from it. */
export function inside(x: number, y: number, box: Box, margin: number): boolean {
  return (
    Math.abs(x - box.x) < box.width / 2 + margin && Math.abs(y - box.y) < box.height / 2 + margin
  );
}

/** Whether two boxes overlap or are less than a margin apart. */
export function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + margin &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + margin
  );
}
