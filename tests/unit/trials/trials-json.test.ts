import { expect, test } from 'vitest';
import { trialSchema } from '../../../src/course/schema/trial.ts';
import { updateSchema } from '../../../src/course/schema/update.ts';
import { trialsJson } from '../../../src/trials/trials-json.ts';

const trial = (nct: string) =>
  trialSchema.parse({
    nct,
    phase: 'II',
    drug: 'nivolumab',
    procedure: 'cTACE',
    malignancy: 'HCC',
    phase_normalized: '2',
    drugs: 'nivolumab',
    drug_classes: 'PD-1 inhibitor',
    procedures: 'conventional transarterial chemoembolization',
    modality_class: 'embolization',
    malignancies: 'hepatocellular carcinoma',
    organ: 'liver',
  });
const update = (id: string, nct: string | undefined) =>
  updateSchema.parse({
    id,
    topic: 'ici',
    section: 'ici-combinations',
    ...(nct && { nct }),
    concerns: 'A trial of Table 1.',
    finding: 'The trial reported its first results.',
    status: 'published',
    kind: 'abstract',
    interim: true,
    source: { title: 'A report' },
  });

const json = trialsJson(
  [trial('NCT00000002'), trial('NCT00000001')],
  [update('later', 'nct00000001'), update('other', undefined)],
  'Table 1',
);
const data = JSON.parse(json);

test('the document says where it comes from and under which licence', () => {
  expect(data).toMatchObject({ source: 'Table 1', licence: 'CC BY 4.0' });
  expect(json.endsWith('}\n')).toBe(true);
});

test('trials keep the order of the table, with their ids and registry records', () => {
  expect(data.trials.map(({ id, registry }: Record<string, string>) => [id, registry])).toEqual([
    ['nct00000002', 'https://clinicaltrials.gov/study/NCT00000002'],
    ['nct00000001', 'https://clinicaltrials.gov/study/NCT00000001'],
  ]);
  expect(data.trials[0]).toMatchObject({ phase: 'II', drugs: ['nivolumab'], organ: ['liver'] });
});

test('each trial carries what was reported on it, and only that', () => {
  expect(data.trials[0].reportedSince).toEqual([]);
  expect(data.trials[1].reportedSince).toEqual([
    {
      id: 'later',
      status: 'published',
      kind: 'abstract',
      interim: true,
      finding: 'The trial reported its first results.',
      source: { title: 'A report' },
    },
  ]);
});
