import { expect, test } from 'vitest';
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
