import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults, expect, test, visit } from './site.ts';

const breast = '[data-section="breast-ablation"]';

async function answer(page: Page, sure: string): Promise<void> {
  const item = page.locator('.prose .question[data-question="single"]').first();
  await item.locator('.options > li').first().locator('label').click();
  await item.getByRole('button', { name: sure }).click();
  await expect(item).toHaveAttribute('data-phase', 'answered');
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  return (await download).path();
}

test('a section marked as read counts, and can be taken back', async ({ page }) => {
  await visit(page, './progress/');
  const row = page.locator(`tr${breast}`);
  await expect(row.locator('[data-basis]')).toHaveText(/^0 of \d+ parts$/);
  await row.getByRole('button').click();
  await expect(row.locator('[data-basis]')).toHaveText(/^(\d+) of \1 parts$/);
  await row.getByRole('button').click();
  await expect(row.locator('[data-basis]')).toHaveText(/^0 of \d+ parts$/);
});

test('an answer on a section shows in objectives, calibration and the coming days', async ({
  page,
}) => {
  await visit(page, './breast-ablation/');
  await answer(page, 'Certain');
  await visit(page, './progress/');
  await expect(page.locator('[data-confidence="certain"] [data-basis]')).toHaveText(/of 1 right$/);
  await expect(page.locator('[data-days-table]')).toBeVisible();
  await expect(
    page.locator('[data-objective] [data-basis]', { hasText: 'at last try' }),
  ).toHaveCount(1);
  expect(await axeFaults(page)).toEqual([]);
});

test('what is exported can be erased and imported again without doubling', async ({ page }) => {
  await visit(page, './breast-ablation/');
  await answer(page, 'Guess');
  await visit(page, './progress/');
  const certain = page.locator('[data-confidence="guess"] [data-basis]');
  await expect(certain).toHaveText(/of 1 right$/);
  const file = await exported(page);
  expect(JSON.parse(readFileSync(file, 'utf8')).format).toBe('io-reading-room');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await page.evaluate(() => localStorage.setItem('io-practice-session', '{}'));
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(certain).toHaveText('no answer yet');
  expect(await page.evaluate(() => localStorage.getItem('io-practice-session'))).toBeNull();
  for (const said of [/^[1-9]\d* imported, 0 known/, /^0 imported, [1-9]\d* known/]) {
    await page.locator('[data-import]').setInputFiles(file);
    await expect(page.locator('[data-status]')).toHaveText(said);
  }
  await expect(certain).toHaveText(/of 1 right$/);
});

test('a file that is no export changes nothing and is refused in words', async ({ page }) => {
  await visit(page, './progress/');
  await page.locator('[data-import]').setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format":"other","events":[{"id":"<img src=x onerror=alert(1)>"}]}'),
  });
  await expect(page.locator('[data-status]')).toContainText('nothing was changed');
});

test('erasing asks first and can be called off', async ({ page }) => {
  await visit(page, './progress/');
  await page.locator(`tr${breast}`).getByRole('button').click();
  await expect(page.locator(`tr${breast} [data-basis]`)).not.toHaveText(/^0 of/);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.locator(`tr${breast} [data-basis]`)).not.toHaveText(/^0 of/);
});

test('two tabs agree at once', async ({ page, context }) => {
  await visit(page, './progress/');
  const other = await context.newPage();
  await visit(other, './progress/');
  await page.locator(`tr${breast}`).getByRole('button').click();
  await expect(other.locator(`tr${breast} [data-basis]`)).toHaveText(/^(\d+) of \1 parts$/);
});

test('review days can be taken along as a calendar', async ({ page }) => {
  await visit(page, './breast-ablation/');
  await answer(page, 'Think so');
  await visit(page, './progress/');
  await expect(page.locator('[data-days-table]')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Review days as a calendar file' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('BEGIN:VEVENT');
});

test('the home page leads back to where one left off', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await visit(page, './prostate-fla/');
  await page.locator('#registry').scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await page.clock.runFor(5000);
  await visit(page, './');
  await expect(page.locator('io-continue a')).toHaveAttribute('href', /prostate-fla\/#registry$/);
});
