import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { studySchema } from '../../../src/course/schema/study.ts';
import { evidenceRows } from '../../../src/evidence/evidence.ts';
import { evidenceCsv } from '../../../src/evidence/evidence-csv.ts';
import { evidenceJson } from '../../../src/evidence/evidence-json.ts';

const study = studySchema.parse({
  id: 'ici-trial',
  topic: 'ici',
  section: 'ici-combinations',
  place: 'systemic-results',
  refs: [5, 6],
  name: 'A "trial", of sorts',
  design: 'trial',
  designStated: true,
  population: 'Patients',
  n: 26,
  arms: [
    { id: 'drug', name: 'Drug' },
    { id: 'past', name: 'The past', historical: true },
  ],
  outcomes: [
    {
      id: 'ici-trial-os',
      measure: 'overallSurvival',
      label: 'Overall survival',
      arms: ['drug'],
      value: 67.2,
      valueText: '67.2%',
      unit: '%',
      direction: 'no-significant-difference',
      comparator: 'past',
      claims: ['ici-one', 'ici-two'],
    },
    {
      id: 'ici-trial-os-past',
      measure: 'overallSurvival',
      label: 'Overall survival',
      arms: ['past'],
      valueText: '< 1 year',
      comparator: 'none',
    },
  ],
  concludes: 'Something can be said of it.',
  limits: ['It cannot tell anything.', 'Our remark: nothing.'],
});
const rows = evidenceRows(new Map([[study.id, study]]));

test('the CSV has a line for each result, with text that any reader of CSV gives back', () => {
  const table: Record<string, string>[] = parse(evidenceCsv(rows), { columns: true, bom: true });
  expect(table.map(({ outcome_id }) => outcome_id)).toEqual(['ici-trial-os', 'ici-trial-os-past']);
  expect(table[0]).toMatchObject({
    study: 'A "trial", of sorts',
    references: '5; 6',
    n: '26',
    groups: 'Drug',
    measure: 'overall survival',
    value: '67.2',
    value_text: '67.2%',
    count: '',
    direction: 'no significant difference',
    comparators: 'The past',
    comparator_results: '< 1 year',
    comparison: 'other study or past',
    derived: 'false',
    claims: 'ici-one; ici-two',
    source_design: '',
    cannot_tell: 'It cannot tell anything. Our remark: nothing.',
  });
  expect(table[1]).toMatchObject({ value: '', comparators: '', comparison: 'none' });
});

test('a design that only a source tells stands in a column of its own', () => {
  const told = { ...study, sourceDesign: { design: 'pilot-study', ref: 5 } as const };
  const [row] = parse(evidenceCsv(rows.map((each) => ({ ...each, study: told }))), {
    ...{ columns: true, bom: true },
  });
  expect(row).toMatchObject({ source_design: 'pilot study' });
});

test('the JSON has each record once, with its results as they were written', () => {
  const data = JSON.parse(evidenceJson(rows, 'The review'));
  expect(data).toMatchObject({ source: 'The review', licence: 'CC BY 4.0' });
  expect(data.studies).toHaveLength(1);
  const [record] = data.studies;
  expect(record).toMatchObject({ id: 'ici-trial', refs: [5, 6], limits: study.limits });
  expect(record.arms).toEqual([
    { id: 'drug', name: 'Drug' },
    { id: 'past', name: 'The past', historical: true },
  ]);
  expect(record.outcomes[0]).toMatchObject({
    value: 67.2,
    group: 'survival',
    comparators: ['past'],
    comparison: 'beside',
  });
});
