import { expect, test } from 'vitest';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import type { Card } from '../../src/course/schema/card.ts';
import type { Question } from '../../src/course/schema/question.ts';
import { figuresIn, figureText } from './figures.ts';
import { isKnownFigure, recordFigures, withoutNotation } from './record-figures.ts';
import { contentDir, listItems } from './sections.ts';

/** Figures of questions and cards that neither a record nor a source note has, and why they may stand there. */
const OTHER: Record<string, [figures: string[], why: string]> = {
  'ai-q-headline-prostate': [['1 cm'], 'a wrong option'],
  'breast-q-whose-rates': [
    ['0.9 cm', '1.4 cm', '1.8 cm', '2.6 cm'],
    'patients made up to choose among',
  ],
  'breast-q-ten-months': [['half fraction'], 'what a median means'],
  'ici-q-target-is-not-enough': [['half fraction'], 'a figure of speech'],
  'prostate-c-sexual-function-half': [['half fraction'], 'our words for 53%, 58% and 46%'],
  'prostate-q-domains-one-by-one': [['half fraction'], 'the same'],
  'prostate-c-biopsy-denominator': [['36 people or things'], '158 less 122'],
  'prostate-q-share-of-all-treated': [['36'], 'the same'],
  'prostate-q-branch-of-one-man': [['36 people or things'], 'the same'],
  'prostate-q-two-lifetime-rates': [['160', '80'], 'arithmetic on 1 in 8 and 1 in 41'],
  'prostate-q-left-after-matching': [
    ['0.5%', '20000 people or things', '25%', '4000 people or things', 'half fraction'],
    'a registry made up for the question, which says so',
  ],
};

const known = [
  ...listItems('studies').flatMap(recordFigures),
  ...listItems('sourceNotes').flatMap(({ review, source }) =>
    figuresIn(withoutNotation(`${review}\n${source}`)),
  ),
];

/** All words of a question or card that a learner reads. */
function words(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part && typeof part === 'object' ? Object.values(part).flatMap(words) : [];
}

/** The figures of an item that come from nowhere. */
function unknownFigures(item: Question | Card): string[] {
  const { id: _, refs: _refs, claims: _claims, modified: _modified, ...shown } = item;
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

test('questions and cards have no figure that neither records nor source notes have', () => {
  expect(items.length).toBeGreaterThan(200);
  const found = Object.fromEntries(
    items.map((item) => [item.id, unknownFigures(item)]).filter(([, figures]) => figures?.length),
  );
  expect(found).toEqual(
    Object.fromEntries(Object.entries(OTHER).map(([id, [figures]]) => [id, figures])),
  );
});
