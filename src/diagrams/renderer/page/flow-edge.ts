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
import {
  axisBetween,
  type End,
  inside,
  overlap,
  port,
  span,
  straightBetween,
} from './flow-port.ts';
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
 * the boxes lie above each other, else in an S, and along the bends that Mermaid found only where a
 * box is in the way or another edge joins the same two.
 * @param obstacles boxes that no line may cross
 */
export function routeEdges(legs: Leg[], obstacles: Box[]): Route[] {
  const axes = legs.map(({ fromBox, toBox, vertical }) => axisBetween(fromBox, toBox, vertical));
  const sideUses = new Map<string, number>();
  const pairUses = new Map<string, number>();
  const side = (box: End, { vertical, sign }: Axis, leaving: boolean): string =>
    `${box.x} ${box.y} ${vertical} ${leaving ? sign : -sign}`;
  const pair = ({ from, to }: Leg): string => [from, to].sort().join(' ');
  for (const [i, leg] of legs.entries()) {
    count(pairUses, pair(leg));
    const axis = axes[i];
    if (!axis) continue;
    count(sideUses, side(leg.fromBox, axis, true));
    count(sideUses, side(leg.toBox, axis, false));
  }

  const labels = legs.map(({ labelBox }) => labelBox);
  return legs.map((leg, i): Route => {
    const axis = axes[i];
    if (!axis) return polyline(leg);
    const surroundings: Surroundings = {
      isFromShared: (sideUses.get(side(leg.fromBox, axis, true)) ?? 0) > 1,
      isToShared: (sideUses.get(side(leg.toBox, axis, false)) ?? 0) > 1,
      isParallel: (pairUses.get(pair(leg)) ?? 0) > 1,
      boxes: obstacles.filter((box) => box !== leg.fromBox && box !== leg.toBox),
      labels: labels.filter((box, j) => box !== undefined && j !== i) as Box[],
    };
    const route = routeOne(leg, axis, surroundings);
    if (leg.labelBox && route.label) labels[i] = { ...leg.labelBox, ...route.label };
    return route;
  });
}

interface Surroundings {
  /** Whether other edges use the same side of the box at this end. */
  isFromShared: boolean;
  isToShared: boolean;
  /** Whether another edge joins the same two boxes. */
  isParallel: boolean;
  boxes: Box[];
  labels: Box[];
}

function routeOne(leg: Leg, axis: Axis, around: Surroundings): Route {
  const { fromBox, toBox, labelBox, arrowAtStart, arrowAtEnd } = leg;
  const a = span(fromBox, axis);
  const b = span(toBox, axis);
  const between = (first: number, last: number, via: Station[]): Station[] => [
    { along: a.far + (arrowAtStart ? gap + head - 1 : 0), across: first },
    ...via,
    { along: b.near - (arrowAtEnd ? gap + head - 1 : 0), across: last },
  ];
  const through = (via: Station[]): Station[] =>
    between(
      port(a, via[0]?.across ?? b.middle, around.isFromShared, true),
      port(b, via.at(-1)?.across ?? a.middle, around.isToShared, true),
      via,
    );

  const straightAt = straightBetween(a, b);
  const direct =
    straightAt === undefined
      ? between(port(a, b.middle, around.isFromShared), port(b, a.middle, around.isToShared), [])
      : between(straightAt, straightAt, []);
  const bends = leg.points
    .slice(1, -1)
    .map((point) => toStation(point, axis))
    .filter(({ along }) => along > a.far + 6 && along < b.near - 6);
  const isDirect = bends.length === 0 || (!around.isParallel && isClear(direct, axis, around));
  let stations = isDirect ? direct : through(bends);

  let label: Point | undefined;
  if (labelBox) {
    const wanted = toStation(labelBox, axis);
    const near = nearestTo(sample(pieces(stations)), wanted.along);
    const moved = { ...labelBox, ...toPoint({ along: wanted.along, across: near.across }, axis) };
    const collides = [...around.labels, ...around.boxes].some((box) => overlap(box, moved, 3));
    label = collides ? labelBox : moved;
    if (collides && isDirect) stations = through([wanted]);
  }

  const rising = stations.every(
    ({ along }, i) => i === 0 || along > (stations[i - 1]?.along ?? along),
  );
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

function isClear(stations: Station[], axis: Axis, { boxes }: Surroundings): boolean {
  return !sample(pieces(stations)).some((place) => {
    const { x, y } = toPoint(place, axis);
    return boxes.some((box) => inside(x, y, box, 5));
  });
}

function count(uses: Map<string, number>, key: string): void {
  uses.set(key, (uses.get(key) ?? 0) + 1);
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
