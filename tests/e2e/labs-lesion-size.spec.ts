import type { Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const path = './labs/lesion-size/';
const said = (page: Page) => page.locator('io-lab-lesion-size .said');
const verdicts = (page: Page, size: string) =>
  page.locator(`tr[data-size="${size}"] .verdict`).allTextContents();

test('a size is moved over all statements, kept in the address, and each statement leads to its place', async ({
  page,
}) => {
  await test.step('a size can be moved, stepped and typed with the keyboard alone, and stays in the address', async () => {
    await visit(page, path);
    await expect(said(page)).toHaveText(/^At 1\.0 cm, 7 of the 7 statements/);
    const slider = page.getByRole('slider');
    await slider.press('ArrowRight');
    await expect(page).toHaveURL(/\?cm=1\.1$/);
    await expect(slider).toHaveAttribute('aria-valuetext', '1.1 cm');

    const field = page.getByRole('textbox', { name: 'Lesion, cm' });
    await field.fill('1.9');
    await expect(said(page)).toHaveText(/^At 1\.9 cm, 7 of the 7/);
    const more = page.getByRole('button', { name: 'One millimeter more' });
    await more.press('Enter');
    await expect(more).toBeFocused();
    await expect(field).toHaveValue('2');
    await expect(page).toHaveURL(/\?cm=2$/);
    await expect(said(page)).toContainText('none of the 7');
    expect(new Set(await verdicts(page, 'less than 2 cm'))).toEqual(new Set(['outside its size']));
    expect(await verdicts(page, 'up to 2 cm')).toEqual(['covers it']);
    expect(await verdicts(page, 'more than 2 cm')).toEqual(['outside its size']);
    expect(await verdicts(page, 'less than 2–3 cm')).toEqual(['depends on the reading']);

    await field.fill('9');
    await expect(said(page)).toHaveText(/^At 2\.0 cm/);
    await field.press('Tab');
    await expect(field).toHaveValue('9');
    const problem = page.locator('#size-problem');
    await expect(problem).toHaveText('9 cm is out of range. Enter a number from 0.1 to 5 cm.');
    await field.fill('1,4');
    await expect(said(page)).toHaveText(/^At 1\.4 cm/);
    await expect(field).toHaveValue('1,4');
    await expect(problem).toHaveText('');
    await slider.press('End');
    await expect(page).toHaveURL(/\?cm=5$/);
    expect(await verdicts(page, 'more than 2 cm')).toEqual(['covers it']);
    await expect(more).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('the line stands on the ruler where the size is', async () => {
    await page.getByRole('textbox', { name: 'Lesion, cm' }).fill('2.5');
    await expect(page).toHaveURL(/\?cm=2\.5$/);
    const track = await page.locator('.ruler svg').first().boundingBox();
    const lines = await page.locator('.ruler line.at').all();
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const box = await line.boundingBox();
      expect((box?.x ?? 0) - (track?.x ?? 0)).toBeCloseTo((track?.width ?? 0) / 2, -0.5);
    }
    await expect(page.locator('.bar[data-size="less than 2 cm"]')).toHaveAttribute(
      'data-cover',
      'no',
    );
  });

  await test.step('an address restores its size, and any address is harmless', async () => {
    await visit(page, `${path}?cm=1.5`);
    await expect(page.getByRole('slider')).toHaveValue('1.5');
    expect(new Set(await verdicts(page, '1.5 cm or less'))).toEqual(new Set(['covers it']));
    await visit(page, `${path}?cm=1e9&cm=%00`);
    await expect(said(page)).toHaveText(/^At 1\.0 cm/);
  });

  await test.step('at a size that some statements leave out it passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.getByRole('textbox', { name: 'Lesion, cm' }).fill('2.4');
    await expect(page).toHaveURL(/\?cm=2\.4$/);
    await page.locator('.predict input').last().check();
    await page.locator('.predict summary').click();
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });

  await test.step('every statement leads to its place', async () => {
    const links = page.locator('io-lab-lesion-size tbody th[scope=row] > a');
    expect(await links.count()).toBeGreaterThan(15);
    await links.filter({ hasText: 'First meta-analysis' }).click();
    await expect(page).toHaveURL(/\/breast-ablation\/#breast-meta-analyses-2021$/);
    await expect(page.locator('#breast-meta-analyses-2021')).toBeInViewport();
  });
});
