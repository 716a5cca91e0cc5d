import type { Locator, Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

const path = './ici-combinations/';
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

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, path);
});

for (const [kind, block] of [
  ['a heading', 'antigen-release'],
  ['a key sentence', 'ici-two-signals'],
  ['a figure', 'fig-antigen-to-attack'],
  ['a table', 'table-ici-systemic-results'],
] as const)
  test(`the link of ${kind} is copied in full and leads there`, async ({ page }) => {
    await openAt(page, block);
    await press(page, 'Copy link');
    await expect(dialog(page).locator('[aria-live]')).toHaveText('Link copied.');
    const url = await clipboard(page);
    expect(url).toBe(`${new URL(page.url()).origin}${new URL(page.url()).pathname}#${block}`);
    await page.goto('about:blank');
    await page.goto(url);
    await expect(page.locator(`[id="${block}"]`)).toBeInViewport();
  });

test('a block can be cited in words, as BibTeX and as RIS', async ({ page }) => {
  await openAt(page, 'fig-antigen-to-attack');
  await press(page, 'Copy citation');
  await expect(dialog(page).locator('[aria-live]')).toHaveText('Citation copied.');
  expect(await clipboard(page)).toMatch(
    /^Figure 2\.\d+\. From antigen to attack.* The IO Reading Room, second edition, \d{4}-\d\d-\d\d\. http\S+#fig-antigen-to-attack \(after Newbury A/,
  );
  await press(page, 'Copy BibTeX');
  await expect(dialog(page).locator('[aria-live]')).toHaveText('BibTeX copied.');
  const bibtex = await clipboard(page);
  expect(bibtex).toMatch(
    /^@misc\{[a-z0-9-]+,\n {2}author = \{\{The IO Reading Room\}\},\n {2}title = \{\{Figure 2\./,
  );
  expect(bibtex).toMatch(/ {2}url = \{http\S+#fig-antigen-to-attack\},/);
  await press(page, 'Copy RIS');
  await expect(dialog(page).locator('[aria-live]')).toHaveText('RIS copied.');
  // What the platform makes of line ends in its clipboard is its own affair.
  const ris = (await clipboard(page)).split(/\r?\n/);
  expect(ris[0]).toBe('TY  - ELEC');
  expect(ris.filter((line) => /^UR {2}- http\S+#fig-antigen-to-attack$/.test(line))).toHaveLength(
    1,
  );
  expect(ris.at(-2)).toBe('ER  - ');
});

test('a mistake in a block is reported with its words, address, id and edition, and nothing is sent', async ({
  page,
}) => {
  const asked: string[] = [];
  await openAt(page, 'ici-two-signals');
  page.on('request', (request) => asked.push(request.url()));
  await press(page, 'Report a mistake');
  await expect(dialog(page).locator('[aria-live]')).toContainText('Nothing was sent');
  expect((await clipboard(page)).split(/\r?\n/).slice(1, 4)).toEqual([
    expect.stringMatching(/^Address: http\S+\/ici-combinations\/#ici-two-signals$/),
    'Id: ici-two-signals',
    expect.stringMatching(/^Edition: second edition, \d{4}-\d\d-\d\d$/),
  ]);
  expect(asked).toEqual([]);
});

test('where the clipboard is blocked the text is shown to be copied by hand', async ({ page }) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await openAt(page, 'antigen-release');
  await press(page, 'Copy link');
  const text = dialog(page).getByRole('textbox', { name: 'Text to copy' });
  await expect(text).toHaveValue(/#antigen-release$/);
  await expect(text).toBeFocused();
  await press(page, 'Copy BibTeX');
  await expect(text).toHaveValue(/^@misc/);
  await expect(text).toHaveCount(1);
});

test('Escape, Close and a press beside it close the menu and give the focus back', async ({
  page,
}) => {
  for (const close of [
    () => page.keyboard.press('Escape'),
    () => press(page, 'Close'),
    () => page.mouse.click(5, 5),
  ]) {
    const control = await openAt(page, 'antigen-release');
    await close();
    await expect(dialog(page)).toHaveCount(0);
    await expect(control).toBeFocused();
  }
});

test(
  'the control of a heading appears under the mouse, and is no stop of the keyboard before all are asked for',
  {
    tag: '@phone',
  },
  async ({ page }, { project }) => {
    const control = page.locator('h2 > a.permalink').first();
    await expect(control).toBeHidden();
    if (project.name !== 'phone') {
      await page.locator('h2:has(> a.permalink)').first().hover();
      await expect(control).toBeVisible();
      await page.mouse.move(0, 0);
      await expect(control).toBeHidden();
    }
    await page.getByLabel(/Show the address/).check();
    await expect(control).toBeVisible();
    await control.focus();
    await expect(control).toBeFocused();
  },
);

test('what is copied from a page has no mark of an address or a date in it', async ({ page }) => {
  for (const path of ['./ici-combinations/', './glossary/', './references/']) {
    await visit(page, path);
    await page.getByRole('main').evaluate((main) => getSelection()?.selectAllChildren(main));
    const copied = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(copied.length).toBeGreaterThan(1000);
    expect(copied).not.toMatch(/¶|since \d{4} \(|corrected \d/);
  }
});

test('a reader who wants all addresses of a section asks for them', async ({ page }) => {
  await visit(page, './introduction/');
  const mark = page.locator('.claim > .permalink').first();
  const opacity = () => mark.evaluate((element) => getComputedStyle(element).opacity);
  await page.mouse.move(0, 0);
  expect(await opacity()).not.toBe('1');
  await page.getByLabel(/Show the address/).check();
  await expect.poll(opacity).toBe('1');
});

test('the link for a lecture opens the figure alone in the window, and a claim has none', async ({
  page,
}) => {
  await openAt(page, 'fig-antigen-to-attack');
  await press(page, 'Copy link for a lecture');
  const url = await clipboard(page);
  expect(url).toMatch(/ici-combinations\/\?present=fig-antigen-to-attack$/);
  await page.goto(url);
  await expect(page.locator('io-present dialog')).toHaveAccessibleName(/From antigen to attack/);
  await page.keyboard.press('Escape');
  await openAt(page, 'ici-two-signals');
  await expect(dialog(page).getByRole('button', { name: /lecture/ })).toHaveCount(0);
});

test('the address of a figure that has gone leads to the one that took its place', async ({
  page,
}) => {
  await page.goto('./ici-combinations/#fig-tare-ici-series');
  await expect(page.locator('#fig-survival-side-by-side')).toBeInViewport();
  await page.goto('./ici-combinations/?present=fig-tare-ici-series');
  await expect(page.locator('io-present dialog')).toHaveAccessibleName(/Median overall survival/);
});
