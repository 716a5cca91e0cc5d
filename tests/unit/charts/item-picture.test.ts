import { expect, test } from 'vitest';
import { itemPicture, itemTable } from '../../../src/charts/item-picture.ts';
import { itemFigureSchema } from '../../../src/course/schema/item-figure.ts';

const parsed = (figure: object) => {
  const read = itemFigureSchema.parse({ title: 'A figure to read', ...figure });
  if (read.kind === 'chart') throw new Error('A chart has no numbers of its own.');
  return read;
};
const survival = parsed({
  ...{ kind: 'survival', measure: 'alive', unit: 'months', max: 24 },
  curves: [
    {
      label: 'New drug',
      steps: [
        [0, 1],
        [12, 0.67],
      ],
      atRisk: [90, 50, 9],
    },
    {
      label: 'Old drug',
      steps: [
        [0, 1],
        [12, 0.5],
      ],
    },
  ],
});
const forest = parsed({
  ...{
    kind: 'forest',
    measure: 'Hazard ratio',
    min: 0.5,
    max: 2,
    below: 'rarer',
    above: 'more frequent',
  },
  rows: [{ label: 'Trial', estimate: 1, low: 0.5, high: 2 }],
});
const people = parsed({ kind: 'people', groups: [{ label: 'Group', count: 4, of: 20 }] });

test('a figure says its numbers to those who cannot see it, as its table does', () => {
  for (const [figure, said] of [
    [survival, 'New drug: 100% at 0 months, 67% at 12 months'],
    [forest, 'Trial: 1.00 (0.50 to 2.00)'],
    [people, 'Group: 4 of 20'],
  ] as const)
    expect(/aria-label="([^"]*)"/.exec(itemPicture(figure).svg)?.[1]).toContain(said);
  expect(itemTable(survival)).toContainEqual(['New drug, from 12 months', '67%']);
});

test('a curve falls at its step and not before, and a second one is dashed', () => {
  const { svg } = itemPicture(survival);
  const [first = '', second = ''] = (svg.match(/<path [^>]*>/g) ?? []).filter((path) =>
    /H[\d.]+V/.test(path),
  );
  // The axis is 284 units wide from 44: 12 of 24 months stand in its middle, 67% at a third of its height of 170.
  expect(first).toContain('M44 26H186V82.1H328');
  expect(first).not.toContain('dasharray');
  expect(second).toContain('H186V111H328');
  expect(second).toContain('stroke-dasharray');
});

test('equal ratios have equal distances, with no difference in the middle', () => {
  const { svg } = itemPicture(forest);
  expect(svg).toContain('M170 24V70');
  expect(svg).toContain('M14 56H326');
});

test('the figure needs no color to be read and no style that the policy forbids', () => {
  for (const figure of [survival, forest, people]) {
    const { svg } = itemPicture(figure);
    expect(svg).not.toMatch(/style=|<style|#[0-9a-f]{3,6}/i);
  }
});
