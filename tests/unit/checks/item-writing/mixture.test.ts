import { expect, test } from 'vitest';
import { codes, type DraftBank, everyQuestion, question, said } from './sample-bank.ts';

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
