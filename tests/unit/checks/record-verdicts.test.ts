import { describe, expect, test } from 'vitest';
import {
  controlVerdict,
  designVerdict,
  measureVerdict,
  sizeOf,
  sizeVerdict,
  timeVerdict,
} from '../../../src/checks/record-verdicts.ts';
import type { Side } from '../../../src/course/schema/comparison.ts';

const study = (given: object = {}) =>
  ({ design: 'pilot-study', designStated: true, arms: [], ...given }) as unknown as Side['study'];
const side = (of: Side['study'], given: object = {}): Side =>
  ({ study: of, arm: undefined, outcomes: [], ...given }) as unknown as Side;
const arm = (given: object = {}) => ({ id: 'drug', name: 'Drug', ...given });
const results = (...outcomes: object[]) => ({ outcomes });

test('the size of a side is that of its group, or of its study', () => {
  expect(sizeOf(side(study({ n: 26 })))).toBe(26);
  expect(sizeOf(side(study({ n: 26 }), { arm: arm({ n: 4 }) }))).toBe(4);
  expect(sizeOf(side(study({ n: 26 }), { arm: arm() }))).toBeUndefined();
});

test('sizes are the same or differ where both are printed', () => {
  const [small, large, none] = [study({ n: 4 }), study({ n: 9 }), study()].map((of) => side(of));
  if (!small || !large || !none) throw new Error('no sides');
  expect(sizeVerdict(small, large)).toBe('differs');
  expect(sizeVerdict(small, side(study({ n: 4 })))).toBe('same');
  expect(sizeVerdict(small, none)).toBe('unsaid');
  expect(sizeVerdict(none, small)).toBe('unsaid');
});

describe('the designs', () => {
  const one = study();

  test('are compared where both are stated', () => {
    expect(designVerdict(side(one), side(study()))).toBe('same');
    expect(designVerdict(side(one), side(study({ design: 'trial' })))).toBe('differs');
    const unstated = side(study({ designStated: false }));
    expect(designVerdict(side(one), unstated)).toBe('unsaid');
    expect(designVerdict(unstated, side(one))).toBe('unsaid');
  });

  test('of two groups of one study are one, unless one of them is of the past', () => {
    const [drug, control] = [side(one, { arm: arm() }), side(one, { arm: arm({ id: 'control' }) })];
    expect(designVerdict(drug, control)).toBe('same');
    expect(designVerdict(drug, side(one, { arm: arm({ historical: true }) }))).toBe('unsaid');
    expect(designVerdict(drug, side(one))).toBe('unsaid');
    expect(designVerdict(drug, side(study(), { arm: arm() }))).toBe('same');
  });
});

test('a side has a control where a result of it is set against a group of its own study', () => {
  const trial = study({ arms: [arm(), arm({ id: 'past', historical: true })] });
  const against = (id: string, given: object = {}) =>
    side(trial, { ...results({ comparator: ['other'] }, { comparator: [id] }), ...given });
  const [controlled, past, elsewhere] = [against('drug'), against('past'), against('another')];
  expect(controlVerdict(controlled, controlled)).toBe('same');
  expect(controlVerdict(controlled, past)).toBe('differs');
  expect(controlVerdict(elsewhere, controlled)).toBe('differs');
  expect(controlVerdict(past, elsewhere)).toBe('unsaid');
  const gone = against('drug', { arm: arm({ historical: true }) });
  expect(controlVerdict(gone, controlled)).toBe('differs');
});

test('measures are the same where they are the same terms, in any order and number', () => {
  const of = (...measures: string[]) =>
    side(study(), results(...measures.map((measure) => ({ measure }))));
  expect(measureVerdict(of('toxicity', 'recall'), of('recall', 'toxicity', 'recall'))).toBe('same');
  expect(measureVerdict(of('toxicity'), of('recall'))).toBe('differs');
  expect(measureVerdict(of('toxicity'), of('toxicity', 'recall'))).toBe('differs');
});

test('time points are compared where all results of both sides have one', () => {
  const of = (...points: (string | undefined)[]) =>
    side(study(), results(...points.map((timePoint) => ({ timePoint }))));
  expect(timeVerdict(of('at 1 year', 'at 2'), of('at 2', 'at 1 year'))).toBe('same');
  expect(timeVerdict(of('at 1 year'), of('at 2'))).toBe('differs');
  expect(timeVerdict(of('at 1 year', undefined), of('at 1 year'))).toBe('unsaid');
  expect(timeVerdict(of('at 1 year'), of(undefined))).toBe('unsaid');
});
