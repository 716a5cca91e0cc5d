import type { Locator, Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

/** What has an address of its own, on the lightest pages that have it. */
const blocks = {
  './introduction/': [
    ['a heading', 'how-to-read'],
    ['a key sentence', 'intro-selection-is-judgment'],
    ['a figure', 'fig-review-map'],
  ],
  './conclusion/': [['a table', 'table-conclusion-evidence-by-topic']],
} as const;

const dialog = (page: Page): Locator => page.locator('io-block-menu dialog');
const press = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole('button', { name, exact: true }).click();
const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

async function openAt(page: Page, block: string): Promise<Locator> {
  const control = page.locator(`a[data-permalink][href="#${block}"]`);
  // What there is to take from a figure is folded.
  await control.evaluate((link) => {
    for (let at = link.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
  });
  // In the text it is one of those that are asked for together.
  if (!(await control.isVisible())) await page.getByLabel(/Show the address/).check();
  await control.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  return control;
}

/** Leaves the menu of a block as it was found. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

for (const [path, kinds] of Object.entries(blocks))
  test(`${path}: the link of each kind of block is copied in full and leads there`, async ({
    page,
  }) => {
    await visit(page, path);
    // What is in sight of every reader would seem to be led to.
    for (const [, block] of kinds)
      await expect(page.locator(`[id="${block}"]`)).not.toBeInViewport();
    const copied = new Map<string, string>();
    for (const [kind, block] of kinds)
      await test.step(`the link of ${kind} is copied`, async () => {
        await openAt(page, block);
        await press(page, 'Copy link');
        await expect(dialog(page).locator('[aria-live]')).toHaveText('Link copied.');
        const url = await clipboard(page);
        expect(url).toBe(`${new URL(page.url()).origin}${new URL(page.url()).pathname}#${block}`);
        copied.set(block, url);
        await leave(page);
      });
    for (const [kind, block] of kinds)
      await test.step(`the link of ${kind} leads there`, async () => {
        await page.goto('about:blank');
        await page.goto(copied.get(block) ?? '');
        await expect(page.locator(`[id="${block}"]`)).toBeInViewport();
      });
  });

test('a block is cited, reported and presented by its menu, whose controls stay out of sight until they are asked for', async ({
  page,
}) => {
  await visit(page, './introduction/');
  await test.step('the control of a heading appears under the mouse, and is no stop of the keyboard before all are asked for', async () => {
    const control = page.locator('h2 > a.permalink').first();
    const mark = page.locator('.claim > .permalink').first();
    const opacity = () => mark.evaluate((element) => getComputedStyle(element).opacity);
    await expect(control).toBeHidden();
    await page.locator('h2:has(> a.permalink)').first().hover();
    await expect(control).toBeVisible();
    await page.mouse.move(0, 0);
    await expect(control).toBeHidden();
    expect(await opacity()).not.toBe('1');
    await page.getByLabel(/Show the address/).check();
    await expect(control).toBeVisible();
    await control.focus();
    await expect(control).toBeFocused();
    await expect.poll(opacity).toBe('1');
    await page.getByLabel(/Show the address/).uncheck();
  });

  await test.step('a block can be cited in words, as BibTeX and as RIS', async () => {
    await openAt(page, 'fig-review-map');
    await press(page, 'Copy citation');
    await expect(dialog(page).locator('[aria-live]')).toHaveText('Citation copied.');
    expect(await clipboard(page)).toMatch(
      /^Figure 1\.\d+\. Map of the review.* The IO Reading Room, second edition, \d{4}-\d\d-\d\d\. http\S+#fig-review-map \(after Newbury A/,
    );
    await press(page, 'Copy BibTeX');
    await expect(dialog(page).locator('[aria-live]')).toHaveText('BibTeX copied.');
    const bibtex = await clipboard(page);
    expect(bibtex).toMatch(
      /^@misc\{[a-z0-9-]+,\n {2}author = \{\{The IO Reading Room\}\},\n {2}title = \{\{Figure 1\./,
    );
    expect(bibtex).toMatch(/ {2}url = \{http\S+#fig-review-map\},/);
    await press(page, 'Copy RIS');
    await expect(dialog(page).locator('[aria-live]')).toHaveText('RIS copied.');
    // What the platform makes of line ends in its clipboard is its own affair.
    const ris = (await clipboard(page)).split(/\r?\n/);
    expect(ris[0]).toBe('TY  - ELEC');
    expect(ris.filter((line) => /^UR {2}- http\S+#fig-review-map$/.test(line))).toHaveLength(1);
    expect(ris.at(-2)).toBe('ER  - ');
    await leave(page);
  });

  await test.step('a mistake in a block is reported with its words, address, id and edition, and nothing is sent', async () => {
    const asked: string[] = [];
    await openAt(page, 'intro-io-definition');
    page.on('request', (request) => asked.push(request.url()));
    await press(page, 'Report a mistake');
    await expect(dialog(page).locator('[aria-live]')).toContainText('Nothing was sent');
    expect((await clipboard(page)).split(/\r?\n/).slice(1, 4)).toEqual([
      expect.stringMatching(/^Address: http\S+\/introduction\/#intro-io-definition$/),
      'Id: intro-io-definition',
      expect.stringMatching(/^Edition: second edition, \d{4}-\d\d-\d\d$/),
    ]);
    expect(asked).toEqual([]);
    await leave(page);
  });

  await test.step('Escape, Close and a press beside it close the menu and give the focus back', async () => {
    for (const close of [
      () => page.keyboard.press('Escape'),
      () => press(page, 'Close'),
      () => page.mouse.click(5, 5),
    ]) {
      const control = await openAt(page, 'field');
      await close();
      await expect(dialog(page)).toHaveCount(0);
      await expect(control).toBeFocused();
    }
  });

  await test.step('the link for a lecture opens the figure alone in the window, and a claim has none', async () => {
    await openAt(page, 'fig-review-map');
    await press(page, 'Copy link for a lecture');
    const url = await clipboard(page);
    expect(url).toMatch(/introduction\/\?present=fig-review-map$/);
    await page.goto(url);
    await expect(page.locator('io-present dialog')).toHaveAccessibleName(/Map of the review/);
    await page.keyboard.press('Escape');
    await openAt(page, 'intro-io-definition');
    await expect(dialog(page).getByRole('button', { name: /lecture/ })).toHaveCount(0);
  });

  await test.step('where the clipboard is blocked the text is shown to be copied by hand', async () => {
    await leave(page);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await openAt(page, 'field');
    await press(page, 'Copy link');
    const text = dialog(page).getByRole('textbox', { name: 'Text to copy' });
    await expect(text).toHaveValue(/#field$/);
    await expect(text).toBeFocused();
    await press(page, 'Copy BibTeX');
    await expect(text).toHaveValue(/^@misc/);
    await expect(text).toHaveCount(1);
  });
});

test('the control of a heading is no stop of the keyboard before all are asked for', {
  tag: '@phone-only',
}, async ({ page }) => {
  await visit(page, './introduction/');
  const control = page.locator('h2 > a.permalink').first();
  await expect(control).toBeHidden();
  await page.getByLabel(/Show the address/).check();
  await expect(control).toBeVisible();
  await control.focus();
  await expect(control).toBeFocused();
});

test('what is copied from a page has no mark of an address or a date in it, and the address of a figure that has gone leads to the one that took its place', async ({
  page,
}) => {
  const copyAll = async () => {
    await page.getByRole('main').evaluate((main) => getSelection()?.selectAllChildren(main));
    const copied = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(copied.length).toBeGreaterThan(1000);
    expect(copied).not.toMatch(/¶|since \d{4} \(|corrected \d/);
  };
  await test.step('the address leads there', async () => {
    await visit(page, './ici-combinations/#fig-tare-ici-series');
    await expect(page.locator('#fig-survival-side-by-side')).toBeInViewport();
  });
  await test.step('the text of a section is copied', copyAll);
  await test.step('the address of a presentation leads there', async () => {
    await page.goto('./ici-combinations/?present=fig-tare-ici-series');
    await expect(page.locator('io-present dialog')).toHaveAccessibleName(/Median overall survival/);
  });
  for (const path of ['./glossary/', './references/'])
    await test.step(`the text of ${path} is copied`, async () => {
      await visit(page, path);
      await copyAll();
    });
});
