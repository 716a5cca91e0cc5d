import { brotliCompressSync } from 'node:zlib';
import { expect, test, visit } from './site.ts';

/**
 * Most bytes of script, brotli, that a section loads by itself: what it begins with, and what it fetches when it
 * has come to rest (the database, the marks of the course, what is due).
 */
const BUDGET = 30_000;

test('a section that is only opened loads little script, at rest as well', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  await visit(page, './prostate-fla/');
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(bodies)).reduce(
    (sum, body) => sum + brotliCompressSync(body).byteLength,
    0,
  );
  process.stdout.write(`Script of a section with what it fetches at rest: ${bytes} bytes\n`);
  expect(bodies.length).toBeGreaterThan(20);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
