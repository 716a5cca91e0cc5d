import { expect, test } from 'vitest';
import { figureDownloads } from '../../../src/lib/figure-shapes.ts';

test('a figure is taken along as it stands, or as a slide', () => {
  expect(figureDownloads('/diagrams/heat')).toEqual([
    { label: 'SVG', path: '/diagrams/heat.svg' },
    { label: 'SVG 16:9', path: '/diagrams/heat-wide.svg' },
  ]);
});
