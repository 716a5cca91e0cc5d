import { describe, expect, test } from 'vitest';
import {
  ASPECTS,
  comparisonSchema,
  sourceFaults,
} from '../../../../src/course/schema/comparison.ts';
import type { Study } from '../../../../src/course/schema/study.ts';

const studies = new Map([
  ['one', { refs: [1] }],
  ['two', { refs: [2] }],
] as unknown as [string, Study][]);
const references = new Map([
  [
    1,
    {
      n: 1,
      grade: 'verified',
      title: 'A drug in patients previously treated with another: a non-randomised phase 2 trial',
    },
  ],
  [2, { n: 2, grade: 'probable', title: 'A randomized trial of 40 patients' }],
]);

/** What is wrong where all aspects are called the same but those given. */
function faults(judgments: Record<string, object>): string[] {
  const same = { verdict: 'same', ground: 'It is the same here.' };
  const comparison = comparisonSchema.parse({
    id: 'one-and-two',
    title: 'One study and another',
    question: 'Does one differ?',
    sides: ['one', 'two'].map((study) => ({ study, outcomes: [`${study}-first`] })),
    review: 'It sets the two side by side.',
    judgments: Object.fromEntries(
      Object.keys(ASPECTS).map((aspect) => [aspect, { ...same, ...judgments[aspect] }]),
    ),
    carries: 'A test of what is said.',
    cannot: 'Anything else than this test.',
  });
  return sourceFaults(comparison, studies, references);
}

describe('what the review leaves open', () => {
  test('is not called unsaid while the title of a verified reference says it', () => {
    expect(faults({ prior: { verdict: 'unsaid' }, design: { verdict: 'unsaid' } })).toEqual([
      'prior: it is called unsaid, but the title of reference 1 says "previously treated".',
      'design: it is called unsaid, but the title of reference 1 says "non-randomised".',
    ]);
  });

  test('may stay open once the title is quoted, or where the reference is only probable', () => {
    const sources = [{ ref: 1, says: 'previously treated with another' }];
    expect(faults({ prior: { verdict: 'unsaid', sources } })).toEqual([]);
    expect(faults({ size: { verdict: 'unsaid' } })).toEqual([]);
  });

  test('is quoted from the title as it stands there, and from a reference of one of the sides', () => {
    const sources = [
      { ref: 1, says: 'treated with nothing' },
      { ref: 3, says: 'previously treated' },
      { ref: 2, says: 'two groups of 20', from: 'abstract' },
    ];
    expect(faults({ prior: { verdict: 'unsaid', sources } })).toEqual([
      'prior: "treated with nothing" does not stand in the title of reference 1.',
      'prior: no side rests on reference 3.',
    ]);
  });
});
