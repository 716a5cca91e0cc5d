import { describe, expect, test } from 'vitest';
import { itemPicture, itemTable } from '../../../src/charts/item-picture.ts';
import { itemFigureSchema } from '../../../src/course/schema/item-figure.ts';
import { drawn, texts } from '../drawn.ts';

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

describe('survival curves', () => {
  const said = (figure: Parameters<typeof itemPicture>[0]) =>
    texts(itemPicture(figure).svg).map(({ says, x, y }) => `${x} ${y} ${says}`);

  test('have their shares beside the axis, their times below, and the unit at its end', () => {
    expect(said(survival).slice(0, 7)).toEqual([
      ...['0 14 Share alive', '38 200 0%', '38 115 50%', '38 30 100%'],
      ...['44 213 0', '186 213 12', '328 213 24 months'],
    ]);
    const anchors = drawn(itemPicture(survival).svg)
      .filter(({ name }) => name === 'text')
      .map(({ has }) => has['text-anchor']);
    expect(anchors.slice(0, 7)).toEqual([
      undefined,
      'end',
      'end',
      'end',
      'middle',
      'middle',
      'end',
    ]);
    const lines = drawn(itemPicture(survival).svg).map(({ has }) => has.d);
    for (const line of ['M44 196h284', 'M44 111h284', 'M44 26h284', 'M44 26v170h284'])
      expect(lines).toContain(line);
  });

  test('are named below with their line, and have under them who was still observed at which time', () => {
    expect(said(survival).slice(7)).toEqual([
      ...['38 240 New drug', '38 258 Old drug', '0 292 Still under observation'],
      ...['44 310 90', '186 310 50', '328 310 9'],
    ]);
    const keys = drawn(itemPicture(survival).svg).filter(({ has }) => has.d?.startsWith('M0 '));
    expect(keys.map(({ has }) => [has.d, has['stroke-dasharray']])).toEqual([
      ['M0 236h30', undefined],
      ['M0 254h30', '7 4'],
      ['M0 306h30', undefined],
      ['M0 324h30', '7 4'],
    ]);
    expect(itemPicture(survival)).toMatchObject({ width: 340, height: 330 });
  });

  test('leave out who was observed where nobody says so', () => {
    const [, second] = survival.kind === 'survival' ? survival.curves : [];
    const bare = parsed({ ...survival, curves: [second] });
    expect(said(bare).at(-1)).toBe('38 240 Old drug');
    expect(itemPicture(bare).height).toBe(258);
  });

  test('are told curve by curve', () => {
    expect(itemPicture(survival).svg).toContain(
      'aria-label="A figure to read. Share alive. New drug: 100% at 0 months, 67% at 12 months. Old drug: 100% at 0 months, 50% at 12 months."',
    );
  });
});

describe('estimates with their intervals', () => {
  const rows = [
    { label: 'First', estimate: 1, low: 0.5, high: 2 },
    { label: 'Second', estimate: 2, low: 0.25, high: 8 },
  ];

  test('stand below their names, a square with a line as long as the interval', () => {
    const { svg, width, height } = itemPicture(parsed({ ...forest, rows }));
    expect(texts(svg).map(({ says, x, y }) => `${x} ${y} ${says}`)).toEqual([
      '0 14 Hazard ratio, 95% interval',
      ...['0 42 First', '340 42 1.00 (0.50 to 2.00)'],
      ...['0 88 Second', '340 88 2.00 (0.25 to 8.00)'],
      ...[
        '14 133 0.5',
        '170 133 1',
        '326 133 2',
        '0 152 Below 1: rarer',
        '0 169 Above 1: more frequent',
      ],
    ]);
    const shapes = drawn(svg);
    expect(
      shapes.filter(({ name }) => name === 'rect').map(({ has }) => `${has.x} ${has.y}`),
    ).toEqual(['165 51', '321 97']);
    // An interval that leaves the axis ends with it.
    expect(shapes.filter(({ name }) => name === 'path').map(({ has }) => has.d)).toEqual([
      ...['M170 24V116', 'M14 56H326M14 52v8M326 52v8', 'M14 102H326M14 98v8M326 98v8'],
      'M14 116H326',
    ]);
    expect({ width, height }).toEqual({ width: 340, height: 174 });
  });

  test('are told and tabled row by row, with what lies at either side', () => {
    expect(itemPicture(parsed({ ...forest, rows })).svg).toContain(
      'aria-label="A figure to read. Hazard ratio with 95% interval. First: 1.00 (0.50 to 2.00). Second: 2.00 (0.25 to 8.00). Below 1: rarer. Above 1: more frequent."',
    );
    expect(itemTable(parsed({ ...forest, rows }))).toEqual([
      ['First', '1.00 (0.50 to 2.00)'],
      ['Second', '2.00 (0.25 to 8.00)'],
    ]);
  });

  test('have their numbers at the right side, in heavy letters', () => {
    const numbers = drawn(itemPicture(forest).svg).find(({ lines }) => lines[0]?.includes(' to '));
    expect(numbers?.has).toMatchObject({ 'text-anchor': 'end', 'font-weight': '600' });
    const axis = drawn(itemPicture(forest).svg).find(({ lines }) => lines[0] === '0.5');
    expect(axis?.has['text-anchor']).toBe('middle');
  });
});

test('people are counted out in each group, those with the event in the color of the event', () => {
  const groups = [
    { label: 'First', count: 1, of: 3 },
    { label: 'Second', count: 2, of: 2 },
  ];
  const figure = parsed({ kind: 'people', groups });
  expect(itemTable(figure)).toEqual([
    ['First', '1 of 3'],
    ['Second', '2 of 2'],
  ]);
  const { svg } = itemPicture(figure);
  expect(svg).toContain('aria-label="A figure to read. First: 1 of 3. Second: 2 of 2."');
  expect(
    texts(svg)
      .map(({ says }) => says)
      .join(' '),
  ).toContain('1 of 3');
  expect(svg).toContain('var(--heat-line)');
});
