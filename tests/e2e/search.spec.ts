import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';

const button = (page: Page): Locator => page.locator('button.search-trigger');
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page): Locator => dialog(page).getByRole('searchbox');
const results = (page: Page): Locator => dialog(page).getByRole('listitem');
const links = (page: Page): Locator => dialog(page).locator('.search-results a');
const status = (page: Page): Locator => dialog(page).locator('[aria-live]');

let messages: string[];
let requests: string[];

test.beforeEach(async ({ page }) => {
  messages = [];
  requests = [];
  page.on('console', (message) => {
    // Fonts are optional: one that comes too late stays unused, and the browser remarks on it;
    // Playwright remarks on the service worker that its configuration blocks.
    if (!/preloaded using link preload|blocked by Playwright/.test(message.text()))
      messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('./');
  await expect(button(page)).toBeVisible();
});

test.afterEach(() => {
  expect(messages).toEqual([]);
});

async function open(page: Page, query = ''): Promise<void> {
  await button(page).click();
  await field(page).fill(query);
  if (query) await expect(status(page)).not.toBeEmpty();
}

async function titles(page: Page): Promise<string[]> {
  return dialog(page).locator('.search-title').allTextContents();
}

test('nothing of search is loaded before it is opened', async ({ page }) => {
  await page.waitForLoadState('networkidle');
  const early = /pagefind|\/dialog\.|\/view\./;
  expect(requests.filter((url) => early.test(url))).toEqual([]);
  await open(page, 'antigen');
  expect(requests.some((url) => url.includes('/pagefind/start'))).toBe(true);
});

test('it opens by button, by slash and by Ctrl-K, with the focus in the field', async ({
  page,
}) => {
  for (const start of [
    () => button(page).click(),
    () => page.keyboard.press('/'),
    () => page.keyboard.press('Control+k'),
  ]) {
    await start();
    await expect(field(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
});

test('the slash is a letter like any other inside a field, and can be turned off', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.type('PD-1/PD-L1');
  await expect(field(page)).toHaveValue('PD-1/PD-L1');
  await dialog(page).getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();
  await dialog(page).getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await expect(page.locator('body')).toBeFocused();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
});

test('what is typed before the code has arrived is searched all the same', async ({ page }) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/dialog\..*js|\/src\/islands\/search\/dialog/, async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('abscopal');
  await expect(field(page)).toHaveValue('abscopal');
  release();
  await expect(links(page).first()).toContainText('abscopal');
});

test('a result leads to the very place in the text', async ({ page }) => {
  await open(page, 'abscopal');
  await expect(links(page).first()).toHaveAttribute('href', /\/[a-z-]+\/#[a-z0-9-]+$/);
  await expect(results(page).first().locator('mark').first()).toHaveText(/abscopal/i);
  await links(page).first().click();
  await expect(page).toHaveURL(/#[a-z0-9-]+$/);
  await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  await expect(dialog(page)).toBeHidden();
});

test('a result on the page that is open closes the dialog', async ({ page }) => {
  await page.goto('./glossary/');
  await open(page, 'anergy');
  await links(page).first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator(':target')).toBeInViewport();
});

test('an abbreviation and its full name find the same things', async ({ page }) => {
  await open(page, 'ICI');
  await expect(status(page)).toContainText('immune checkpoint inhibitor');
  const byAbbreviation = await titles(page);
  await field(page).fill('immune checkpoint inhibitor');
  await expect(status(page)).toContainText('“ICI”');
  const byName = await titles(page);
  for (const found of [byAbbreviation, byName]) {
    expect(found.join('\n')).toMatch(/immune checkpoint inhibitor \(ICI\)/i);
  }
});

test('a filter keeps one kind of result and says how many there are', async ({ page }) => {
  await open(page, 'ablation');
  const terms = dialog(page).getByRole('radio', { name: /^Terms/ });
  await dialog(page).locator('.search-chip', { hasText: 'Terms' }).click();
  await expect(terms).toBeChecked();
  await expect(status(page)).toContainText(/^Terms: \d+ of \d+ results/);
  await expect(dialog(page).locator('.search-kind').first()).toHaveText('Term');
  const kinds = await dialog(page).locator('.search-kind').allTextContents();
  expect(new Set(kinds)).toEqual(new Set(['Term']));
  const all = dialog(page).getByRole('link', { name: 'All results' });
  await expect(all).toHaveAttribute('href', /\/search\/\?q=ablation&kind=term$/);
});

test('everything can be done with the keyboard alone', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('abscopal');
  await expect(links(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(links(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  const first = await links(page).first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname + url.hash === first);
});

test('the next page of a tab asks again what was asked last, and typing replaces it', async ({
  page,
}) => {
  await open(page, 'abscopal');
  const first = await titles(page);
  await links(page).first().click();
  await expect(dialog(page)).toBeHidden();
  await page.goto('./glossary/');
  await button(page).click();
  await expect(field(page)).toHaveValue('abscopal');
  await expect(links(page).first()).toBeVisible();
  await expect.poll(() => titles(page)).toEqual(first);
  await page.keyboard.type('anergy');
  await expect(field(page)).toHaveValue('anergy');
  await field(page).fill('');
  await expect(links(page)).toHaveCount(0);
  await page.goto('./references/');
  await button(page).click();
  await expect(field(page)).toHaveValue('');
});

test('the hint names every kind of result', async ({ page }) => {
  await open(page);
  const hint = dialog(page).locator('.search-hint');
  for (const kind of [
    'Text',
    'key sentences',
    'figures',
    'tables',
    'terms',
    'procedures',
    'trials',
    'references',
    'later reports',
    'source notes',
    'labs',
    'pages',
    'questions',
  ])
    await expect(hint).toContainText(kind);
});

test('Enter pressed at once opens the first result of what was typed, not of what was shown', async ({
  page,
}) => {
  await open(page, 'abscopal');
  await field(page).fill('anergy');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/#anergy$/);
});

test('Escape closes even while something is typed, and gives the focus back', async ({ page }) => {
  await button(page).focus();
  await page.keyboard.press('Enter');
  await field(page).fill('anergy');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
});

test('words that are nowhere together are found apart, and words that are nowhere not at all', async ({
  page,
}) => {
  await open(page, 'abscopal robotics nomogram');
  await expect(status(page)).toContainText('some of them');
  await expect(dialog(page).locator('.search-missing').first()).toContainText('Without: ');
  await field(page).fill('qqqqzzzz');
  await expect(status(page)).toHaveText('Not on this site: qqqqzzzz.');
  await expect(dialog(page).locator('.search-hint a').first()).toBeVisible();
});

test('a word that is nowhere is named, and the others are searched', async ({ page }) => {
  await open(page, 'paracetamol');
  await expect(status(page)).toHaveText('Not on this site: paracetamol.');
  await expect(links(page)).toHaveCount(0);
  await field(page).fill('paracetamol abscopal ');
  await expect(status(page)).toContainText(
    /^Not on this site: paracetamol\. \d+ results for the other words\./,
  );
  await expect(links(page).first()).toContainText('abscopal');
});

test('a typing error is offered as what was most likely meant, and asked on demand', async ({
  page,
}) => {
  await open(page, 'pembrolizumap');
  await expect(links(page)).toHaveCount(0);
  const meant = dialog(page).getByRole('button', { name: 'pembrolizumab' });
  await meant.click();
  await expect(field(page)).toHaveValue('pembrolizumab');
  await expect(links(page).first()).toBeVisible();
  await expect(meant).toBeHidden();
});

test('only the word that is being typed is completed, and it says to what', async ({ page }) => {
  await open(page, 'pembroli');
  await expect(status(page)).toContainText('Completed to “pembrolizumab”.');
  await field(page).fill('pembroli ablation');
  await expect(status(page)).toContainText('Not on this site: pembroli.');
});

test('the first result is described by the count', async ({ page }) => {
  await open(page, 'abscopal');
  await expect(links(page).first()).toHaveAccessibleDescription(/^\d+ results\./);
});

test('Control-K works on a keyboard with other letters', async ({ page }) => {
  await page.evaluate(() => {
    const key = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', key));
  });
  await expect(field(page)).toBeFocused();
});

test('slash works while a radio button has the focus, on the page and in the dialog', async ({
  page,
}) => {
  await page.goto('./since-the-review/');
  await expect(button(page)).toBeVisible();
  await page.getByRole('main').getByRole('radio').first().focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill('ablation');
  await expect(links(page).first()).toBeVisible();
  await dialog(page).getByRole('radio').first().focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('ablation');
});

test('an index that cannot be loaded is admitted, and asked for again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await open(page, 'anergy');
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute('**/pagefind/**');
  await field(page).pressSequentially(' ');
  await expect(links(page).first()).toContainText('anergy');
  messages = messages.filter((message) => !message.includes('net::ERR_FAILED'));
});

test('code that cannot be loaded is admitted, and Enter asks for it on the search page', async ({
  page,
}) => {
  const code = /\/(?:dialog|view)\.[^/]+\.js$/;
  await page.route(code, (route) => route.abort());
  await open(page);
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute(code);
  await field(page).fill('anergy');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=anergy/);
  await expect(page.locator('io-search-page .search-results a').first()).toContainText('anergy');
  messages = messages.filter((message) => !message.includes('net::ERR_FAILED'));
});

test('the open dialog passes axe, in light and dark, empty and with results', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await open(page);
  await expectNoFaults(page, 'with advice');
  await field(page).fill('ablation');
  await expect(links(page).first()).toBeVisible();
  await expectNoFaults(page, 'with advice');
});

test('the dialog stays within the window, with long words too', async ({ page }) => {
  for (const query of ['ablation', 'x'.repeat(250)]) {
    await open(page, query);
    const { scroll, client } = await dialog(page).evaluate((element) => ({
      scroll: element.scrollWidth,
      client: element.clientWidth,
    }));
    expect(scroll).toBe(client);
    await page.keyboard.press('Escape');
  }
});
