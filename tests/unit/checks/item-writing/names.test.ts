import { describe, expect, test } from 'vitest';
import { nameFaults } from '../../../../src/checks/item-writing/names.ts';
import { told } from '../small-tree.ts';
import { breast, card, type DraftBank, question, said } from './sample-bank.ts';
import { bankOf, bankSection, questionBank, single } from './small-bank.ts';

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
      'practice as the place',
      (bank) => {
        question(bank, 1).place = 'practice';
      },
    ],
    [
      'any id, in a section whose topic the course does not have',
      (bank) => {
        breast(bank).topic = undefined;
        question(bank, 1).id = 'another-q-1';
      },
    ],
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

describe('a clone of form B', () => {
  const same = { objective: 'goal', level: 'apply', claims: ['slope', 'scale'], refs: '1' };
  const a = single('q-a', ['A', 'B'], { ...same, form: 'A' });
  const b = single('q-b', ['A', 'B'], { ...same, form: 'B', parallel: 'q-a' });

  /** What is said of a question of form B and, last, of a change of its twin of form A. */
  function faults(change: object, ofTwin: object = {}) {
    const claims = ['slope', 'scale', 'hill'].map((id) => ({ id, line: 1, column: 1, cites: [] }));
    const objectives = ['goal', 'other'].map((id) => ({ id, line: 1, column: 1 }));
    const questions = [
      { ...b, ...change },
      { ...a, ...ofTwin },
    ];
    return nameFaults(bankOf([bankSection('maps', questions, [], { claims, objectives })]));
  }

  test.each([
    ['the same in all', {}, {}],
    ['one claim of several', { claims: ['hill', 'scale'] }, {}],
    ['no twin at all', { parallel: undefined, form: 'A' }, { level: 'recall' }],
  ])('shares with its twin %s', (_, change, ofTwin) => {
    expect(faults(change, ofTwin)).toEqual([]);
  });

  test.each([
    ['forms', { form: 'A' }, {}],
    ['forms', {}, { form: 'B' }],
    ['objective', { objective: 'other' }, {}],
    ['level', { level: 'recall' }, {}],
    ['kind', { type: 'order' }, {}],
    ['claims', { claims: ['hill'] }, {}],
    [
      'forms, objective, level, kind, claims',
      { claims: ['hill'] },
      { form: 'B', objective: 'other', level: 'recall', type: 'multiple' },
    ],
  ])('is none where they differ in %s', (words, change, ofTwin) => {
    expect(told(faults(change, ofTwin))).toEqual([
      `questions/maps.yaml:1:3 question/parallel It is no clone of "q-a": see ${words}.`,
    ]);
  });

  test('names a question that is there', () => {
    const found = faults({ parallel: 'q-aa' });
    expect(told(found)).toEqual([
      'questions/maps.yaml:1:3 question/parallel No question "q-aa" is asked.',
    ]);
    expect(found[0]?.suggestion).toBe('q-a');
  });
});

describe('letters of options', () => {
  const lettered = (...ids: string[]) => ({ options: ids.map((id) => ({ id, text: id })) });
  const faults = (more: object) =>
    told(
      nameFaults(questionBank(single('q', [], { objective: '', claims: [], refs: '1', ...more }))),
    ).filter((line) => line.includes('option-id'));

  test('are given once', () => {
    expect(faults(lettered('a', 'b', 'c'))).toEqual([]);
    expect(faults(lettered('a', 'b', 'b'))).toEqual([
      'questions/maps.yaml:1:1 question/option-id Two options have the id "b".',
    ]);
  });

  test('of stems that are matched are those of the stems, not of what they share', () => {
    const pairs = (...ids: string[]) => ({
      type: 'matching',
      ...lettered('a', 'a'),
      pairs: ids.map((id) => ({ id })),
    });
    expect(faults(pairs('a', 'b'))).toEqual([]);
    expect(faults(pairs('c', 'c'))).toEqual([
      'questions/maps.yaml:1:1 question/option-id Two options have the id "c".',
    ]);
  });

  test('are no matter of a question without options', () => {
    expect(
      told(
        nameFaults(questionBank({ id: 'q', type: 'number', objective: 'o', claims: [], refs: '' })),
      ),
    ).toEqual(['questions/maps.yaml:1:3 question/objective The section has no objective "o".']);
  });
});

test.each([
  ['objective', { objective: 'gaol' }, 'goal'],
  ['place', { place: 'part-on' }, 'part-one'],
  ['figure', { figure: 'fig-hil' }, 'fig-hill'],
  ['claims', { claims: ['slop'] }, 'slope'],
])('of a slip in %s, what is near is suggested', (_, slip, suggestion) => {
  const right = { objective: 'goal', claims: ['slope'], refs: '', ...slip };
  const at = { line: 1, column: 1 };
  const given = {
    objectives: [{ id: 'goal', ...at }],
    claims: [{ id: 'slope', ...at, cites: [] }],
    parts: ['part-one'],
    figures: ['fig-hill'],
  };
  const bank = bankOf([bankSection('maps', [single('q', [], right)], [], given)]);
  expect(nameFaults(bank).map((fault) => fault.suggestion)).toEqual([suggestion]);
});
