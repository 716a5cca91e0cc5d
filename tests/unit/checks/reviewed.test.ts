import { describe, expect, test } from 'vitest';
import { checkReviewed, textItems } from '../../../src/checks/reviewed.ts';
import { cardText, questionText } from '../../../src/course/read/item-text.ts';
import { hashText } from '../../../src/course/read/reviewed.ts';
import type { Card } from '../../../src/course/schema/card.ts';
import type { Question } from '../../../src/course/schema/question.ts';
import { told, tree } from './small-tree.ts';

const DAY = '2026-01-01';
const card = { id: 'map-k', modified: DAY, front: 'F', back: 'B', why: 'W' } as unknown as Card;
const question = {
  ...{ id: 'map-q', modified: DAY, stem: 'S', type: 'single' },
  options: [{ id: 'a', text: 'A', correct: true, rationale: 'R' }],
} as unknown as Question;
const bank = (whole = true, changed: object = {}) => ({
  questions: [{ file: 'content/questions/map.yaml', whole, items: [{ value: question, line: 2 }] }],
  cards: [
    {
      ...{ file: 'content/cards/map.yaml', whole: true },
      items: [{ value: { ...card, ...changed }, line: 9 }],
    },
  ],
});
const RECORD = new Map([
  ['map-q', { since: DAY, modified: DAY, hashes: hashText(questionText(question)) }],
  ['map-k', { since: DAY, modified: DAY, hashes: hashText(cardText(card)) }],
]);
const GONE = new Map([...RECORD, ['map-old', { since: DAY, modified: DAY, hashes: new Map() }]]);

const check = (reviewed: typeof RECORD | undefined, given: object = bank()) =>
  told(checkReviewed(tree({ reviewed, ...given })));

test('items are questions, then cards, each with its text, day and place', () => {
  expect(textItems(tree(bank()))).toEqual([
    {
      ...{ id: 'map-q', modified: DAY, text: questionText(question) },
      ...{ file: 'content/questions/map.yaml', line: 2 },
    },
    {
      ...{ id: 'map-k', modified: DAY, text: cardText(card) },
      ...{ file: 'content/cards/map.yaml', line: 9 },
    },
  ]);
});

describe('the text of an item', () => {
  test('is as it was reviewed, or the course keeps no record', () => {
    expect(check(RECORD)).toEqual([]);
    expect(check(undefined)).toEqual([]);
  });

  test('that is on no record is not reviewed', () => {
    expect(check(new Map())).toEqual([
      'questions/map.yaml:2:1 item/unreviewed "map-q" is not in content/reviewed.yaml.',
      'cards/map.yaml:9:1 item/unreviewed "map-k" is not in content/reviewed.yaml.',
    ]);
  });

  test.each([
    ['has changed', { front: 'G', why: 'X' }, 'has changed since it was reviewed: front, why.'],
    [
      'has the day moved by hand',
      { modified: '2026-02-02' },
      `says 2026-02-02, but its text last changed on ${DAY}.`,
    ],
    [
      'has both, and the text is told',
      { back: 'C', modified: '2026-02-02' },
      'has changed since it was reviewed: back.',
    ],
  ])('%s', (_, changed, words) => {
    expect(check(RECORD, bank(true, changed))).toEqual([
      `cards/map.yaml:9:1 item/unreviewed "map-k" ${words}`,
    ]);
  });

  test('is gone, unless its file cannot be read in whole', () => {
    expect(check(GONE)).toEqual([
      'reviewed.yaml:1:1 item/unreviewed There is no item "map-old" any more.',
    ]);
    expect(check(GONE, bank(false))).toEqual([]);
    const cards = [{ ...bank().cards[0], whole: false }];
    expect(check(GONE, { ...bank(), cards })).toEqual([]);
  });
});
