import { describe, expect, test } from 'vitest';
import type { Update } from '../../../src/course/schema/update.ts';
import { FACET_IDS } from '../../../src/course/terms/trial-terms.ts';
import {
  facetValues,
  lastReported,
  modalityOf,
  NO_UPDATE,
  slugOf,
  targetsOf,
  trialsPath,
  vocabularyOf,
} from '../../../src/trials/trial-facets.ts';
import { tableOne, trialWith, valuesWith } from './trial-rows.ts';

const update = (nct: string, status: string, date?: string) =>
  ({ nct, status, ...(date && { date }) }) as Update;

test.each([
  [['PD-1 inhibitor'], ['PD-1']],
  [
    ['CTLA-4 inhibitor', 'PD-L1 inhibitor'],
    ['PD-L1', 'CTLA-4'],
  ],
  [
    ['tyrosine kinase inhibitor', 'CTLA-4 inhibitor', 'PD-1 inhibitor', 'chemotherapy'],
    ['PD-1', 'CTLA-4', 'other'],
  ],
  [['CSF-1R inhibitor'], ['other']],
  [['not specified'], ['not specified']],
])('the classes %j have the targets %j', (classes, targets) => {
  expect(targetsOf(classes)).toEqual(targets);
});

test.each([
  ['transarterial radioembolization', 'radioembolization'],
  ['bland embolization', 'embolization'],
  ['drug-eluting bead transarterial chemoembolization', 'embolization'],
  ['microwave ablation', 'heat'],
  ['focal laser ablation', 'heat'],
  ['cryoablation', 'cold'],
  ['irreversible electroporation', 'electroporation'],
  ['hepatic artery infusion', 'infusion'],
  ['peptide receptor radionuclide therapy', 'radionuclide'],
  ['in situ ipilimumab injection', undefined],
])('%s belongs to %s', (procedure, modality) => {
  expect(modalityOf(procedure)).toBe(modality);
});

describe('in Table 1', () => {
  test('the classes of the procedures of a trial are its modality classes', () => {
    for (const { nct, procedures, modality_class } of tableOne) {
      const classes = procedures.flatMap((procedure) => modalityOf(procedure) ?? []);
      expect(new Set(classes), nct).toEqual(new Set(modality_class));
    }
  });

  test('no two values of a facet have the same address', () => {
    const vocabulary = vocabularyOf(tableOne.map((trial) => facetValues(trial, [])));
    for (const facet of FACET_IDS) {
      const slugs = vocabulary[facet].map(slugOf);
      expect(new Set(slugs).size, facet).toBe(slugs.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });

  test('phases stand in clinical order and procedures by their class', () => {
    const { phase, procedure, target } = vocabularyOf(
      tableOne.map((trial) => facetValues(trial, [])),
    );
    expect(phase).toEqual(['1', '1b', '1/2', '2', '2a', '3', 'not applicable']);
    expect(target).toEqual(['PD-1', 'PD-L1', 'CTLA-4', 'other', 'not specified']);
    expect(procedure.slice(0, 3)).toEqual([
      'microwave ablation',
      'radiofrequency ablation',
      'cryoablation',
    ]);
    expect(procedure.at(-1)).toBe('in situ ipilimumab injection');
    expect(procedure).toHaveLength(16);
  });
});

test('what is open stands at the end of its list, and no update at its beginning', () => {
  const vocabulary = vocabularyOf([
    valuesWith({
      drug: ['not specified', 'pembrolizumab', 'Nivolumab', 'nivolumab or another drug'],
      class: ['chemotherapy', 'not specified', 'CTLA-4 inhibitor', 'PD-1 inhibitor'],
      malignancy: ['other malignancies', 'melanoma', 'breast cancer'],
      since: ['terminated', NO_UPDATE, 'completed'],
    }),
  ]);
  expect(vocabulary.drug).toEqual([
    ...['Nivolumab', 'nivolumab or another drug', 'pembrolizumab', 'not specified'],
  ]);
  expect(vocabulary.class).toEqual([
    'PD-1 inhibitor',
    'CTLA-4 inhibitor',
    'chemotherapy',
    'not specified',
  ]);
  expect(vocabulary.malignancy).toEqual(['melanoma', 'breast cancer', 'other malignancies']);
  expect(vocabulary.since).toEqual([NO_UPDATE, 'completed', 'terminated']);
});

describe('what was reported since', () => {
  const trial = trialWith({ nct: 'NCT00000007' });

  test('is every status of the trial once, and only of this trial', () => {
    const updates = [
      update('nct00000007', 'results published'),
      update('nct00000008', 'completed'),
      update('nct00000007', 'terminated'),
      update('nct00000007', 'results published'),
    ];
    expect(facetValues(trial, updates).since).toEqual(['results published', 'terminated']);
    expect(facetValues(trial, updates.slice(1, 2)).since).toEqual([NO_UPDATE]);
  });

  test('is dated by the last report', () => {
    const dated = [
      update('nct00000007', 'completed', '2022-11'),
      update('nct00000007', 'terminated', '2025-10-29'),
      update('nct00000007', 'results published'),
      update('nct00000008', 'completed', '2026'),
    ];
    expect(lastReported(trial, dated)).toBe('2025-10-29');
    expect(lastReported(trial, dated.slice(2, 3))).toBe('');
    expect(lastReported(trial, dated.slice(3))).toBeUndefined();
  });
});

test.each([
  ['1/2', '1-2'],
  ['PD-L1 inhibitor', 'pd-l1-inhibitor'],
  ['non-Hodgkin lymphoma', 'non-hodgkin-lymphoma'],
  ['SNDX-6352', 'sndx-6352'],
  ['CD1c+ cells (in the tumor)', 'cd1c-cells-in-the-tumor'],
  ['(not given)', 'not-given'],
])('%s stands in an address as %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('the table has an address for the trials with some values, and one for all', () => {
  expect(trialsPath({ procedure: 'microwave ablation', malignancy: '' })).toBe(
    '/trials/?procedure=microwave-ablation#table-trials',
  );
  expect(trialsPath({})).toBe('/trials/#table-trials');
});
