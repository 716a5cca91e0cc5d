import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { contentFixture } from './content-fixture.ts';

let dir: string;

beforeEach(() => {
  dir = contentFixture('content-good');
});

afterEach(() => rmSync(dir, { recursive: true }));

/** The faults about editions when the list of them holds this. */
function faults(editions: string): string[] {
  writeFileSync(join(dir, 'editions.yaml'), editions);
  return checkContent(dir, {
    illustrations: ['hand-drawn'],
    plates: [],
    labs: ['compare-with-care'],
  })
    .filter(({ code }) => code === 'edition/order')
    .map(({ line, message }) => `${line}: ${message}`);
}

test('editions are numbered from 1 on, each later than the one before', () => {
  expect(faults('- {n: 1, date: 2026-11-23}\n- {n: 2, date: 2026-12-01}')).toEqual([]);
  expect(faults('- {n: 2, date: 2026-11-23}')).toEqual(['1: The first edition is numbered 2.']);
  expect(faults('- {n: 1, date: 2026-11-23}\n- {n: 2, date: 2026-11-23}')).toEqual([
    '2: Edition 2 of 2026-11-23 follows edition 1 of 2026-11-23.',
  ]);
  expect(faults('- {n: 1, date: 2026-11-23}\n- {n: 3, date: 2026-12-01}')).toHaveLength(1);
});

test('a list without an edition stops the build', () => {
  expect(faults('[]')).toEqual(['1: There is no edition.']);
});
