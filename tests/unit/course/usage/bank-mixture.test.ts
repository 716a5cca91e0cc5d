import { expect, test } from 'vitest';
import type { Question } from '../../../../src/course/schema/question.ts';
import { mixture } from '../../../../src/course/usage/bank-mixture.ts';

const question = (given: object = {}) =>
  ({
    type: 'single',
    level: 'recall',
    features: [],
    stem: 'What is it?',
    ...given,
  }) as unknown as Question;

test('a bank is counted by level, stance and what its questions are made of', () => {
  expect(
    mixture([
      question({ stance: 'claims', features: ['patient'] }),
      question({ stance: 'limits', level: 'apply', features: ['board', 'number'] }),
      question({ stance: 'claims', level: 'apply', stem: 'What does The Review say?' }),
      question({ level: 'appraise', picture: { kind: 'chart' } }),
      question({ type: 'number', stem: 'How many does a previewer see?' }),
      question({ type: 'multiple', stance: 'claims' }),
      question({ type: 'multiple' }),
    ]),
  ).toEqual({
    questions: 7,
    levels: { recall: 4, apply: 2, appraise: 1 },
    stance: { claims: 2, limits: 1, unsaid: 1 },
    ...{ naming: 1, vignettes: 2, figures: 1, numbers: 2 },
  });
});

test('a bank without questions has none of anything', () => {
  expect(mixture([])).toMatchObject({
    ...{ questions: 0, naming: 0, vignettes: 0, figures: 0, numbers: 0 },
    stance: { claims: 0, limits: 0, unsaid: 0 },
  });
});
