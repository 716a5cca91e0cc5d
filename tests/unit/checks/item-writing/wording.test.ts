import { describe, expect, test } from 'vitest';
import { codes, everyQuestion, question, said, setOptions } from './sample-bank.ts';

const QUESTIONS = 'content/questions/breast.yaml';

describe('the words of a stem', () => {
  const turned = [
    ['Which of these findings is not reported?', 'not'],
    ['What does the series not show?', 'not'],
    ['Two series are compared. Which outcome can never be measured?', 'never'],
    ["Which of these isn't a limit of the series?", "isn't"],
    ['All of these limits apply except', 'except'],
    ['Which design is least able to show it?', 'least'],
  ] as const;

  test.each(turned)('"%s" turns on the word "%s"', (stem, word) => {
    expect(
      said((bank) => {
        question(bank, 1).stem = stem;
      }),
    ).toEqual([`${QUESTIONS}:11 question/negative The stem turns on the word "${word}".`]);
  });

  test.each([
    'Which of these findings is NOT reported?',
    'Which finding was seen in at least half of the men?',
    'The difference was not significant. What follows from the result?',
    'Which group of patients that could not have surgery was studied?',
    'What keeps this result, which is not from a trial, from settling it?',
    'Why must the two outcomes not be confused?',
    'Which outcome was the same in all arms except for the first?',
  ])('"%s" asks for what is so', (stem) => {
    expect(
      said((bank) => {
        question(bank, 1).stem = stem;
      }),
    ).toEqual([]);
  });

  test.each([
    [
      'the same words',
      'Which outcome did the pooled series of breast ablation report in full?',
      'Which outcome did the pooled series of breast ablation report in full?',
    ],
    [
      'nearly the same words in another order',
      'In the pooled series of breast ablation, which outcome was reported?',
      'Which outcome was reported in the pooled series of breast ablation?',
    ],
    [
      'nearly the same letters',
      'Which outcome did the pooled series of ablation report in full?',
      'Which outcomes did the pooled series of ablations report in full?',
    ],
  ])('%s as an earlier question are a fault, whatever the section', (_, stem, twin) => {
    expect(
      said((bank) => {
        Object.assign(everyQuestion(bank)[0] ?? {}, { stem });
        question(bank, 1).stem = twin;
      }),
    ).toEqual([`${QUESTIONS}:11 question/alike The stem is nearly that of "intro-q-0".`]);
  });

  test('the instruction that true-or-false items share does not make two stems alike', () => {
    const formula = 'Mark each as true or false.';
    expect(
      said((bank) => {
        question(bank, 1).stem = `Which of these limit ablation? ${formula}`;
        question(bank, 2).stem = `Which of these favor surgery? ${formula}`;
      }),
    ).toEqual([]);
  });
});

describe('the options', () => {
  const cases: [string, string[], string][] = [
    ['all of the above', ['Heat', 'Cold', 'All of the above'], 'question/meta-option'],
    ['none of these', ['Heat', 'Cold', 'None of these'], 'question/meta-option'],
    ['two letters', ['Heat', 'Cold', 'Both A and B'], 'question/meta-option'],
    ['only letters', ['Heat', 'Cold', 'A and B'], 'question/meta-option'],
    ['a full stop on one', ['Heat.', 'Cold', 'Laser'], 'question/option-form'],
    ['a capital on one', ['Heat', 'cold', 'laser'], 'question/option-form'],
    [
      'a right one half as long again as any wrong one',
      ['A right one, long', 'Short words', 'Short'],
      'question/key-length',
    ],
  ];

  test.each(cases)('with %s are a fault', (_, texts, code) => {
    expect(codes((bank) => setOptions(question(bank, 0), ...texts))).toEqual([code]);
  });

  test.each([
    [
      'about all the patients',
      'None of the men had it',
      'All of these trials did',
      'Both arms A and C did',
    ],
    [
      'that begin with abbreviations and figures',
      'mRNA of the virus',
      'TACE alone',
      '31 trials',
      'pH of the tissue',
    ],
    ['that begin with small letters', 'heat', 'cold', 'laser'],
    [
      'that end with a closing quotation mark',
      'The word “heat.”',
      'The word “cold.”',
      'The word “laser.”',
    ],
    ['of which the right one is half as long again', 'Right words', 'Wrong xx', 'Wrong'],
    [
      'of which a wrong one is by far the longest',
      'Right',
      'Wrong and much longer than all others',
      'Wrong',
    ],
  ])('%s are no fault', (_, ...texts) => {
    expect(codes((bank) => setOptions(question(bank, 0), ...texts))).toEqual([]);
  });

  test('of a question that marks statements may be of any length', () => {
    expect(
      codes((bank) => {
        setOptions(
          question(bank, 0),
          'A true statement that is by far the longest one',
          'One',
          'Two',
        );
        Object.assign(question(bank, 0), { type: 'multiple' });
      }),
    ).toEqual([]);
  });
});
