import { describe, expect, test } from 'vitest';
import { codes, type DraftBank, everyQuestion, said } from './sample-bank.ts';

const BANK = 'content/questions/*.yaml:1';

describe('over the whole bank', () => {
  test('right options that gather at one position are a fault', () => {
    expect(
      said((bank) => {
        for (const { options } of everyQuestion(bank).slice(0, 20))
          for (const [i, option] of options.entries()) option.correct = i === 0;
      }),
    ).toEqual([
      `${BANK} bank/key-position The right option stands at A 36 times (by chance 21.3), B 15 times (by chance 21.3), C 13 times (by chance 21.3), D 0 times (by chance 0.0).`,
    ]);
  });

  test('right options may be scattered as unevenly as chance would do it', () => {
    expect(
      said((bank) => {
        for (const { options } of everyQuestion(bank).slice(0, 10))
          for (const [i, option] of options.entries()) option.correct = i === 0;
      }),
    ).toEqual([]);
  });

  test('a fourth option counts for the questions that have one', () => {
    const addFourth = (bank: DraftBank, correct: number) => {
      for (const { options } of everyQuestion(bank).slice(0, 16)) {
        options.push({
          id: 'd',
          text: 'Option ddddddddddddd',
          correct: false,
          rationale: 'Because it is so.',
        });
        for (const [i, option] of options.entries()) option.correct = i === correct;
      }
    };
    expect(codes((bank) => addFourth(bank, 3))).toEqual(['bank/key-position']);
  });

  test('right options longer by more than 15% on average are a fault', () => {
    const lengthen = (to: number) => (bank: DraftBank) => {
      for (const { options } of everyQuestion(bank))
        for (const option of options.filter(({ correct }) => correct))
          option.text = option.text.padEnd(to, 'x');
    };
    expect(said(lengthen(24))).toEqual([
      `${BANK} bank/key-length Right options have 24.0 characters on average, wrong ones 20.0.`,
    ]);
    expect(said(lengthen(23))).toEqual([]);
  });

  test('fewer than half of the questions beyond recall are a fault', () => {
    expect(
      said((bank) => {
        Object.assign(everyQuestion(bank)[1] ?? {}, { level: 'recall' });
      }),
    ).toEqual([`${BANK} bank/levels 31 of 64 questions ask to apply or to appraise.`]);
  });

  test('nothing is said of a bank that could not be read whole', () => {
    expect(
      said((bank) => {
        bank.readable = false;
        for (const item of everyQuestion(bank)) item.level = 'recall';
      }),
    ).toEqual([]);
  });

  test('a bank without questions is balanced', () => {
    expect(
      codes((bank) => {
        for (const section of bank.sections) section.questions = undefined;
      }),
    ).toEqual([]);
  });
});
