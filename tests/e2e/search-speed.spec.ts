import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { firstSearch } from '../bench/first-search.ts';

/** From opening the dialog to the first whole result; what it takes in time is measured by `npm run bench:search`. */
const budget = { kilobytes: 81, requests: 8 };

test('the first search of a visit stays within its budget', async () => {
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  const { kilobytes, requests } = await firstSearch(dist, 'pembrolizumab');
  process.stdout.write(`First search: ${kilobytes.toFixed(1)} kB, ${requests} requests\n`);
  expect(kilobytes).toBeLessThanOrEqual(budget.kilobytes);
  expect(requests).toBeLessThanOrEqual(budget.requests);
  expect(requests).toBeGreaterThan(3);
});
