import { expect, test } from 'vitest';
import type { Update } from '../../../src/course/schema/update.ts';
import { FACET_IDS } from '../../../src/course/terms/trial-terms.ts';
import { trialData } from '../../../src/trials/trial-data.ts';
import { slugOf } from '../../../src/trials/trial-facets.ts';
import { tableOne, trialWith } from './trial-rows.ts';

test('the data of a trial are its values as they stand in an address', () => {
  const data = trialData(trialWith({ drugs: ['anti-PD-1', 'CD1c+ cells'] }), []);
  expect(data).toMatchObject({ drug: [slugOf('anti-PD-1'), slugOf('CD1c+ cells')], phase: ['2'] });
  expect('reported' in data).toBe(false);
  for (const trial of tableOne)
    for (const facet of FACET_IDS)
      for (const value of trialData(trial, [])[facet]) expect(value).toMatch(/^[\w-]+$/);
});

test('a trial with a report has its date, as exact as it is, and one with an undated report an empty one', () => {
  const trial = trialWith({ nct: 'NCT00000007' });
  const report = (date?: string) =>
    ({ nct: 'nct00000007', status: 'completed', ...(date && { date }) }) as Update;
  expect(trialData(trial, [report('2024-03')])).toMatchObject({
    since: ['completed'],
    reported: '2024-03',
  });
  expect(trialData(trial, [report()]).reported).toBe('');
});
