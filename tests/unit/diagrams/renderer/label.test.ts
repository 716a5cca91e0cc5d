import { expect, test } from 'vitest';
import { type Ground, labelBlock } from '../../../../src/diagrams/renderer/page/label.ts';
import { drawn, texts } from '../../drawn.ts';

const label = { x: 100, y: 50, width: 40, height: 20 };
const ground = (token: Ground['token'], x: number, width: number, y = 50, height = 100) => ({
  ...{ token, box: { x, y, width, height } },
});
/** The patches behind a label, each as its color, sides and size. */
const patches = (...grounds: Ground[]) =>
  drawn(labelBlock(['yes'], label, grounds))
    .filter(({ name }) => name === 'rect')
    .map(({ has }) => `${has.fill} ${has.x} ${has.y} ${has.width} ${has.height}`);

test('a label stands on paper of its own size', () => {
  expect(patches()).toEqual(['var(--paper) 80 40 40 20']);
  const content = labelBlock(['yes', 'no'], label, []);
  expect(texts(content)).toMatchObject([{ says: 'yes / no', x: 100 }]);
  expect(drawn(content).at(-1)).toMatchObject({ name: 'text', has: { fill: 'var(--ink-soft)' } });
});

test('a label within a group stands on the color of the innermost group alone', () => {
  expect(patches(ground('paper-sunk', 100, 200))).toEqual(['var(--paper-sunk) 80 40 40 20']);
  expect(patches(ground('paper-sunk', 100, 200), ground('paper', 100, 60))).toEqual([
    'var(--paper) 80 40 40 20',
  ]);
});

test('a label that fills a group to the tenth of a pixel stands on that group', () => {
  expect(patches(ground('paper-sunk', 100, 40, 50, 20))).toEqual(['var(--paper-sunk) 80 40 40 20']);
});

test('a label across the edge of a group stands on both colors, each where it is', () => {
  expect(patches(ground('paper-sunk', 50, 100))).toEqual([
    'var(--paper) 80 40 40 20',
    'var(--paper-sunk) 80 40 20 20',
  ]);
  expect(patches(ground('paper-sunk', 150, 100))).toEqual([
    'var(--paper) 80 40 40 20',
    'var(--paper-sunk) 100 40 20 20',
  ]);
  expect(patches(ground('paper-sunk', 100, 200, 95, 100))).toEqual([
    'var(--paper) 80 40 40 20',
    'var(--paper-sunk) 80 45 40 15',
  ]);
  expect(patches(ground('paper-sunk', 100, 200, 5, 100))).toEqual([
    'var(--paper) 80 40 40 20',
    'var(--paper-sunk) 80 40 40 15',
  ]);
});

test('a group that only touches a label, or lies elsewhere, is not behind it', () => {
  for (const elsewhere of [
    ground('paper-sunk', 30, 100),
    ground('paper-sunk', 170, 100),
    ground('paper-sunk', 300, 100),
    ground('paper-sunk', 100, 200, 110, 100),
    ground('paper-sunk', 100, 200, -10, 100),
    ground('paper-sunk', 100, 200, 300, 100),
  ])
    expect(patches(elsewhere)).toEqual(['var(--paper) 80 40 40 20']);
});
