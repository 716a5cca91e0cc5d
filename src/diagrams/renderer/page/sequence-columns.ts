import type { SequenceModel, SequenceStep } from '../../../course/schema/diagram.ts';
import { fonts, widest, wrap } from './text.ts';

/** Where the actors of a sequence stand, in CSS pixels. */
export interface Columns {
  /** Their heads; x is the lifeline. */
  actors: { id: string; lines: string[]; width: number; x: number }[];
  left: number;
  right: number;
  /** How wide a message to oneself or a note beside a lifeline may be. */
  ownWidth: number;
  /** How far a note reaches beyond the outermost lifelines it covers. */
  noteReach: number;
}

/** How wide a message may be: between two actors alone it has the room that others' columns would take. */
const messageWidth = { pair: 236, more: 150 };
const ownWidth = 120;
const noteReach = 52;

/** Gives each actor a column, just wide enough for what is said between neighbors. */
export function columnsOf({ actors, steps }: SequenceModel): Columns {
  const all = flatten(steps);
  const heads = actors.map(({ id, text }) => {
    const lines = wrap(text, 110, fonts.node);
    return { id, lines, width: widest(lines, fonts.node) + 26 };
  });
  const gaps = gapsBetween(heads, all);

  const room = (
    head: { id: string; width: number } | undefined,
    side: 'left' | 'right',
  ): number => {
    const beside = all.some(
      (item) => item.kind === 'note' && item.side === side && item.over.includes(head?.id ?? ''),
    );
    const framed = all.some(({ kind }) => kind !== 'message');
    return beside ? ownWidth + 10 : Math.max((head?.width ?? 0) / 2, framed ? noteReach : 0);
  };
  const toSelf = all.some(
    (item) => item.kind === 'message' && item.from === item.to && item.from === heads.at(-1)?.id,
  );

  let x = 2 + room(heads[0], 'left');
  const placed = heads.map((head, i) => {
    const here = { ...head, x };
    x += gaps[i] ?? 0;
    return here;
  });
  const end = Math.max(room(heads.at(-1), 'right'), toSelf ? ownWidth + 30 : 0);
  return { actors: placed, left: 2, right: x + end, ownWidth, noteReach };
}

/** The distance from each lifeline to the next. */
function gapsBetween(heads: { id: string; width: number }[], steps: SequenceStep[]): number[] {
  const index = new Map(heads.map(({ id }, i) => [id, i]));
  const gaps = heads.slice(1).map(({ width }, i) => ((heads[i]?.width ?? 0) + width) / 2 + 14);
  const said = steps.flatMap((item) => {
    if (item.kind !== 'message' || item.from === item.to) return [];
    const [from = 0, to = 0] = [index.get(item.from), index.get(item.to)];
    const room = heads.length === 2 ? messageWidth.pair : messageWidth.more;
    const width = widest(wrap(item.text, room, fonts.label), fonts.label) + 30;
    return { first: Math.min(from, to), last: Math.max(from, to), width };
  });
  // Near neighbors first: what they need may already make room for the messages that cross them.
  for (const { first, last, width } of said.sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const now = gaps.slice(first, last).reduce((sum, gap) => sum + gap, 0);
    const missing = Math.max(0, width - now) / (last - first);
    for (let i = first; i < last; i++) gaps[i] = (gaps[i] ?? 0) + missing;
  }
  return gaps;
}

function flatten(steps: SequenceStep[]): SequenceStep[] {
  return steps.flatMap((item) =>
    item.kind === 'block'
      ? [item, ...item.branches.flatMap((branch) => flatten(branch.steps))]
      : [item],
  );
}
