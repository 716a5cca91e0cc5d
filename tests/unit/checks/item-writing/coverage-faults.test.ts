import { describe, expect, test } from 'vitest';
import { coverageFaults } from '../../../../src/checks/item-writing/coverage-faults.ts';
import { told } from '../small-tree.ts';
import {
  breast,
  type DraftBank,
  everyQuestion,
  question,
  type Single,
  said,
} from './sample-bank.ts';
import { bankOf, bankSection } from './small-bank.ts';

const QUESTIONS = 'content/questions/breast.yaml';
const PAGE = 'content/sections/breast.mdx';
const BANK = 'content/questions/*.yaml:1';

describe('what is tested', () => {
  const dropQuestions = (bank: DraftBank, keep: (question: Single) => boolean): void => {
    const { questions } = breast(bank);
    if (questions) questions.items = questions.items.filter(({ value }) => keep(value as Single));
  };

  const cases: [string, (bank: DraftBank) => void, string[]][] = [
    [
      'no question before the text of a topic',
      (bank) => {
        question(bank, 0).place = 'finding';
      },
      [`${QUESTIONS}:1 question/pre No question comes before the text.`],
    ],
    [
      'a second question before the text of a topic',
      (bank) => {
        question(bank, 4).place = 'pre';
      },
      [`${QUESTIONS}:41 question/pre "breast-q-4" is not the only one before the text.`],
    ],
    [
      'a question before the text of the conclusion',
      (bank) => {
        Object.assign(everyQuestion(bank).at(-1) ?? {}, { place: 'pre' });
      },
      ['content/questions/conclusion.yaml:31 question/pre "conclusion-q-3" comes before the text.'],
    ],
    [
      'an objective without its form B',
      (bank) => {
        for (const { value } of breast(bank).questions?.items ?? [])
          if (value.objective === 'breast-judge') value.form = 'A';
      },
      [`${PAGE}:11 objective/untested No question of form B tests the objective "breast-judge".`],
    ],
    [
      'an objective without any question',
      (bank) => {
        for (const { value } of breast(bank).questions?.items ?? [])
          value.objective = 'breast-explain';
      },
      [
        `${PAGE}:11 objective/untested No question of form A tests the objective "breast-judge".`,
        `${PAGE}:11 objective/untested No question of form B tests the objective "breast-judge".`,
      ],
    ],
    [
      'a claim that neither a question nor a card tests',
      (bank) => {
        breast(bank).claims.push({ id: 'breast-new', line: 40, column: 5, cites: [] });
      },
      [`${PAGE}:40 claim/untested No question and no card tests the claim "breast-new".`],
    ],
    [
      '13 questions in a topic section, and so 63 in all',
      (bank) => {
        dropQuestions(bank, ({ id }) => id !== 'breast-q-12');
      },
      [
        `${QUESTIONS}:1 bank/size The section has 13 of at least 14 questions.`,
        `${BANK} bank/size The whole bank has 63 of at least 64 questions.`,
      ],
    ],
    [
      '79 cards in all',
      (bank) => {
        breast(bank).cards?.items.pop();
      },
      [
        'content/cards/breast.yaml:1 bank/size The section has 17 of at least 18 cards.',
        'content/cards/*.yaml:1 bank/size The whole bank has 79 of at least 80 cards.',
      ],
    ],
  ];

  test.each(cases)('%s is a fault', (_, change, faults) => {
    expect(said(change)).toEqual(faults);
  });

  test('a section whose questions or cards are not written yet is no fault, nor is what they would test', () => {
    expect(
      said((bank) => {
        breast(bank).questions = undefined;
      }),
    ).toEqual([]);
    expect(
      said((bank) => {
        breast(bank).cards = undefined;
      }),
    ).toEqual([]);
  });

  test('of a file that could not be read whole, nothing is reported as absent', () => {
    expect(
      said((bank) => {
        dropQuestions(bank, ({ id }) => id === 'breast-q-5');
        Object.assign(breast(bank).questions ?? {}, { whole: false });
        bank.readable = false;
      }),
    ).toEqual([]);
  });
});

describe('where the edition asks for parallel questions', () => {
  const objectives = ['goal', 'other'].map((id, i) => ({ id, line: i + 3, column: 9 }));
  const asked = (objective: string, form: string, more: object = {}) => ({
    ...{ id: `${objective}-${form}`, objective, form, claims: [], place: 'practice', ...more },
  });
  const all = [
    ...[asked('goal', 'A'), asked('goal', 'B', { parallel: 'goal-A' })],
    ...[asked('other', 'A'), asked('other', 'B')],
  ];

  function faults(rules: object | undefined, questions?: object[], given: object = {}) {
    const section = bankSection('maps', questions, undefined, {
      objectives,
      topic: { role: 'frame' },
    });
    return told(coverageFaults(bankOf([{ ...section, ...given }], { rules, readable: false })));
  }

  test('an objective without a pair of them is a fault', () => {
    expect(faults({ mixture: {} }, all)).toEqual([
      'sections/maps.mdx:4:9 objective/unpaired No two questions of the objective "other" are parallel.',
    ]);
  });

  test('nothing is asked of a course without this rule, or without rules', () => {
    expect(faults({}, all)).toEqual([]);
    expect(faults(undefined, all)).toEqual([]);
  });

  test('nothing is asked while questions are not written or have a fault', () => {
    expect(faults({ mixture: {} })).toEqual([]);
    const questions = { file: '', slug: 'maps', items: [], whole: false };
    expect(faults({ mixture: {} }, undefined, { questions })).toEqual([]);
  });
});

test('a section whose topic the course does not have is one of a topic', () => {
  expect(told(coverageFaults(bankOf([bankSection('maps', [])], { readable: false })))).toEqual([
    'questions/maps.yaml:1:1 question/pre No question comes before the text.',
  ]);
});

test('a frame has fewer questions and cards, and as many as its rule says', () => {
  const rules = {
    topic: { questions: 9, cards: 9 },
    frame: { questions: 2, cards: 1 },
    whole: { questions: 2, cards: 1 },
  };
  const item = { claims: [], place: 'practice' };
  const faults = (questions: object[], cards: object[]) =>
    told(
      coverageFaults(
        bankOf([bankSection('maps', questions, cards, { topic: { role: 'frame' } })], { rules }),
      ),
    );
  expect(faults([item, item], [item])).toEqual([]);
  expect(faults([item], [])).toEqual([
    'questions/maps.yaml:1:1 bank/size The section has 1 of at least 2 questions.',
    'cards/maps.yaml:1:1 bank/size The section has 0 of at least 1 cards.',
    'questions/*.yaml:1:1 bank/size The whole bank has 1 of at least 2 questions.',
    'cards/*.yaml:1:1 bank/size The whole bank has 0 of at least 1 cards.',
  ]);
});
