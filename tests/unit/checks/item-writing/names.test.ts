import { describe, expect, test } from 'vitest';
import { breast, card, type DraftBank, question, said } from './sample-bank.ts';

const QUESTIONS = 'content/questions/breast.yaml';
const CARDS = 'content/cards/breast.yaml';

describe('what questions and cards name', () => {
  const cases: [string, (bank: DraftBank) => void, string[]][] = [
    [
      'an objective of another section',
      (bank) => {
        breast(bank).questions?.items.push({
          line: 200,
          placeOf: () => ({ line: 200, column: 3 }),
          placeAt: () => ({ line: 200, column: 3 }),
          value: {
            ...question(bank, 3),
            id: 'breast-q-more',
            stem: 'What else?',
            objective: 'ai-judge',
          },
        });
      },
      [`${QUESTIONS}:200 question/objective The section has no objective "ai-judge".`],
    ],
    [
      'a part that is not there',
      (bank) => {
        question(bank, 1).place = 'findings';
      },
      [`${QUESTIONS}:11 question/place The section has no part "findings".`],
    ],
    [
      'a heading inside a part',
      (bank) => {
        question(bank, 1).place = 'detail';
      },
      [`${QUESTIONS}:11 question/place The section has no part "detail".`],
    ],
    [
      'a claim of another section',
      (bank) => {
        question(bank, 1).claims = ['breast-cited', 'ai-cited'];
      },
      [`${QUESTIONS}:11 item/claim The section has no claim "ai-cited".`],
    ],
    [
      'a claim that is not there, on a card',
      (bank) => {
        card(bank, 1).claims.push('breast-other');
      },
      [`${CARDS}:11 item/claim The section has no claim "breast-other".`],
    ],
    [
      'a figure that the page does not show',
      (bank) => {
        question(bank, 1).figure = 'fig-lop';
      },
      [`${QUESTIONS}:11 item/block The page of the section has no "fig-lop" to look at.`],
    ],
    [
      'a heading in place of a figure',
      (bank) => {
        question(bank, 1).figure = 'finding';
      },
      [`${QUESTIONS}:11 item/block The page of the section has no "finding" to look at.`],
    ],
    [
      'a block that a card cannot lead to',
      (bank) => {
        Object.assign(card(bank, 0), { block: 'breast-explain' });
      },
      [`${CARDS}:1 item/block The page of the section has no "breast-explain" to look at.`],
    ],
    [
      'no reference for a claim that has one',
      (bank) => {
        question(bank, 1).refs = ' ';
      },
      [`${QUESTIONS}:11 item/refs The claim "breast-cited" cites 1,2,3.`],
    ],
    [
      'no reference on a card that leads to a claim that has one',
      (bank) => {
        Object.assign(card(bank, 1), {
          claims: ['breast-cited'],
          block: 'breast-cited',
        });
      },
      [`${CARDS}:11 item/refs The claim "breast-cited" cites 1,2,3.`],
    ],
    [
      'references that the review does not have',
      (bank) => {
        question(bank, 1).refs = '2-5';
      },
      [`${QUESTIONS}:11 cite/unknown The review has no reference 4, 5.`],
    ],
    [
      'references in a form of their own',
      (bank) => {
        question(bank, 1).refs = '1 and 2';
      },
      [`${QUESTIONS}:11 cite/form "1 and 2" is not a list of citation numbers.`],
    ],
    [
      'an id of another topic',
      (bank) => {
        question(bank, 1).id = 'prostate-q-margin';
      },
      [`${QUESTIONS}:11 item/id The id "prostate-q-margin" does not begin with "breast-q-".`],
    ],
    [
      'the id of a question on a card',
      (bank) => {
        Object.assign(card(bank, 1), { id: 'breast-q-margin' });
      },
      [`${CARDS}:11 item/id The id "breast-q-margin" does not begin with "breast-c-".`],
    ],
    [
      'an id that another file has',
      (bank) => {
        question(bank, 1).id = 'ici-q-1';
      },
      [
        `${QUESTIONS}:11 item/id The id "ici-q-1" does not begin with "breast-q-".`,
        `${QUESTIONS}:11 id/duplicate The id "ici-q-1" is already used in content/questions/ici.yaml.`,
      ],
    ],
  ];

  test.each(cases)('%s is a fault', (_, change, faults) => {
    expect(said(change)).toEqual(faults);
  });

  const fine: [string, (bank: DraftBank) => void][] = [
    ['no place', (bank) => delete question(bank, 1).place],
    [
      'a figure or a table of the page',
      (bank) => {
        question(bank, 1).figure = 'fig-loop';
        question(bank, 2).figure = 'table-rates';
      },
    ],
    [
      'no reference for a claim without one',
      (bank) => {
        Object.assign(question(bank, 1), { claims: ['breast-plain'], refs: '' });
      },
    ],
    [
      'a card on the figure beside a claim, without its reference',
      (bank) => {
        Object.assign(card(bank, 1), { claims: ['breast-cited'], block: 'fig-loop' });
      },
    ],
    [
      'any number, while the references cannot be read',
      (bank) => {
        bank.references = undefined;
        question(bank, 1).refs = '79';
      },
    ],
  ];

  test.each(fine)('%s is no fault', (_, change) => {
    expect(said(change)).toEqual([]);
  });
});
