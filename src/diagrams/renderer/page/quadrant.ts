import type { QuadrantModel } from '../../../course/schema/diagram.ts';
import { el, type Picture, paint, textBlock } from './svg.ts';
import { fonts, measure, wrap } from './text.ts';

const side = 330;
const top = 30;
const left = 2;

/** Draws a field of four with its points; the words at the ends of the axes stand level, to be read without turning the head. */
export function drawQuadrant({ x, y, fields, points }: QuadrantModel): Picture {
  const half = side / 2;
  const corners = [
    [1, 0],
    [0, 0],
    [0, 1],
    [1, 1],
  ] as const;
  const parts = corners.map(([column, row], i) => {
    const fx = left + column * half;
    const fy = top + row * half;
    const ground = i % 2 === 0 ? 'paper-sunk' : 'paper';
    const name = wrap(fields[i] ?? '', half - 20, fonts.heading);
    const nameY = row === 0 ? fy + 8 + name.length * 9 : fy + half - 8 - name.length * 9;
    return (
      el('rect', {
        x: fx,
        y: fy,
        width: half,
        height: half,
        fill: paint(ground),
        stroke: paint('rule'),
      }) + (fields[i] ? textBlock(name, fx + half / 2, nameY, fonts.heading, 'ink-soft') : '')
    );
  });
  parts.push(
    el('rect', {
      x: left,
      y: top,
      width: side,
      height: side,
      rx: 4,
      fill: 'none',
      stroke: paint('rule-strong'),
      'stroke-width': '1.25',
    }),
  );
  const bottom = top + side + 16;
  const word = (
    text: string,
    arrow: string,
    px: number,
    py: number,
    anchor: 'start' | 'end',
  ): void => {
    if (text) parts.push(textBlock([`${arrow}${text}`], px, py, fonts.label, 'ink-soft', anchor));
  };
  word(y.high, '↑ ', left, 14, 'start');
  word(y.low, '↓ ', left, bottom + (x.low ? 20 : 0), 'start');
  word(x.low, '← ', left, bottom, 'start');
  word(x.high ? `${x.high} →` : '', '', left + side, bottom, 'end');

  for (const point of points) {
    const px = left + point.x * side;
    const py = top + (1 - point.y) * side;
    const before = px + 12 + measure(point.text, fonts.node) > left + side - 4;
    parts.push(
      el('circle', { cx: px, cy: py, r: 5, fill: paint('ink-soft') }),
      textBlock(
        [point.text],
        before ? px - 10 : px + 10,
        py,
        fonts.node,
        'ink',
        before ? 'end' : 'start',
      ),
    );
  }
  return { width: side + 4, height: bottom + (x.low && y.low ? 32 : 12), content: parts.join('') };
}
