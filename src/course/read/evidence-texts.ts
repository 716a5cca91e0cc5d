import { citationNumbersIn } from '../../lib/citation-numbers.ts';
import type { Card } from '../schema/card.ts';
import type { Question } from '../schema/question.ts';
import type { ContentTree } from './content-tree.ts';
import type { ItemText } from './item-text.ts';
import { LISTS } from './lists.ts';
import { blockId, FIGURE_KINDS } from './section-scan.ts';
import type { Position } from './yaml-source.ts';

/** A record or a drawing that items rest on, with what it says in named parts. */
export interface EvidenceText {
  /** Its kind and id, as in `study/prostate-zhou` or `diagram/seer-comparison`. */
  id: string;
  text: ItemText;
  /** Where it stands, as faults name it. */
  place: Position & { file: string };
  /** Whether an item of the bank rests on it. */
  bears: (item: Question | Card) => boolean;
  /** Parts that a reader of the item sees in it: when one changes, the item is another one. */
  shown: readonly string[];
}

/** All records of studies and source notes, charts and diagrams, in the order of their files. */
export function evidenceTexts({
  lists,
  drawings,
}: Pick<ContentTree, 'lists' | 'drawings'>): EvidenceText[] {
  const { studies, sourceNotes, charts } = lists;
  return [
    ...studies.map(
      ({ value: { outcomes, ...record }, line }): EvidenceText => ({
        id: `study/${record.id}`,
        place: { file: `content/${LISTS.studies.file}`, line, column: 1 },
        text: new Map([
          ['record', JSON.stringify(record)],
          ...outcomes.map((outcome): [string, string] => [outcome.id, JSON.stringify(outcome)]),
        ]),
        bears: cites(record.refs),
        shown: [],
      }),
    ),
    ...sourceNotes.map(
      ({ value: { id, ref, review, source }, line }): EvidenceText => ({
        id: `source-note/${id}`,
        place: { file: `content/${LISTS.sourceNotes.file}`, line, column: 1 },
        text: new Map([
          ['review', review],
          ['source', source],
        ]),
        bears: cites(ref === undefined ? [] : [ref]),
        shown: [],
      }),
    ),
    ...charts.map(
      ({ value, line }): EvidenceText => ({
        id: `chart/${value.id}`,
        place: { file: `content/${LISTS.charts.file}`, line, column: 1 },
        text: new Map([['chart', JSON.stringify(value)]]),
        bears: (item) => showsFigure(item, value.id) || showsChart(item, value.id),
        shown: ['chart'],
      }),
    ),
    ...drawings.map(
      ({ id, svg, model }): EvidenceText => ({
        id: `diagram/${id}`,
        place: { file: `content/diagrams/${id}.mmd`, line: 1, column: 1 },
        text: new Map([
          ['svg', svg],
          ['model', model],
        ]),
        bears: (item) => showsFigure(item, id),
        shown: ['model'],
      }),
    ),
  ];
}

function cites(numbers: readonly number[]): EvidenceText['bears'] {
  return ({ refs }) => {
    const cited = citationNumbersIn(refs);
    return numbers.some((n) => cited.includes(n));
  };
}

function showsFigure(item: Question | Card, id: string): boolean {
  const figure = 'figure' in item ? item.figure : 'block' in item ? item.block : undefined;
  return FIGURE_KINDS.some((kind) => figure === blockId(kind, id));
}

function showsChart(item: Question | Card, id: string): boolean {
  return 'picture' in item && item.picture?.kind === 'chart' && item.picture.chart === id;
}
