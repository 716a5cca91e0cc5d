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

const small = (svg: string) =>
  [...svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="14" height="14" fill="([^"]+)"/g)].map(
    ([, x, y, fill]) => `${x} ${y} ${fill === 'none' ? 'hollow' : 'full'}`,
  );

test('marks go on in the next line after five, and the next design stands below them', () => {
  const { svg, width, height } = evidenceMarksPicture([row('guideline', 6), row('guideline', 0)]);
  expect(small(svg)).toEqual([
    '265 36 full',
    ...[485, 504, 523, 542, 561].map((x) => `${x} 36 hollow`),
    '485 60 hollow',
    '265 88 full',
  ]);
  expect([width, height]).toEqual([595, 48 + 52 + 28]);
  expect(svg).toContain(`viewBox="0 0 595 128" width="595" height="128"`);
});

test('five marks fill one line, and a design without any has one, too', () => {
  const none = { ...row('guideline', 0), cells: [] };
  expect(evidenceMarksPicture([row('guideline', 5)]).height).toBe(76);
  expect(evidenceMarksPicture([none]).height).toBe(76);
  expect(evidenceMarksPicture([]).height).toBe(48);
});

test('rows and columns have their names, each row at its first line of marks', () => {
  const { svg } = evidenceMarksPicture([row('guideline', 6), row('phase-1-trial', 1)]);
  const words = [...svg.matchAll(/<text x="(\d+)" y="(\d+)">([^<]*)<\/text>/g)];
  const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  expect(words.map(([, x, y, text]) => `${x} ${y} ${text}`)).toEqual([
    ...['0 16 Set against', '265 16 same study', '375 16 other or past', '485 16 nothing'],
    `0 48 ${capital(DESIGNS.guideline)}`,
    `0 100 ${capital(DESIGNS['phase-1-trial'])}`,
  ]);
});
