import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, openDetails, test, visit } from './site.ts';

const rows = (page: Page): Locator =>
  page.locator('#table-trials tbody tr:not(.group)').filter({ visible: true });
const groups = (page: Page): Locator =>
  page.locator('#table-trials tr.group').filter({ visible: true });
const status = (page: Page): Locator => page.locator('io-trials [data-status]');
const chips = (page: Page): Locator => page.locator('io-trials [data-filters] button');
const cell = (page: Page, name: string): Locator =>
  page
    .locator('#fig-trial-matrix')
    .getByRole('link', { name: new RegExp(`^\\d+ trials?: ${name}`) });

/** The box of a value, whose name goes on with its count. */
const tick = (within: Page | Locator, value: string): Locator =>
  within.getByRole('checkbox', { name: new RegExp(`^${value} \\d+$`) });

/** Opens the page and waits until the table can be narrowed. */
async function open(page: Page, query = ''): Promise<void> {
  await visit(page, `./trials/${query}`);
  await expect(status(page)).not.toBeEmpty();
}

/** Opens the filters, which stand behind a summary on a phone, and one of them. */
async function unfold(page: Page, filter: string): Promise<Locator> {
  await page.locator('io-trials .choose').evaluate((panel: HTMLDetailsElement) => {
    panel.open = true;
  });
  const facet = page.locator('io-trials .facet').filter({
    has: page.locator('summary').getByText(filter, { exact: true }),
  });
  const isOpen = await facet.evaluate((details: HTMLDetailsElement) => details.open);
  if (!isOpen) await facet.locator('summary').click();
  return facet;
}

/** Opens all that is folded, and goes back to the beginning of the page. */
async function unfoldAll(page: Page): Promise<void> {
  await openDetails(page);
  await page.evaluate(() => scrollTo(0, 0));
}

/** Comes to a selection by its address while the page stays, as Back does. */
async function comeTo(page: Page, query: string, filters: readonly string[]): Promise<void> {
  await page.evaluate((search) => {
    history.replaceState(null, '', location.pathname + search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await expect(chips(page)).toHaveText(filters);
}

test('the table is narrowed and ordered by keys, values, words, the matrix and its heads', async ({
  page,
}) => {
  await open(page);
  await test.step('on a tablet held upright the matrix shows its last column', async () => {
    for (const width of [760, 768, 900]) {
      await page.setViewportSize({ width, height: 900 });
      const box = page.locator('#fig-trial-matrix .scroll');
      expect(await box.evaluate((e) => e.scrollWidth - e.clientWidth), `${width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the filters stand open where there is room', async () => {
    const first = page.locator('.facet summary').first();
    await expect(first).toBeVisible();
    await page.locator('.choose > summary').click();
    await expect(first).toBeHidden();
  });

  await test.step('the journey works with the keyboard alone', async () => {
    await expect(page.locator('.facet[open]')).toHaveCount(0);
    await page.locator('.choose > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('.facet summary').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(tick(page, '1')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(rows(page)).toHaveCount(4);
    await page.getByRole('button', { name: 'Remove the filter Phase: 1' }).focus();
    await page.keyboard.press('Enter');
    await expect(status(page)).toBeFocused();
    await expect(rows(page)).toHaveCount(31);
    await cell(page, 'any procedure, melanoma').focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(2);
    await page.goBack();
  });

  await test.step('values narrow the table, their counts follow, and the address and the chips keep them', async () => {
    await expect(rows(page)).toHaveCount(31);
    await expect(status(page)).toHaveText('All 31 trials.');

    const procedure = await unfold(page, 'Procedure');
    await tick(procedure, 'cryoablation').check();
    await expect(rows(page)).toHaveCount(7);
    await expect(status(page)).toHaveText('7 of 31 trials.');
    await expect(page).toHaveURL(/\?procedure=cryoablation$/);
    await tick(procedure, 'microwave ablation').check();
    await expect(rows(page)).toHaveCount(11);

    const phase = await unfold(page, 'Phase');
    await expect(tick(phase, 'not applicable')).toHaveAccessibleName('not applicable 2');
    await expect(tick(phase, '1b')).toHaveAccessibleName('1b 0');
    await tick(phase, 'not applicable').check();
    await expect(rows(page)).toHaveCount(2);
    await expect(page).toHaveURL(
      /\?phase=not-applicable&procedure=microwave-ablation&procedure=cryoablation$/,
    );
    await expect(chips(page)).toHaveText([
      'Phase: not applicable',
      'Procedure: microwave ablation',
      'Procedure: cryoablation',
    ]);

    await page.getByRole('button', { name: 'Remove the filter Phase: not applicable' }).click();
    await expect(rows(page)).toHaveCount(11);
    await expect(chips(page).first()).toBeFocused();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(rows(page)).toHaveCount(31);
    await expect(page).toHaveURL(/\/trials\/$/);
    await expect(status(page)).toBeFocused();
    await expect(tick(procedure, 'cryoablation')).not.toBeChecked();
  });

  await test.step('words narrow at once and are counted aloud after a pause, not at every key', async () => {
    await expect(rows(page)).toHaveCount(31);
    await unfold(page, 'Phase');
    const said: string[] = [];
    await page.exposeFunction('said', (text: string) => said.push(text));
    await status(page).evaluate((line) => {
      new MutationObserver(() => {
        (globalThis as unknown as { said(text: string): void }).said(line.textContent ?? '');
      }).observe(line, { childList: true, characterData: true, subtree: true });
    });
    await page.locator('io-trials [name=q]').pressSequentially('ipilimumab', { delay: 20 });
    await expect(rows(page)).toHaveCount(5);
    await expect(status(page)).toHaveText('5 of 31 trials.');
    await expect(page).toHaveURL(/\?q=ipilimumab$/);
    expect(said).toEqual(['5 of 31 trials.']);
  });

  await test.step('a cell of the matrix chooses its trials in place, and the matrix shows the choice', async () => {
    await expect(page).toHaveURL(/\?q=ipilimumab$/);
    await expect(rows(page)).toHaveCount(5);
    await expect(page.locator('[data-legend]')).toBeVisible();
    await expect(cell(page, 'cryoablation, melanoma')).toHaveAccessibleName(
      /; 1 in the selection$/,
    );
    await expect(cell(page, 'microwave ablation, hepatocellular')).toHaveClass(/out/);

    await cell(page, 'cryoablation, breast cancer').click();
    await expect(page).toHaveURL(/\?procedure=cryoablation&malignancy=breast-cancer$/);
    await expect(rows(page)).toHaveCount(2);
    await expect(status(page)).toBeFocused();
    await expect(status(page)).toBeInViewport();
    await expect(page.locator('#fig-trial-matrix [aria-current]')).toHaveCount(1);
    await expect(cell(page, 'cryoablation, breast cancer')).toHaveAttribute('aria-current', 'true');

    await page.goBack();
    await expect(page).toHaveURL(/\?q=ipilimumab$/);
    await expect(rows(page)).toHaveCount(5);
  });

  await test.step('heads of columns sort, reverse, and give the order of Table 1 back', async () => {
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(rows(page)).toHaveCount(31);
    const first = page.locator('#table-trials tbody tr').first();
    const head = page.getByRole('columnheader', { name: 'Reported since' });
    await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect(first).toHaveId('nct04246177');
    await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(first).toHaveId('nct03753659');
    await head.getByRole('button').press('Enter');
    await expect(head).not.toHaveAttribute('aria-sort');
    await expect(first).toHaveId('nct03572582');
  });
});

test('the filters stand behind their summary on a phone', { tag: '@phone-only' }, async ({
  page,
}) => {
  await open(page);
  const first = page.locator('.facet summary').first();
  await expect(first).toBeHidden();
  await page.locator('.choose > summary').click();
  await expect(first).toBeVisible();
});

test('an address restores filters, order and groups, and shows the trial that it leads to', async ({
  page,
}) => {
  await test.step('groups have heads with counts in clinical order, and a trial stands in each of its groups', async () => {
    await open(page, '?group=phase');
    await expect(groups(page)).toHaveText([
      ...['Phase: 1 4 trials', 'Phase: 1b 1 trial', 'Phase: 1/2 3 trials', 'Phase: 2 16 trials'],
      ...['Phase: 2a 1 trial', 'Phase: 3 4 trials', 'Phase: not applicable 2 trials'],
    ]);
    await expect(rows(page)).toHaveCount(31);

    await unfold(page, 'Phase');
    await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('target');
    await expect(status(page)).toContainText('A trial with several values stands in each');
    await expect(groups(page).first()).toHaveText('Target: PD-1 23 trials');
    const ids = await page
      .locator('#table-trials [id^=nct]')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(31);
    expect(ids).toHaveLength(31);

    await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('');
    await expect(groups(page)).toHaveCount(0);
    await expect(rows(page)).toHaveCount(31);
  });

  await test.step('filters and order are restored', async () => {
    await open(page, '?target=ctla-4&sort=-phase&q=breast');
    await expect(rows(page)).toHaveCount(2);
    await expect(chips(page)).toHaveText(['Target: CTLA-4', 'Words: breast']);
    await expect(page.locator('#table-trials tbody tr[id]:not([hidden])').first()).toHaveId(
      'nct02833233',
    );
    await expect(page.getByLabel('Reversed')).toBeChecked();
    await expect(page.locator('th[aria-sort]')).toHaveAttribute('aria-sort', 'descending');
  });

  await test.step('what the table does not have is named and left out, and nothing else changes', async () => {
    await open(
      page,
      '?phase=9&procedure=%3Cscript%3E&group=__proto__&malignancy=melanoma&sort=%00',
    );
    await expect(status(page)).toContainText('does not have: phase=9, procedure=<script>');
    await expect(status(page)).toContainText('2 of 31 trials.');
    await expect(rows(page)).toHaveCount(2);
    await expect(page).toHaveURL(/phase=9/);
  });

  await test.step('an address of one trial shows it, even when the filters leave it out', async () => {
    await open(page, '?malignancy=melanoma&group=phase#nct03572582');
    await expect(page.locator('#nct03572582')).toBeInViewport();
    await expect(page).toHaveURL(/\?group=phase#nct03572582$/);
    await expect(chips(page)).toHaveCount(0);
  });
});

test('a selection is saved, copied, searched and printed, fits narrow windows, and passes axe', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?malignancy=breast-cancer&sort=-trial');
  for (const form of ['CSV', 'JSON'])
    await test.step(`it can be saved as ${form} and says how it was made`, async () => {
      const loading = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save as ${form}` }).click();
      const saved = await loading;
      expect(saved.suggestedFilename()).toBe(`trials-selection.${form.toLowerCase()}`);
      const text = readFileSync(await saved.path(), 'utf8');
      expect(text).toContain('/trials/?malignancy=breast-cancer&sort=-trial');
      expect(text).toContain('Malignancy: breast cancer');
      expect(text.match(/(?<=^|"nct": ")NCT\d{8}/gm)).toEqual(['NCT03546686', 'NCT02833233']);
      await expect(status(page)).toHaveText(`2 trials saved as ${form}.`);
    });

  await test.step('its link can be copied', async () => {
    await comeTo(page, '?organ=kidney', ['Organ: kidney']);
    await page.getByRole('button', { name: 'Copy link to this selection' }).click();
    await expect(status(page)).toHaveText('Link to this selection copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/trials\/\?organ=kidney$/,
    );
  });

  await test.step('names that the table abbreviates can be searched', async () => {
    await comeTo(page, '?q=drug-eluting', ['Words: drug-eluting']);
    await expect(rows(page)).toHaveCount(2);
    await expect(page.locator('io-trials [name=q]')).toHaveValue('drug-eluting');
  });

  await test.step('print shows the selection, its count and the whole matrix, and no filters', async () => {
    await comeTo(page, '?malignancy=melanoma', ['Malignancy: melanoma']);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('io-trials .choose')).toBeHidden();
    await expect(page.locator('io-trials .tools')).toBeHidden();
    await expect(status(page)).toBeVisible();
    await expect(rows(page)).toHaveCount(2);
    await expect(cell(page, 'any procedure, any malignancy')).toBeVisible();
    await page.emulateMedia({ media: null });
  });

  await test.step('nothing reaches over the side at 320 and 360 pixels, with everything open', async () => {
    await comeTo(page, '?target=ctla-4&group=procedure', ['Target: CTLA-4']);
    await unfoldAll(page);
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const [seen, needed] = await page.evaluate(() => [
        document.documentElement.clientWidth,
        document.documentElement.scrollWidth,
      ]);
      expect(needed, `${width}`).toBeLessThanOrEqual(seen ?? 0);
    }
    const matrix = page.getByRole('region', { name: 'Figure T1 as a table' });
    await matrix.evaluate((region) => region.scrollTo(400, 0));
    const edge = await matrix.getByRole('rowheader', { name: 'cryoablation' }).evaluate((head) => {
      const region = head.closest('section')?.getBoundingClientRect();
      return head.getBoundingClientRect().left - (region?.left ?? 0);
    });
    expect(Math.abs(edge)).toBeLessThan(2);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('with filters open and a selection in groups it passes axe in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await comeTo(page, '?target=ctla-4&procedure=cryoablation&group=organ&sort=phase', [
      'Target: CTLA-4',
      'Procedure: cryoablation',
    ]);
    await unfoldAll(page);
    await expectNoFaults(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all 31 trials and the matrix can be read, and nothing offers what it cannot do', async ({
    page,
  }) => {
    await page.goto('./trials/?phase=3');
    await expect(rows(page)).toHaveCount(31);
    await expect(page.locator('io-trials search')).toBeHidden();
    await expect(page.locator('io-trials .tools')).toBeHidden();
    await expect(page.locator('#fig-trial-matrix noscript p')).toContainText('the whole table');
    await cell(page, 'cryoablation, breast cancer').click();
    await expect(page).toHaveURL(/\?procedure=cryoablation&malignancy=breast-cancer#table-trials$/);
    await expect(page.locator('#table-trials')).toBeInViewport();
  });
});
