import { expect, test } from 'vitest';
import { evidenceMarksPicture } from '../../../src/charts/evidence-marks-picture.ts';
import { DESIGNS } from '../../../src/course/terms/study-terms.ts';
import type { MarkRow } from '../../../src/evidence/evidence-marks.ts';

/** A design with so many records without a number of patients, beside one record with it. */
function row(design: MarkRow['design'], hollow: number): MarkRow {
  const study = (n: number | undefined) => ({ n }) as MarkRow['cells'][0]['studies'][0];
  return {
    design,
    cells: [
      { comparison: 'yes', studies: [study(26)] },
      { comparison: 'beside', studies: [] },
      { comparison: 'no', studies: Array.from({ length: hollow }, () => study(undefined)) },
    ],
  };
}

test('each record is a mark, full where its number of patients is given, and all stand inside the picture', () => {
  const { svg, width, height } = evidenceMarksPicture([
    row('phase-1-trial', 7),
    row('guideline', 1),
  ]);
  const marks = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)"[^>]*fill="([^"]+)"/g)];
  expect(marks).toHaveLength(10);
  expect(marks.filter(([, , , fill]) => fill === 'none')).toHaveLength(8);
  expect(new Set(marks.map(([, x, y]) => `${x} ${y}`)).size).toBe(10);
  for (const [, x, y] of marks) {
    expect(Number(x) + 14).toBeLessThanOrEqual(width);
    expect(Number(y) + 14).toBeLessThanOrEqual(height);
  }
});

test('no name of a design reaches the marks', () => {
  const { svg } = evidenceMarksPicture([row('phase-1-trial', 1)]);
  const first = Number(/<rect x="([\d.]+)"/.exec(svg)?.[1]);
  const longest = Math.max(...Object.values(DESIGNS).map(({ length }) => length));
  // Letters of 16 units are at most 7.5 wide on average.
  expect(longest * 7.5).toBeLessThan(first);
});
