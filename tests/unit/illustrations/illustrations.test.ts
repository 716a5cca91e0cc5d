import { expect, test } from 'vitest';
import { ILLUSTRATIONS, illustrationTitle } from '../../../src/illustrations/illustrations.ts';

test('a hand-drawn figure is called by its title, and one that is not there by its id', () => {
  expect(illustrationTitle('prostate-management-paths')).toBe(
    'Three paths for localized prostate cancer',
  );
  expect(illustrationTitle('unknown')).toBe('unknown');
});

test('each says all that it shows: its steps, or what is told of each scene', () => {
  const { told, hasSteps } = ILLUSTRATIONS['ablation-and-checkpoints'];
  expect(told).toHaveLength(7);
  expect(hasSteps).toBe(true);
  const breast = ILLUSTRATIONS['breast-candidates'];
  expect(breast.told.slice(0, 3)).toEqual([
    'Benign mass',
    'Why: surgery may not be necessary',
    'Found: most patients were satisfied after cryoablation',
  ]);
  expect(breast.hasSteps).toBe(false);
  expect(ILLUSTRATIONS['needle-tracking-learning'].told.at(-1)).toBe('Not reported for either');
});

test('scenes side by side are wider than below each other, and lower', () => {
  for (const id of ['breast-candidates', 'prostate-management-paths'] as const) {
    const { column, landscape } = ILLUSTRATIONS[id].sizes;
    expect(landscape.width, id).toBeGreaterThan(3 * column.width);
    expect(landscape.height, id).toBeLessThan(column.height);
  }
});
