import { expect, test } from 'vitest';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import type { Card } from '../../src/course/schema/card.ts';
import type { Question } from '../../src/course/schema/question.ts';
import { figuresIn, figureText } from './figures.ts';
import { isKnownFigure, recordFigures, withoutNotation } from './record-figures.ts';
import { contentDir, listItems } from './sections.ts';

const known = [
  ...listItems('studies').flatMap(recordFigures),
  ...listItems('sourceNotes').flatMap(({ review, source }) =>
    figuresIn(withoutNotation(`${review}\n${source}`)),
  ),
  ...listItems('updates').flatMap(({ finding, caveat = '' }) =>
    figuresIn(withoutNotation(`${finding}\n${caveat}`)),
  ),
  ...listItems('background').flatMap(({ statement }) => figuresIn(withoutNotation(statement))),
];

/** All words of a question or card that a learner reads. */
function words(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part && typeof part === 'object' ? Object.values(part).flatMap(words) : [];
}

/** The figures of an item that come from nowhere. */
function unknownFigures(item: Question | Card): string[] {
  const { id: _, refs: _refs, claims: _claims, modified: _modified, ...all } = item;
  const {
    own: _own,
    picture: _picture,
    retired: _retired,
    ...shown
  } = { own: 0, picture: 0, ...all };
  const text = withoutNotation(words(shown).join('\n'));
  const unknown = figuresIn(text).filter((figure) => !isKnownFigure(figure, known));
  return [...new Set(unknown.map(figureText))].sort();
}

const { tree } = readContentTree(contentDir, {
  illustrations: ['ablation-and-checkpoints'],
  plates: [],
  labs: [],
});
const items = [...tree.questions, ...tree.cards].flatMap((file): (Question | Card)[] =>
  file.items.map(({ value }) => value),
);

test('an item has no figure from nowhere: records and notes have it, or the item says whose it is', () => {
  expect(items.length).toBeGreaterThan(300);
  const found = Object.fromEntries(items.map((item) => [item.id, unknownFigures(item)]));
  const said = items.map((item) => [item.id, [...(item.own?.figures ?? [])].sort()]);
  expect(found).toEqual(Object.fromEntries(said));
});
