import { describe, expect, test } from 'vitest';
import {
  ASPECTS,
  comparisonSchema,
  numberText,
  readSide,
  sourceFaults,
  unknownNames,
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

/** A comparison in which all aspects are called the same but those given. */
function comparison(judgments: Record<string, object>, more: object = {}) {
  const same = { verdict: 'same', ground: 'It is the same here.' };
  return comparisonSchema.parse({
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
    ...more,
  });
}
/** What is wrong with its sources. */
const faults = (judgments: Record<string, object>, more?: object) =>
  sourceFaults(comparison(judgments, more), studies, references);

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

  test('does not stay open because another reference is quoted', () => {
    const sources = [{ ref: 2, says: 'A randomized trial' }];
    expect(faults({ prior: { verdict: 'unsaid', sources } })).toEqual([
      'prior: it is called unsaid, but the title of reference 1 says "previously treated".',
    ]);
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

  test('is told once where both sides are groups of one study', () => {
    const sides = ['a', 'b'].map((arm) => ({ study: 'one', arm, outcomes: ['one-first'] }));
    expect(faults({ prior: { verdict: 'unsaid' } }, { sides })).toEqual([
      'prior: it is called unsaid, but the title of reference 1 says "previously treated".',
    ]);
  });

  test('is told of what is called unsaid alone, and not of an aspect that no title tells', () => {
    expect(faults({ prior: { verdict: 'differs' } })).toEqual([]);
    expect(faults({ treatment: { verdict: 'unsaid' }, measure: { verdict: 'unsaid' } })).toEqual(
      [],
    );
  });

  test('nothing stands in a title that is not known, and a study that there is not rests on nothing', () => {
    const untitled = { prior: { verdict: 'unsaid', sources: [{ ref: 1, says: 'a word' }] } };
    const told = ['prior: "a word" does not stand in the title of reference 1.'];
    expect(sourceFaults(comparison(untitled), studies, new Map())).toEqual(told);
    expect(
      sourceFaults(comparison(untitled), studies, new Map([[1, { n: 1, grade: 'verified' }]])),
    ).toEqual(told);
    expect(sourceFaults(comparison(untitled), new Map(), references)).toEqual([
      'prior: no side rests on reference 1.',
    ]);
  });
});

/** Two studies, the first with groups. */
const records = new Map([
  [
    'one',
    {
      ...{ id: 'one', n: 1200, outcomes: [{ id: 'one-first' }, { id: 'one-second' }] },
      arms: [{ id: 'a', n: 400 }, { id: 'b', n: 1200 }, { id: 'c' }],
    },
  ],
  ['two', { id: 'two', outcomes: [{ id: 'two-first' }], arms: [] }],
] as unknown as [string, Study][]);

describe('names that do not exist', () => {
  const unknown = (more: object, judgments: Record<string, object> = {}) =>
    unknownNames(comparison(judgments, more), records, new Set(['a-note'])).map(({ id }) => id);
  const sides = (...given: object[]) => ({ sides: given });
  const two = { study: 'two', outcomes: ['two-first'] };

  test('there are none where all are on record', () => {
    const one = { study: 'one', arm: 'a', outcomes: ['one-first', 'one-second'] };
    const judgments = { prior: { records: ['one', 'two-first'] } };
    expect(unknown({ ...sides(one, two), notes: ['a-note'] }, judgments)).toEqual([]);
    expect(unknown({})).toEqual([]);
  });

  test('of a study that there is not only its own is told', () => {
    const none = { study: 'none', arm: 'a', outcomes: ['none-first'] };
    expect(unknown(sides(none, two))).toEqual(['none']);
  });

  test('are told of studies, grounds, groups, results and notes', () => {
    const one = { study: 'one', arm: 'd', outcomes: ['one-first', 'two-first'] };
    const judgments = { prior: { records: ['one', 'gone'] }, size: { records: ['gone-too'] } };
    expect(unknown({ ...sides(one, two), notes: ['a-note', 'no-note'] }, judgments)).toEqual([
      ...['gone', 'gone-too', 'd', 'two-first', 'no-note'],
    ]);
  });
});

describe('a side', () => {
  const side = (study: string, outcomes: string[], arm?: string) =>
    readSide({ study, outcomes, arm }, records);

  test('has its study, its results in the order asked for, and its group where it names one', () => {
    const whole = side('one', ['one-second', 'one-first']);
    expect(whole.study).toBe(records.get('one'));
    expect(whole.arm).toBeUndefined();
    expect(whole.outcomes.map(({ id }) => id)).toEqual(['one-second', 'one-first']);
    expect(side('one', ['one-first'], 'b').arm).toEqual({ id: 'b', n: 1200 });
  });

  test.each<[string, [string, string[], string?], string]>([
    ['study', ['none', []], 'no record has the id "none".'],
    ['group', ['two', ['two-first'], 'a'], 'two has no group "a".'],
    ['result', ['two', ['two-first', 'one-first']], 'two has no result "one-first".'],
  ])('names a %s that is not on record', (_, given, message) => {
    expect(() => side(...given)).toThrow(new Error(`content/comparisons.yaml: ${message}`));
  });

  test.each<[string, { n?: number; nText?: string }, { n?: number } | undefined, string?]>([
    ['a study', { n: 1200 }, undefined, '1,200'],
    ['a study that counts in words', { n: 1200, nText: '40 lesions' }, undefined, '40 lesions'],
    ['a study without a number', {}, undefined],
    ['a group', { n: 1200 }, { n: 400 }, '400 of 1,200'],
    ['a large group', { n: 3000 }, { n: 1200 }, '1,200 of 3,000'],
    ['a group that is the whole study', { n: 1200 }, { n: 1200 }, '1,200'],
    ['a group of a study without a number', {}, { n: 400 }, '400'],
    ['a group without a number', { n: 1200, nText: 'many' }, {}],
  ])('%s has its number in words', (_, study, arm, words) => {
    expect(
      numberText({ study, arm, outcomes: [] } as unknown as Parameters<typeof numberText>[0]),
    ).toBe(words);
  });
});
