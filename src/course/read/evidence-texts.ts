import { citationNumbersIn } from '../../lib/citation-numbers.ts';
import type { Card } from '../schema/card.ts';
import { plateLines } from '../schema/procedure.ts';
import type { Question } from '../schema/question.ts';
import { blockId, FIGURE_KINDS } from './authors-tags.ts';
import type { ContentTree } from './content-tree.ts';
import type { ItemText } from './item-text.ts';
import { LISTS, type ListItem } from './lists.ts';
import type { Position } from './yaml-source.ts';

/** A record, a drawing or a passage that items rest on, with what it says in named parts. */
export interface EvidenceText {
  /** Its kind and id, as in `study/prostate-zhou`, `diagram/ai-nesting` or `claim/ai-definition`. */
  id: string;
  text: ItemText;
  /** Where it stands, as faults name it. */
  place: Position & { file: string };
  /** Whether an item of the bank rests on it. */
  bears: (item: Question | Card) => boolean;
  /** Parts that a reader of the item sees in it: when one changes, the item is another one. */
  shown: readonly string[];
}

/** What is on record word by word: studies, source notes, charts and diagrams, and the passages that are lifted out. */
export function evidenceTexts({
  lists,
  drawings,
  sections,
}: Pick<ContentTree, 'lists' | 'drawings' | 'sections'>): EvidenceText[] {
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
      ({ value: { id, ref, review, source, certainty, lesson }, line }): EvidenceText => ({
        id: `source-note/${id}`,
        place: { file: `content/${LISTS.sourceNotes.file}`, line, column: 1 },
        text: wordsOf({ review, source, certainty, lesson }),
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
    ...sections.flatMap(passagesOf),
    ...aloneTexts(lists),
  ];
}

/** Key sentences and tables of a section: a changed word can change what they say, and items ask about them. */
function passagesOf({ file, scan }: ContentTree['sections'][number]): EvidenceText[] {
  return scan.uses.flatMap(({ kind, value, words, line, column }): EvidenceText[] => {
    if (kind !== 'claim' && kind !== 'table') return [];
    return [
      {
        id: `${kind}/${value}`,
        place: { file, line, column },
        text: new Map([['words', words]]),
        bears: (item) =>
          kind === 'claim' ? item.claims.includes(value) : blocksOf(item).has(blockId(kind, value)),
        shown: [],
      },
    ];
  });
}

/** Words of an entry by the names of its parts; a part that it lacks is left out. */
const wordsOf = (parts: Record<string, string | undefined>): ItemText =>
  new Map(Object.entries(parts).flatMap(([name, words]) => (words ? [[name, words]] : [])));

/** What is read by itself, away from the text around it, list by list. */
const READ_ALONE: { [N in ReadAlone]: (value: ListItem<N>) => ItemText } = {
  glossary: ({ definition }) => wordsOf({ definition }),
  updates: ({ finding, caveat }) => wordsOf({ finding, caveat }),
  procedures: (plate) =>
    new Map(plateLines(plate).map(({ label, said }) => [label.toLowerCase(), said.text])),
  comparisons: (comparison) => wordsOf({ comparison: JSON.stringify(comparison) }),
  references: ({ citedFor, note }) => wordsOf({ citedFor, note }),
  background: ({ statement, read, caution }) => wordsOf({ statement, read, caution }),
};

type ReadAlone =
  | 'glossary'
  | 'updates'
  | 'procedures'
  | 'comparisons'
  | 'references'
  | 'background';

/** Definitions, later reports, plates, comparisons, references and background facts. */
function aloneTexts(lists: ContentTree['lists']): EvidenceText[] {
  return (Object.keys(READ_ALONE) as ReadAlone[]).flatMap((list) => entriesOf(list, lists[list]));
}

function entriesOf<N extends ReadAlone>(
  list: N,
  entries: readonly { value: ListItem<N>; line: number }[],
): EvidenceText[] {
  const { file, key } = LISTS[list];
  return entries.map(({ value, line }) => ({
    // The figures of an entry are on record under the same id.
    id: `${list}/${(value as Record<string, unknown>)[key]}`,
    place: { file: `content/${file}`, line, column: 1 },
    text: READ_ALONE[list](value),
    bears: () => false,
    shown: [],
  }));
}

function cites(numbers: readonly number[]): EvidenceText['bears'] {
  return ({ refs }) => {
    const cited = citationNumbersIn(refs);
    return numbers.some((n) => cited.includes(n));
  };
}

function showsFigure(item: Question | Card, id: string): boolean {
  return FIGURE_KINDS.some((kind) => blocksOf(item).has(blockId(kind, id)));
}

/** The figures, tables and parts that an item leads to. */
function blocksOf(item: Question | Card): ReadonlySet<string> {
  return new Set(
    'block' in item ? [item.block] : 'figure' in item && item.figure ? [item.figure] : [],
  );
}

function showsChart(item: Question | Card, id: string): boolean {
  return 'picture' in item && item.picture?.kind === 'chart' && item.picture.chart === id;
}
