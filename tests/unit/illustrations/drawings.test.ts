import { expect, test } from 'vitest';
import { DRAWINGS, FRONTS } from '../../../src/illustrations/drawings.ts';
import { ILLUSTRATIONS } from '../../../src/illustrations/illustrations.ts';
import { LAB_DRAWINGS } from '../../../src/illustrations/labs/drawings.ts';
import { OPENERS } from '../../../src/illustrations/openers/drawings.ts';
import { PLATE_DRAWINGS } from '../../../src/illustrations/plates/drawings.ts';
import { LABS } from '../../../src/labs/labs.ts';

/** `focal-laser-ablation` is drawn by FocalLaserAblation. */
const nameOf = (id: string) => id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());

test('each drawing stands under its own name', () => {
  const all = { ...DRAWINGS, ...OPENERS, ...PLATE_DRAWINGS };
  for (const [id, drawing] of Object.entries(all)) expect(drawing, id).toBe(nameOf(id));
  for (const [id, drawing] of Object.entries(FRONTS)) expect(drawing).toBe(`${nameOf(id)}Front`);
});

test('each hand-drawn figure that says something of itself is drawn, and each lab has its small drawing', () => {
  expect(Object.keys(DRAWINGS).sort()).toEqual(Object.keys(ILLUSTRATIONS).sort());
  expect(Object.keys(LAB_DRAWINGS).sort()).toEqual(Object.keys(LABS).sort());
});
