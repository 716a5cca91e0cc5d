import {
  type Axis,
  type Point,
  pathData,
  pieces,
  type Station,
  sample,
  toPoint,
  toStation,
} from './curve.ts';
import type { PlacedEdge } from './flow-layout.ts';
import type { Box } from './node.ts';
import { num } from './svg.ts';

export interface Route {
  /** Path data of the line; it stops short of an arrowhead. */
  d: string;
  /** Arrowheads: the tip, and a point of the line behind it. */
  heads: { tip: Point; from: Point }[];
  /** Center of the label, if there is one. */
  label: Point | undefined;
}

/** A box at the end of a line, and how far from the middle of its upper and lower side lines may meet it. */
export interface End extends Box {
  reach: number;
}

/** An edge with the boxes at its ends and the size of its label. */
export interface Leg extends PlacedEdge {
  fromBox: End;
  toBox: End;
  labelBox?: Box;
}

const head = 7;
const gap = 1.5;

/**
 * Runs each edge as one smooth curve that leaves and meets its boxes at a right angle: straight where
 * the boxes lie above each other, else in an S, and around other boxes only where one is in the way.
 * @param obstacles boxes that no line may cross
 */
export function routeEdges(legs: Leg[], obstacles: Box[]): Route[] {
  const axes = legs.map(({ fromBox, toBox }) => axisBetween(fromBox, toBox));
  const uses = new Map<string, number>();
  const side = (box: End, { vertical, sign }: Axis, leaving: boolean): string =>
    `${box.x} ${box.y} ${vertical} ${leaving ? sign : -sign}`;
  for (const [i, { fromBox, toBox }] of legs.entries()) {
    const axis = axes[i];
    if (!axis) continue;
    for (const key of [side(fromBox, axis, true), side(toBox, axis, false)]) {
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }

  const labels = legs.flatMap(({ labelBox }) => labelBox ?? []);
  return legs.map((leg, i): Route => {
    const axis = axes[i];
    if (!axis) return polyline(leg);
    const shared = {
      from: (uses.get(side(leg.fromBox, axis, true)) ?? 0) > 1,
      to: (uses.get(side(leg.toBox, axis, false)) ?? 0) > 1,
    };
    const others = obstacles.filter((box) => box !== leg.fromBox && box !== leg.toBox);
    const otherLabels = labels.filter((box) => box !== leg.labelBox);
    return routeOne(leg, axis, shared, others, otherLabels);
  });
}

function routeOne(
  leg: Leg,
  axis: Axis,
  shared: { from: boolean; to: boolean },
  obstacles: Box[],
  otherLabels: Box[],
): Route {
  const { fromBox, toBox, labelBox, arrowAtStart, arrowAtEnd } = leg;
  const a = span(fromBox, axis);
  const b = span(toBox, axis);
  const bends = leg.points
    .slice(1, -1)
    .map((point) => toStation(point, axis))
    .filter(({ along }) => along > a.far + 6 && along < b.near - 6);

  const between = (first: number, last: number, via: Station[]): Station[] => [
    { along: a.far + (arrowAtStart ? gap + head - 1 : 0), across: first },
    ...via,
    { along: b.near - (arrowAtEnd ? gap + head - 1 : 0), across: last },
  ];
  const clear = (stations: Station[]): boolean =>
    !sample(pieces(stations)).some((place) => {
      const { x, y } = toPoint(place, axis);
      return obstacles.some((box) => inside(x, y, box, 5));
    });

  const straightAt = straightBetween(a, b);
  const direct =
    straightAt === undefined
      ? between(port(a, b.middle, shared.from), port(b, a.middle, shared.to), [])
      : between(straightAt, straightAt, []);
  const isClear = clear(direct);
  let stations = direct;
  if (!isClear && bends.length > 0) {
    const towards = bends[0]?.across ?? b.middle;
    const back = bends.at(-1)?.across ?? a.middle;
    stations = between(port(a, towards, shared.from, true), port(b, back, shared.to, true), bends);
  }

  let label: Point | undefined;
  if (labelBox) {
    const wanted = toStation(labelBox, axis);
    const near = nearestTo(sample(pieces(stations)), wanted.along);
    const moved = { ...labelBox, ...toPoint({ along: wanted.along, across: near.across }, axis) };
    const collides = [...otherLabels, ...obstacles].some((box) => overlap(box, moved, 3));
    label = collides ? labelBox : moved;
    if (collides && isClear) {
      stations = between(port(a, wanted.across, shared.from, true), port(b, wanted.across, shared.to, true), [wanted]);
    }
  }

  const rising = stations.every(({ along }, i) => i === 0 || along > (stations[i - 1]?.along ?? along));
  if (!rising) return { ...polyline(leg), label };
  const tip = (along: number, across: number, behind: number) => ({
    tip: toPoint({ along, across }, axis),
    from: toPoint({ along: along + behind, across }, axis),
  });
  return {
    d: pathData(pieces(stations), axis),
    heads: [
      ...(arrowAtStart ? [tip(a.far + gap, stations[0]?.across ?? 0, 10)] : []),
      ...(arrowAtEnd ? [tip(b.near - gap, stations.at(-1)?.across ?? 0, -10)] : []),
    ],
    label,
  };
}

interface Span {
  /** The near and the far side of a box along the line. */
  near: number;
  far: number;
  middle: number;
  /** Where on a side a line may end. */
  low: number;
  high: number;
}

function span(box: End, axis: Axis): Span {
  const { along, across } = toStation(box, axis);
  const length = axis.vertical ? box.height : box.width;
  const reach = axis.vertical ? box.reach : Math.max(0, box.height / 2 - 14);
  return { near: along - length / 2, far: along + length / 2, middle: across, low: across - reach, high: across + reach };
}

/** Where one straight line can join two sides without leaving either far from its middle. */
function straightBetween(a: Span, b: Span): number | undefined {
  const halves = [a, b].map(({ low, high }) => (high - low) / 2 || 1) as [number, number];
  // The offset is shared out in proportion to the widths, so that both ends look equally centered.
  const share = halves[0] / (halves[0] + halves[1]);
  const offset = b.middle - a.middle;
  const isNear = Math.abs(offset) * share <= halves[0] * 0.5;
  return isNear ? a.middle + offset * share : undefined;
}

/** Where a line ends on the side of a box: in the middle if it is alone, else toward where it comes from. */
function port({ middle, low, high }: Span, towards: number, shared: boolean, follow = false): number {
  if (follow && towards >= low && towards <= high) return towards;
  if (!shared) return middle;
  const quarter = (high - low) / 4;
  return middle + Math.sign(towards - middle) * Math.min(Math.abs(towards - middle), quarter);
}

/** The direction in which two boxes lie apart; undefined if they overlap, as in a loop to itself. */
function axisBetween(a: Box, b: Box): Axis | undefined {
  const down = b.y - a.y;
  const right = b.x - a.x;
  if (Math.abs(down) >= (a.height + b.height) / 2) return { vertical: true, sign: down > 0 ? 1 : -1 };
  if (Math.abs(right) >= (a.width + b.width) / 2) return { vertical: false, sign: right > 0 ? 1 : -1 };
  return undefined;
}

function inside(x: number, y: number, box: Box, margin: number): boolean {
  return Math.abs(x - box.x) < box.width / 2 + margin && Math.abs(y - box.y) < box.height / 2 + margin;
}

function overlap(a: Box, b: Box, margin: number): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + margin &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + margin
  );
}

function nearestTo(places: Station[], along: number): Station {
  return places.reduce((best, place) =>
    Math.abs(place.along - along) < Math.abs(best.along - along) ? place : best,
  );
}

/** The line as Mermaid drew it, for what has no direction of its own. */
function polyline({ points, arrowAtStart, arrowAtEnd, labelBox }: Leg): Route {
  const d = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${num(x)} ${num(y)}`).join('');
  const [first, second] = points;
  const [last, beforeLast] = [points.at(-1), points.at(-2)];
  return {
    d,
    heads: [
      ...(arrowAtStart && first && second ? [{ tip: first, from: second }] : []),
      ...(arrowAtEnd && last && beforeLast ? [{ tip: last, from: beforeLast }] : []),
    ],
    label: labelBox,
  };
}
