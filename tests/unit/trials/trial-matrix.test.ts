import { expect, test } from 'vitest';
import { facetValues } from '../../../src/trials/trial-facets.ts';
import { matrixCsv, trialMatrix } from '../../../src/trials/trial-matrix.ts';
import { tableOne, valuesWith } from './trial-rows.ts';

const pair = (procedure: string[], malignancy: string[]) => valuesWith({ procedure, malignancy });
const small = () =>
  trialMatrix([
    pair(['injection', 'cryoablation'], ['melanoma']),
    pair(['cryoablation'], ['melanoma', 'lung cancer']),
    pair(['microwave ablation'], ['lung cancer']),
  ]);

test('a trial with several procedures or malignancies counts in each of its cells, and once in a total', () => {
  const { groups, malignancies, totals, trials } = small();
  expect(malignancies).toEqual(['melanoma', 'lung cancer']);
  expect(groups).toEqual([
    { modality: 'heat', rows: [{ procedure: 'microwave ablation', counts: [0, 1], trials: 1 }] },
    { modality: 'cold', rows: [{ procedure: 'cryoablation', counts: [2, 1], trials: 2 }] },
    { modality: 'other', rows: [{ procedure: 'injection', counts: [1, 0], trials: 1 }] },
  ]);
  expect(totals).toEqual([2, 2]);
  expect(trials).toBe(3);
});

test('the matrix can be taken along with its totals', () => {
  expect(matrixCsv(small())).toBe(
    [
      '\ufeffprocedure,modality_class,melanoma,lung cancer,any malignancy',
      'microwave ablation,heat,0,1,1',
      'cryoablation,cold,2,1,2',
      'injection,other,1,0,1',
      'any procedure,,2,2,3',
      '',
    ].join('\r\n'),
  );
});

test('Table 1 has 16 procedures and 13 malignancies in 31 trials', () => {
  const { groups, malignancies, trials } = trialMatrix(
    tableOne.map((trial) => facetValues(trial, [])),
  );
  expect(groups.flatMap(({ rows }) => rows)).toHaveLength(16);
  expect(malignancies).toHaveLength(13);
  expect(malignancies.at(-1)).toBe('other malignancies');
  expect(trials).toBe(31);
});
