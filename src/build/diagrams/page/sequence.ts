import { blockWord } from '../../../model/diagram-text.ts';
import type { SequenceModel, SequenceStep } from '../../../model/diagram.ts';
import { arrowhead, el, num, paint, type Picture, textBlock } from './svg.ts';
import { columnsOf } from './sequence-columns.ts';
import { drawNode } from './node.ts';
import { fonts, lineHeight, measure, wrap, widest } from './text.ts';

const step = lineHeight(fonts.label);
const actorPadding = { x: 12, y: 8 };

/** Draws a sequence from top to bottom: actors as columns, messages between them. */
export function drawSequence(model: SequenceModel): Picture {
  const columns = columnsOf(model);
  const at = (id: string): number => columns.centers.get(id) ?? 0;
  const frames: string[] = [];
  const parts: string[] = [];
  const left = columns.left;
  const right = columns.right;

  const actorHeight =
    Math.max(...columns.actors.map(({ lines }) => lines.length)) * lineHeight(fonts.node) + actorPadding.y * 2;
  const actorY = actorHeight / 2 + 1;
  let y = actorHeight + 16;

  const message = ({ from, to, text, line, arrow }: SequenceStep & { kind: 'message' }): void => {
    const x0 = at(from);
    const x1 = at(to);
    const own = from === to;
    const lines = wrap(text, own ? columns.ownWidth : Math.abs(x1 - x0) - 16, fonts.label);
    const height = lines.length * step;
    const stroke = {
      fill: 'none',
      stroke: paint('ink-soft'),
      'stroke-width': '1.25',
      'stroke-dasharray': line === 'dotted' ? '4 3.5' : undefined,
    };
    if (own) {
      const bottom = y + Math.max(height, 24);
      parts.push(
        el('path', { d: `M${num(x0)} ${num(y)}h16a6 6 0 0 1 6 6V${num(bottom - 6)}a6 6 0 0 1 -6 6h-8`, ...stroke }),
        arrowhead({ x: x0 + 1, y: bottom }, { x: x0 + 9, y: bottom }, 'ink-soft'),
        textBlock(lines, x0 + 30, (y + bottom) / 2, fonts.label, 'ink', 'start'),
      );
      y = bottom + 16;
      return;
    }
    const sign = x1 > x0 ? 1 : -1;
    const lineY = y + height + 6;
    parts.push(
      ground((x0 + x1) / 2, y + height / 2, widest(lines, fonts.label), height),
      textBlock(lines, (x0 + x1) / 2, y + height / 2, fonts.label, 'ink'),
      el('path', { d: `M${num(x0 + sign)} ${num(lineY)}H${num(x1 - sign * (arrow ? 8 : 1))}`, ...stroke }),
    );
    if (arrow) parts.push(arrowhead({ x: x1 - sign, y: lineY }, { x: x0, y: lineY }, 'ink-soft'));
    y = lineY + 18;
  };

  const note = ({ over, side, text }: SequenceStep & { kind: 'note' }): void => {
    const xs = over.map(at);
    const reach = side === 'over' ? columns.noteReach : 0;
    let x0 = Math.min(...xs) - reach;
    let x1 = Math.max(...xs) + reach;
    if (side === 'right') [x0, x1] = [x0 + 8, x0 + 8 + columns.ownWidth];
    if (side === 'left') [x0, x1] = [x0 - 8 - columns.ownWidth, x0 - 8];
    x0 = Math.max(x0, left);
    x1 = Math.min(x1, right);
    const lines = wrap(text, x1 - x0 - 20, fonts.label);
    const height = lines.length * step + 12;
    parts.push(
      el('rect', { x: x0, y, width: x1 - x0, height, rx: 4, fill: paint('paper-sunk'), stroke: paint('rule') }),
      textBlock(lines, (x0 + x1) / 2, y + height / 2, fonts.label, 'ink-soft'),
    );
    y += height + 14;
  };

  const block = ({ word, branches }: SequenceStep & { kind: 'block' }, depth: number): void => {
    const inset = depth * 6;
    const top = y;
    for (const [i, branch] of branches.entries()) {
      if (i > 0) {
        y += 2;
        frames.push(
          el('path', { d: `M${num(left + inset)} ${num(y)}H${num(right - inset)}`, stroke: paint('rule-strong'), 'stroke-dasharray': '4 3.5' }),
        );
      }
      const name = i === 0 ? blockWord(word) : 'Otherwise';
      const nameWidth = measure(name, fonts.heading);
      parts.push(
        ground(left + inset + 10 + nameWidth / 2, y + 16, nameWidth, step),
        textBlock([name], left + inset + 10, y + 16, fonts.heading, 'ink-soft', 'start'),
      );
      if (branch.title) {
        const titleLeft = left + inset + 10 + nameWidth + 8;
        const lines = wrap(branch.title, right - inset - titleLeft - 8, fonts.label);
        parts.push(
          ground(titleLeft + widest(lines, fonts.label) / 2, y + 16 + ((lines.length - 1) * step) / 2, widest(lines, fonts.label), lines.length * step),
          textBlock(lines, titleLeft, y + 16 + ((lines.length - 1) * step) / 2, fonts.label, 'ink-soft', 'start'),
        );
        y += (lines.length - 1) * step;
      }
      y += 34;
      steps(branch.steps, depth + 1);
    }
    frames.push(
      el('rect', { x: left + inset, y: top, width: right - left - inset * 2, height: y - top, rx: 6, fill: 'none', stroke: paint('rule-strong') }),
    );
    y += 16;
  };

  const steps = (list: SequenceStep[], depth: number): void => {
    for (const item of list) {
      if (item.kind === 'message') message(item);
      else if (item.kind === 'note') note(item);
      else block(item, depth);
    }
  };
  steps(model.steps, 0);

  const bottom = y + 2;
  const lifelines = columns.actors.map(({ id }) =>
    el('path', { d: `M${num(at(id))} ${num(actorHeight)}V${num(bottom)}`, stroke: paint('rule-strong'), 'stroke-dasharray': '2 4' }),
  );
  const heads = columns.actors.map(({ id, lines, width }) =>
    drawNode('box', { x: at(id), y: actorY, width, height: actorHeight }, lines),
  );
  return {
    width: right + 2,
    height: bottom + 2,
    content: [...lifelines, ...frames, ...parts, ...heads].join(''),
  };
}

/** Paper behind a text that stands across a lifeline. */
function ground(x: number, centerY: number, width: number, height: number): string {
  return el('rect', { x: x - width / 2 - 4, y: centerY - height / 2, width: width + 8, height, fill: paint('paper') });
}
