import type { SequenceModel, SequenceStep } from '../../../course/schema/diagram.ts';
import { blockWord } from '../../diagram-text.ts';
import { drawNode } from './node.ts';
import { type Columns, columnsOf } from './sequence-columns.ts';
import { arrowhead, type DiagramPicture, el, num, paint, part, textBlock } from './svg.ts';
import { fonts, lineHeight, measure, widest, wrap } from './text.ts';

const step = lineHeight(fonts.label);
const dashes = '4 3.5';
type Step<K extends SequenceStep['kind']> = SequenceStep & { kind: K };

/** Draws a sequence from top to bottom: actors as columns, messages between them. */
export function drawSequence(model: SequenceModel): DiagramPicture {
  const columns = columnsOf(model);
  const headHeight =
    Math.max(...columns.actors.map(({ lines }) => lines.length)) * lineHeight(fonts.node) + 16;
  const body = new SequenceBody(columns, headHeight + 16);
  body.drawAll(model.steps, 0);

  const bottom = body.y + 2;
  const lifelines = columns.actors.map(({ x }) =>
    el('path', {
      d: `M${num(x)} ${num(headHeight)}V${num(bottom)}`,
      stroke: paint('rule-strong'),
      'stroke-dasharray': '2 4',
    }),
  );
  const heads = columns.actors.map(({ x, lines, width }) =>
    drawNode('box', { x, y: headHeight / 2 + 1, width, height: headHeight }, lines),
  );
  return {
    width: columns.right + 2,
    height: bottom + 2,
    content: [...lifelines, ...body.frames, ...body.parts, ...heads].join(''),
  };
}

/** What happens below the heads, drawn step by step; `y` is where the next step begins. */
class SequenceBody {
  readonly frames: string[] = [];
  readonly parts: string[] = [];
  y: number;
  /** Messages and notes drawn so far. */
  #steps = 0;
  readonly #columns: Columns;

  constructor(columns: Columns, y: number) {
    this.#columns = columns;
    this.y = y;
  }

  drawAll(steps: SequenceStep[], depth: number): void {
    for (const item of steps) {
      if (item.kind === 'block') {
        this.#block(item, depth);
        continue;
      }
      const start = this.parts.length;
      if (item.kind === 'note') this.#note(item, depth);
      else if (item.from === item.to) this.#messageToSelf(item);
      else this.#message(item);
      this.parts.push(part(this.#steps++, ...this.parts.splice(start)));
    }
  }

  #message({ from, to, text, line, arrow }: Step<'message'>): void {
    const [x0, x1] = [this.#at(from), this.#at(to)];
    const middle = (x0 + x1) / 2;
    const sign = x1 > x0 ? 1 : -1;
    const lines = wrap(text, Math.abs(x1 - x0) - 16, fonts.label);
    this.#text(lines, middle, 'middle', 'ink');
    const y = this.y + lines.length * step + 6;
    const d = `M${num(x0 + sign)} ${num(y)}H${num(x1 - sign * (arrow ? 8 : 1))}`;
    this.parts.push(el('path', { d, ...stroke(line) }));
    if (arrow) this.parts.push(arrowhead({ x: x1 - sign, y }, { x: x0, y }, 'ink-soft'));
    this.y = y + 18;
  }

  #messageToSelf({ from, text, line }: Step<'message'>): void {
    const x = this.#at(from);
    const lines = wrap(text, this.#columns.ownWidth, fonts.label);
    const bottom = this.y + Math.max(lines.length * step, 24);
    const d = `M${num(x)} ${num(this.y)}h16a6 6 0 0 1 6 6V${num(bottom - 6)}a6 6 0 0 1 -6 6h-8`;
    this.parts.push(
      el('path', { d, ...stroke(line) }),
      arrowhead({ x: x + 1, y: bottom }, { x: x + 9, y: bottom }, 'ink-soft'),
      textBlock(lines, x + 30, (this.y + bottom) / 2, fonts.label, 'ink', 'start'),
    );
    this.y = bottom + 16;
  }

  #note({ over, side, text }: Step<'note'>, depth: number): void {
    const { left, right, ownWidth, noteReach } = this.#columns;
    const xs = over.map((id) => this.#at(id));
    const [first, last] = [Math.min(...xs), Math.max(...xs)];
    const wanted = {
      over: [first - noteReach, last + noteReach],
      right: [last + 8, last + 8 + ownWidth],
      left: [first - 8 - ownWidth, first - 8],
    }[side] as [number, number];
    const inset = depth * 8;
    const x0 = Math.max(wanted[0], left + inset);
    const x1 = Math.min(wanted[1], right - inset);
    const lines = wrap(text, x1 - x0 - 20, fonts.label);
    const height = lines.length * step + 12;
    const box = { x: x0, y: this.y, width: x1 - x0, height, rx: 4 };
    this.parts.push(
      el('rect', { ...box, fill: paint('paper-sunk'), stroke: paint('rule') }),
      textBlock(lines, (x0 + x1) / 2, this.y + height / 2, fonts.label, 'ink-soft'),
    );
    this.y += height + 14;
  }

  #block({ word, branches }: Step<'block'>, depth: number): void {
    const left = this.#columns.left + depth * 6;
    const right = this.#columns.right - depth * 6;
    const top = this.y;
    for (const [i, branch] of branches.entries()) {
      if (i > 0) {
        const d = `M${num(left)} ${num(this.y + 2)}H${num(right)}`;
        const look = { stroke: paint('rule-strong'), 'stroke-dasharray': dashes };
        this.frames.push(el('path', { d, ...look }));
        this.y += 2;
      }
      this.#branchHead(i === 0 ? blockWord(word) : 'Otherwise', branch.title, left + 10, right - 8);
      this.drawAll(branch.steps, depth + 1);
    }
    const frame = { x: left, y: top, width: right - left, height: this.y - top, rx: 6 };
    this.frames.push(el('rect', { ...frame, fill: 'none', stroke: paint('rule-strong') }));
    this.y += 16;
  }

  #branchHead(word: string, title: string, left: number, right: number): void {
    this.y += 8;
    const width = measure(word, fonts.heading);
    this.parts.push(
      ground(left, left + width, this.y, step),
      textBlock([word], left, this.y + step / 2, fonts.heading, 'ink-soft', 'start'),
    );
    const lines = title ? wrap(title, right - left - width - 8, fonts.label) : [''];
    if (title) this.#text(lines, left + width + 8, 'start', 'ink-soft');
    this.y += lines.length * step + 8;
  }

  /** Writes lines from `y` downward, with paper behind them where they cross a lifeline. */
  #text(lines: string[], x: number, anchor: 'start' | 'middle', color: 'ink' | 'ink-soft'): void {
    const width = widest(lines, fonts.label);
    const height = lines.length * step;
    const left = anchor === 'start' ? x : x - width / 2;
    this.parts.push(
      ground(left, left + width, this.y, height),
      textBlock(lines, x, this.y + height / 2, fonts.label, color, anchor),
    );
  }

  #at(id: string): number {
    return this.#columns.actors.find((actor) => actor.id === id)?.x ?? 0;
  }
}

function stroke(line: 'solid' | 'dotted' | 'thick'): Record<string, string | undefined> {
  return {
    fill: 'none',
    stroke: paint('ink-soft'),
    'stroke-width': '1.25',
    'stroke-dasharray': line === 'dotted' ? dashes : undefined,
  };
}

function ground(left: number, right: number, top: number, height: number): string {
  const box = { x: left - 4, y: top, width: right - left + 8, height };
  return el('rect', { ...box, fill: paint('paper') });
}
