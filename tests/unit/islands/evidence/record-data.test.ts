import { expect, test } from 'vitest';
import type { EvidenceRow } from '../../../../src/evidence/evidence.ts';
import { recordData } from '../../../../src/islands/evidence/record-data.ts';

const row = (study: object, measure: string, comparison: string) =>
  ({ study, outcome: { measure }, comparison }) as unknown as EvidenceRow;

test('a record goes to the page with its topic, its design, its size and its results in order', () => {
  const study = { topic: 'ici', design: 'trial', n: 26, name: 'A trial' };
  expect(recordData([row(study, 'toxicity', 'no'), row(study, 'overallSurvival', 'yes')])).toEqual({
    ...{ topic: 'ici', design: 'trial', n: 26 },
    results: [
      { outcome: 'harms', comparator: 'no' },
      { outcome: 'survival', comparator: 'yes' },
    ],
  });
});

test('a record without a printed size has none', () => {
  const data = recordData([row({ topic: 'ici', design: 'trial' }, 'toxicity', 'no')]);
  expect(data).not.toHaveProperty('n');
});
