import { describe, expect, test } from 'vitest';
import { mixtureFaults, testWiseFaults } from '../../../../src/checks/item-writing/mixture.ts';
import { told } from '../small-tree.ts';
import { codes, type DraftBank, everyQuestion, question, said } from './sample-bank.ts';
import { bankOf, bankSection, single } from './small-bank.ts';

const BANK = 'content/questions/*.yaml:1';

/** The sample bank under rules for the whole, every rule met: a level each, claims, a vignette, a figure and a number. */
function ruled(change: (bank: DraftBank) => void): (bank: DraftBank) => void {
  return (bank) => {
    if (!bank.rules) throw new Error('The sample bank has rules.');
    bank.rules.mixture = {
      least: { apply: 0.3, appraise: 0.3, claims: 0.3, vignettes: 1, figures: 1, numbers: 1 },
      most: { naming: 0.1 },
    };
    for (const [i, item] of everyQuestion(bank).entries())
      Object.assign(item, { level: i % 2 === 0 ? 'apply' : 'appraise', stance: 'claims' });
    for (const section of bank.sections)
      for (const { id } of section.objectives) {
        const [a, b] = (section.questions?.items ?? [])
          .map(({ value }) => value)
          .filter(({ objective }) => objective === id);
        if (!a || !b) throw new Error('Each objective of the sample has two questions.');
        Object.assign(b, { level: a.level, parallel: a.id });
      }
    const picture = { kind: 'people', title: 'Of ten', groups: [], invented: true };
    Object.assign(question(bank, 1), { features: ['patient', 'number'], picture });
    change(bank);
  };
}

test('a bank that keeps the rules for the whole has no fault', () => {
  expect(said(ruled(() => {}))).toEqual([]);
});

test('a bank with too few keys that claim, or a key without its stance, is at fault', () => {
  expect(
    said(
      ruled((bank) => {
        for (const item of everyQuestion(bank)) item.stance = 'limits';
        delete question(bank, 0).stance;
      }),
    ),
  ).toEqual([
    'content/questions/breast.yaml:1 question/stance "breast-q-0" does not say what its right option does.',
    `${BANK} bank/stance 0 of 64 right options say that something holds.`,
  ]);
});

test('stems that name the review are counted', () => {
  expect(
    codes(
      ruled((bank) => {
        for (const item of everyQuestion(bank).slice(0, 7)) item.stem += ' Does the review say so?';
      }),
    ),
  ).toEqual(['bank/naming']);
});

test('a bank without appraisal, figures or numbers is at fault', () => {
  expect(
    codes(
      ruled((bank) => {
        for (const item of everyQuestion(bank))
          Object.assign(item, { level: 'apply', features: [], picture: undefined });
      }),
    ),
  ).toEqual(['bank/levels', 'bank/mixture', 'bank/mixture', 'bank/mixture']);
});

test('an objective needs two parallel questions, which share form A and B, claim, level and kind', () => {
  const twin = (bank: DraftBank) => {
    const found = everyQuestion(bank).find(({ parallel }) => parallel === question(bank, 0).id);
    if (!found) throw new Error('The first question has a clone.');
    return found;
  };
  expect(codes(ruled((bank) => delete twin(bank).parallel))).toEqual(['objective/unpaired']);
  const fault = (change: object) => said(ruled((bank) => Object.assign(twin(bank), change)));
  expect(fault({ level: 'recall' })[0]).toMatch(/question\/parallel .* see level\.$/);
  expect(fault({ form: 'A' }).join()).toMatch(/question\/parallel .* see forms\./);
  expect(fault({ claims: ['breast-plain'], refs: '' })[0]).toMatch(
    /question\/parallel .* see claims\.$/,
  );
});

test('a mark of the wording by which right options can be found is a fault', () => {
  expect(
    said(
      ruled((bank) => {
        for (const { options } of everyQuestion(bank).slice(0, 40))
          for (const option of options) if (option.correct) option.text += ' may';
      }),
    ).filter((fault) => fault.includes('caution')),
  ).toEqual([
    `${BANK} bank/test-wise Who chooses the option with most words of caution is right in 48 of 64 items (by chance 21).`,
  ]);
});

describe('of ten questions', () => {
  const LEAST = { apply: 0.3, appraise: 0.2, claims: 0.5, vignettes: 2, figures: 1, numbers: 1 };
  const rules = { mixture: { least: LEAST, most: { naming: 0.2 } } };
  const more = (i: number) => ({
    level: i < 3 ? 'apply' : i < 5 ? 'appraise' : 'recall',
    stance: i < 5 ? 'claims' : 'limits',
    stem: i < 2 ? 'What does the review say?' : 'What is so?',
    features: i === 0 ? ['patient'] : i === 1 ? ['board', 'number'] : [],
    ...(i === 2 && { picture: {} }),
  });

  /** What is said of the bank after a change of one question. */
  function faults(n: number, change: object, given: object = {}) {
    const questions = Array.from({ length: 10 }, (_, i) =>
      single(`q-${i}`, ['A', 'B'], { ...more(i), ...(i === n && change) }),
    );
    return told(mixtureFaults(bankOf([bankSection('maps', questions)], { rules, ...given })));
  }

  test.each([
    ['just enough of everything', -1, {}, []],
    ['an item of another kind without a stance', 9, { type: 'order', stance: undefined }, []],
    [
      'too few that ask to apply',
      0,
      { level: 'recall' },
      ['bank/levels 2 of 10 questions ask to apply.'],
    ],
    [
      'too few that ask to appraise',
      4,
      { level: 'recall' },
      ['bank/levels 1 of 10 questions ask to appraise.'],
    ],
    [
      'too few keys that claim',
      0,
      { stance: 'limits' },
      ['bank/stance 4 of 10 right options say that something holds.'],
    ],
    [
      'too many that name the review',
      5,
      { stem: 'What of the review?' },
      ['bank/naming 3 of 10 stems name the review.'],
    ],
    [
      'too few patients and boards',
      0,
      { features: [] },
      ['bank/mixture The bank has 1 vignettes.'],
    ],
    ['too few figures', 2, { picture: undefined }, ['bank/mixture The bank has 0 figures.']],
    ['too few numbers', 1, { features: ['board'] }, ['bank/mixture The bank has 0 numbers.']],
  ] as [string, number, object, string[]][])('%s', (_, n, change, messages) => {
    expect(faults(n, change)).toEqual(messages.map((message) => `questions/*.yaml:1:1 ${message}`));
  });

  test('a key without its stance counts among all of them', () => {
    expect(faults(7, { stance: undefined })).toEqual([
      'questions/maps.yaml:8:3 question/stance "q-7" does not say what its right option does.',
    ]);
    expect(faults(0, { stance: undefined })).toEqual([
      'questions/maps.yaml:1:3 question/stance "q-0" does not say what its right option does.',
      'questions/*.yaml:1:1 bank/stance 4 of 10 right options say that something holds.',
    ]);
  });

  test.each([
    ['while a file cannot be read', { readable: false }],
    ['without rules', { rules: undefined }],
    ['without a rule for the whole', { rules: {} }],
  ])('nothing is said %s', (_, given) => {
    expect(faults(0, { level: 'recall', stance: undefined }, given)).toEqual([]);
  });

  test('nothing is said of a bank without questions', () => {
    expect(mixtureFaults(bankOf([bankSection('maps', [])], { rules }))).toEqual([]);
  });
});

describe('right options that are always the longest', () => {
  const questions = Array.from({ length: 30 }, (_, i) =>
    single(`q-${i}`, ['Longer', 'Short', 'Other']),
  );
  const faults = (given: object) =>
    told(
      testWiseFaults(
        bankOf([bankSection('maps', questions)], { rules: { mixture: {} }, ...given }),
      ),
    );

  test('are found by who knows nothing else', () => {
    expect(faults({})[0]).toBe(
      'questions/*.yaml:1:1 bank/test-wise Who chooses the longest option is right in 30 of 30 items (by chance 10).',
    );
  });

  test.each([
    ['while a file cannot be read', { readable: false }],
    ['without rules', { rules: undefined }],
    ['without a rule for the whole', { rules: {} }],
  ])('are not looked for %s', (_, given) => {
    expect(faults(given)).toEqual([]);
  });
});
