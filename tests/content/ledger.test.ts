import { expect, test } from 'vitest';
import { listItems, sections } from './sections.ts';

const ledger = listItems('ledger');
const pages = new Set(sections().map(({ slug }) => slug));

test('the ledger is a list of entries with ids of their own', () => {
  expect(ledger.length).toBeGreaterThan(250);
  expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
  for (const { id, find } of ledger) expect(find.length, id).toBeGreaterThan(0);
});

test('the ledger names only pages that exist, and every page', () => {
  expect(new Set(ledger.map(({ page }) => page))).toEqual(pages);
});

test('the ledger covers each of the 78 references', () => {
  const cited = new Set(ledger.flatMap(({ cites = [] }) => cites));
  expect([...cited].sort((a, b) => a - b)).toEqual(Array.from({ length: 78 }, (_, i) => i + 1));
});
