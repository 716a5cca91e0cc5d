import { type ContentTree, REVIEWED_FILE } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { cardText, type ItemText, questionText } from '../course/read/item-text.ts';
import { changedParts, partNames } from '../course/read/reviewed.ts';

/** An item with its text, its day and its place. */
export interface DatedItem {
  id: string;
  modified: string;
  text: ItemText;
  file: string;
  line: number;
}

/** All questions and cards with their texts, in the order of the files. */
export function textItems({ questions, cards }: Pick<ContentTree, 'questions' | 'cards'>) {
  const ofQuestions = questions.flatMap(({ file, items }) =>
    items.map(({ value, line }) => ({ value, line, file, text: questionText(value) })),
  );
  const ofCards = cards.flatMap(({ file, items }) =>
    items.map(({ value, line }) => ({ value, line, file, text: cardText(value) })),
  );
  return [...ofQuestions, ...ofCards].map(({ value: { id, modified }, text, file, line }) => {
    const item: DatedItem = { id, modified, text, file, line };
    return item;
  });
}

/** Finds items whose text nobody has reviewed as it is now, days moved by hand, and items on record that are gone. */
export function checkReviewed(tree: ContentTree): Fault[] {
  const { reviewed } = tree;
  if (!reviewed) return [];
  const items = textItems(tree);
  const faults = items.flatMap(({ id, modified, text, file, line }): Fault[] => {
    const known = reviewed.get(id);
    const fault = (message: string): Fault[] => [
      { file, line, column: 1, code: 'item/unreviewed', message },
    ];
    if (!known) return fault(`"${id}" is not in content/${REVIEWED_FILE}.`);
    const changed = changedParts(text, known);
    if (changed.length > 0)
      return fault(`"${id}" has changed since it was reviewed: ${partNames(changed)}.`);
    if (modified !== known.modified)
      return fault(`"${id}" says ${modified}, but its text last changed on ${known.modified}.`);
    return [];
  });
  const isWhole = [...tree.questions, ...tree.cards].every(({ whole }) => whole);
  const ids = new Set(items.map(({ id }) => id));
  const gone = isWhole ? [...reviewed.keys()].filter((id) => !ids.has(id)) : [];
  return [
    ...faults,
    ...gone.map((id): Fault => {
      const message = `There is no item "${id}" any more.`;
      const file = `content/${REVIEWED_FILE}`;
      return { file, line: 1, column: 1, code: 'item/unreviewed', message };
    }),
  ];
}
