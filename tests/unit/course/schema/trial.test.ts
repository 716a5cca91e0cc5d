import { expect, test } from 'vitest';
import {
  modalityMeaning,
  registryUrl,
  trialId,
  trialSchema,
} from '../../../../src/course/schema/trial.ts';

const row = {
  nct: 'NCT03572582',
  phase: 'II',
  drug: 'nivolumab and ipilimumab',
  procedure: 'cTACE',
  malignancy: 'HCC',
  phase_normalized: '2',
  drugs: 'nivolumab; ipilimumab',
  drug_classes: 'PD-1 inhibitor; CTLA-4 inhibitor;',
  procedures: 'conventional transarterial chemoembolization',
  modality_class: 'embolization',
  malignancies: 'hepatocellular carcinoma',
  organ: 'liver',
};

test('a cell with semicolons is a list', () => {
  const trial = trialSchema.parse(row);
  expect(trial.drugs).toEqual(['nivolumab', 'ipilimumab']);
  expect(trial.drug_classes).toEqual(['PD-1 inhibitor', 'CTLA-4 inhibitor']);
  expect(trial.organ).toEqual(['liver']);
});

test.each([
  ['a number that is not of the registry', { nct: 'nct03572582' }],
  ['a phase written another way', { phase_normalized: 'II' }],
  ['an empty list', { drugs: ' ; ' }],
  ['an unknown modality', { modality_class: 'heat; laser' }],
  ['an organ for "other malignancies"', { malignancy: 'HCC or other malignancies' }],
  [
    'an organ for metastases anywhere',
    { procedure: 'embolization of primary or metastatic tumors' },
  ],
])('%s is refused', (_, change) => {
  expect(trialSchema.safeParse({ ...row, ...change }).success).toBe(false);
});

test('an organ that the wording leaves open is named as such beside those it names', () => {
  const open = { malignancy: 'HCC or other malignancies', organ: 'liver; not specified' };
  expect(trialSchema.parse({ ...row, ...open }).organ).toEqual(['liver', 'not specified']);
});

test('the id of a trial is its registry number in lower case, and its record is found by the number', () => {
  expect(trialId('NCT03572582')).toBe('nct03572582');
  expect(registryUrl('nct03572582')).toBe('https://clinicaltrials.gov/study/NCT03572582');
});

test.each([
  ['heat', 'heat'],
  ['cold', 'cold'],
  ['embolization', 'embolization'],
  ['radioembolization', 'embolization'],
  ['electroporation', 'control'],
  ['infusion', 'control'],
  ['radionuclide', 'control'],
] as const)('%s has the color of %s', (modality, meaning) => {
  expect(modalityMeaning(modality)).toBe(meaning);
});
