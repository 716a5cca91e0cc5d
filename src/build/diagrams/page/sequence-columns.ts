import type { SequenceModel, SequenceStep } from '../../../model/diagram.ts';
import { fonts, widest, wrap } from './text.ts';

interface Columns {
  actors: { id: string; lines: string[]; width: number }[];
  /** The x of each actor's lifeline. */
  centers: Map<string, number>;
  left: number;
  right: number;
  /** How wide a message to oneself or a note beside a lifeline may be. */
  ownWidth: number;
  /** How far a note reaches beyond the outermost lifelines it covers. */
  noteReach: number;
}

const messageWidth = 150;
const ownWidth = 120;
const noteReach = 56;

/** Gives each actor a column, just wide enough for what is said between neighbors. */
export function columnsOf({ actors, steps }: SequenceModel): Columns {
  const heads = actors.map(({ id, text }) => {
    const lines = wrap(text, 110, fonts.node);
    return { id, lines, width: widest(lines, fonts.node) + 28 };
  });
  const index = new Map(heads.map(({ id }, i) => [id, i]));
  const gaps = heads.slice(1).map(({ width }, i) => ((heads[i]?.width ?? 0) + width) / 2 + 20);

  const said = flatten(steps).flatMap((step) => {
    if (step.kind !== 'message') return [];
    const [a = 0, b = 0] = [index.get(step.from), index.get(step.to)].sort((p = 0, q = 0) => p - q);
    const width = widest(wrap(step.text, messageWidth, fonts.label), fonts.label) + 30;
    return a === b ? [] : [{ a, b, width }];
  });
  // Near neighbors first: what they need may already make room for the messages that cross them.
  for (const { a, b, width } of said.sort((p, q) => p.b - p.a - (q.b - q.a))) {
    const now = gaps.slice(a, b).reduce((sum, gap) => sum + gap, 0);
    for (let i = a; i < b; i++) gaps[i] = (gaps[i] ?? 0) + Math.max(0, width - now) / (b - a);
  }

  const noteBeside = (side: 'left' | 'right', actor: string | undefined): boolean =>
    flatten(steps).some((s) => s.kind === 'note' && s.side === side && s.over.includes(actor ?? ''));
  const room = (head: { id: string; width: number } | undefined, side: 'left' | 'right'): number => {
    if (noteBeside(side, head?.id)) return ownWidth + 10;
    return Math.max((head?.width ?? 0) / 2, hasBlockOrNote(steps) ? noteReach : 0);
  };
  const margin = room(heads[0], 'left') + 2;
  const centers = new Map<string, number>();
  let x = margin;
  for (const [i, { id }] of heads.entries()) {
    centers.set(id, x);
    x += gaps[i] ?? 0;
  }
  const beside = flatten(steps).some(
    (step) => step.kind === 'message' && step.from === step.to && index.get(step.from) === heads.length - 1,
  );
  const end = room(heads.at(-1), 'right');
  return {
    actors: heads,
    centers,
    left: 2,
    right: x + (beside ? Math.max(end, ownWidth + 30) : end),
    ownWidth,
    noteReach,
  };
}

function flatten(steps: SequenceStep[]): SequenceStep[] {
  return steps.flatMap((step) =>
    step.kind === 'block' ? [step, ...step.branches.flatMap((branch) => flatten(branch.steps))] : [step],
  );
}

function hasBlockOrNote(steps: SequenceStep[]): boolean {
  return steps.some((step) => step.kind !== 'message');
}
