import { expect, test } from 'vitest';
import type { Study } from '../../../src/course/schema/study.ts';
import type { EvidenceRow } from '../../../src/evidence/evidence.ts';
import { evidenceMarks } from '../../../src/evidence/evidence-marks.ts';

const study = (id: string, design: Study['design']) => ({ id, design }) as Study;
const row = (study: Study, comparison: EvidenceRow['comparison']) =>
  ({ study, comparison }) as EvidenceRow;
const pilot = study('pilot', 'pilot-study');
const registry = study('registry', 'registry-analysis');
const marks = () =>
  evidenceMarks([
    row(pilot, 'no'),
    row(registry, 'no'),
    row(registry, 'yes'),
    row(pilot, 'beside'),
  ]);

test('a study stands once, under its closest comparison', () => {
  expect(
    marks().map(({ design, cells }) => [
      design,
      ...cells.map(({ studies }) => studies.map(({ id }) => id).join()),
    ]),
  ).toEqual([
    ['pilot-study', '', 'pilot', ''],
    ['registry-analysis', 'registry', '', ''],
  ]);
});

test('a design that no study has gets no row', () => {
  expect(evidenceMarks([row(pilot, 'no')])).toHaveLength(1);
});
