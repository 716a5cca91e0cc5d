import { expect, test } from 'vitest';
import { trialsByDrugClass, trialsByPhase } from '../../../src/trials/trial-counts.ts';
import { trialWith } from './trial-rows.ts';

const trials = [
  trialWith({ phase_normalized: '1/2', drug_classes: ['chemotherapy', 'PD-1 inhibitor'] }),
  trialWith({ phase_normalized: '2', drug_classes: ['PD-1 inhibitor'] }),
  trialWith({ phase_normalized: '2', drug_classes: ['antibody'] }),
];

test('trials are counted by phase as the review prints it, from the earliest on, also where there is none', () => {
  expect(trialsByPhase(trials).map(({ label, count }) => `${label}: ${count}`)).toEqual([
    ...['I: 0', 'Ib: 0', 'I/II: 1', 'II: 2', 'IIA: 0', 'III: 0', 'Not applicable: 0'],
  ]);
  expect(trialsByPhase(trials)[2]?.path).toBe('/trials/?phase=1-2#table-trials');
});

test('trials are counted with each class of their drugs, the most frequent first, then by name', () => {
  expect(trialsByDrugClass(trials)).toEqual([
    { label: 'PD-1 inhibitor', count: 2, path: '/trials/?class=pd-1-inhibitor#table-trials' },
    { label: 'Antibody', count: 1, path: '/trials/?class=antibody#table-trials' },
    { label: 'Chemotherapy', count: 1, path: '/trials/?class=chemotherapy#table-trials' },
  ]);
});
