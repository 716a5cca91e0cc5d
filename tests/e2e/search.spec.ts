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

/** Asks in the open dialog, from an empty one: what stood there before answers for nothing. */
async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill('');
  await expect(status(page)).toBeEmpty();
  await expect(links(page)).toHaveCount(0);
  await field(page).fill(query);
  if (query) await expect(status(page)).not.toBeEmpty();
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
}

async function titles(page: Page): Promise<string[]> {
  return dialog(page).locator('.search-title').allTextContents();
}

test('search loads nothing before it is opened, opens by button and by key, and closes by Escape', async ({
  page,
}) => {
  await test.step('nothing is loaded before it is opened', async () => {
    await page.waitForLoadState('networkidle');
    const early = /pagefind|\/dialog\.|\/view\./;
    expect(requests.filter((url) => early.test(url))).toEqual([]);
  });
  await test.step('button, slash and Ctrl-K open it, with the focus in the field', async () => {
    for (const start of [
      () => button(page).click(),
      () => page.keyboard.press('/'),
      () => page.keyboard.press('Control+k'),
    ]) {
      await start();
      await expect(field(page)).toBeFocused();
      await close(page);
    }
  });
  await test.step('Control-K works on a keyboard with other letters', async () => {
    await page.evaluate(() => {
      const key = { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    await expect(field(page)).toBeFocused();
    await close(page);
  });
  await test.step('Escape closes even while something is typed, and gives the focus back', async () => {
    await button(page).focus();
    await page.keyboard.press('Enter');
    await field(page).fill('anergy');
    await close(page);
    await expect(button(page)).toBeFocused();
  });
  await test.step('the index is loaded when something is asked', async () => {
    await open(page, 'antigen');
    expect(requests.some((url) => url.includes('/pagefind/start'))).toBe(true);
    await close(page);
  });
  await test.step('the slash is a letter like any other inside the field, and can be turned off', async () => {
    await open(page);
    await page.keyboard.type('PD-1/PD-L1');
    await expect(field(page)).toHaveValue('PD-1/PD-L1');
    await dialog(page).getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(button(page)).toBeVisible();
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
});

test('what comes late is waited for, and what cannot be loaded is admitted and asked for again', async ({
  page,
}) => {
  await test.step('what is typed before the code has arrived is searched all the same', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const late = /\/dialog\..*js|\/src\/islands\/search\/dialog/;
    await page.route(late, async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('abscopal');
    await expect(field(page)).toHaveValue('abscopal');
    release();
    await expect(links(page).first()).toContainText('abscopal');
    await page.unroute(late);
    expect(messages).toEqual([]);
  });
  await test.step('an index that cannot be loaded is admitted, and asked for again', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.reload();
    await open(page, 'anergy');
    await expect(status(page)).toContainText('could not be loaded');
    await page.unroute('**/pagefind/**');
    await field(page).pressSequentially(' ');
    await expect(links(page).first()).toContainText('anergy');
  });
  await test.step('code that cannot be loaded is admitted, and Enter asks for it on the search page', async () => {
    const code = /\/(?:dialog|view)\.[^/]+\.js$/;
    await page.route(code, (route) => route.abort());
    await page.reload();
    await open(page);
    await expect(status(page)).toContainText('could not be loaded');
    await page.unroute(code);
    await field(page).fill('anergy');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=anergy/);
    await expect(page.locator('io-search-page .search-results a').first()).toContainText('anergy');
  });
  messages = messages.filter((message) => !message.includes('net::ERR_FAILED'));
});

test('a result leads to the very place, and the next page of a tab asks again what was asked last', async ({
  page,
}) => {
  let first: string[] = [];
  await test.step('a result leads to the very place in the text', async () => {
    await open(page, 'abscopal');
    first = await titles(page);
    await expect(links(page).first()).toHaveAttribute('href', /\/[a-z-]+\/#[a-z0-9-]+$/);
    await expect(results(page).first().locator('mark').first()).toHaveText(/abscopal/i);
    await links(page).first().click();
    await expect(page).toHaveURL(/#[a-z0-9-]+$/);
    await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
    await expect(dialog(page)).toBeHidden();
  });
  await test.step('the next page asks the same again, and typing replaces it', async () => {
    await page.goto('./glossary/');
    await button(page).click();
    await expect(field(page)).toHaveValue('abscopal');
    await expect(links(page).first()).toBeVisible();
    await expect.poll(() => titles(page)).toEqual(first);
    await page.keyboard.type('anergy');
    await expect(field(page)).toHaveValue('anergy');
  });
  await test.step('a result on the page that is open closes the dialog', async () => {
    await expect(links(page).first()).toContainText('anergy');
    await links(page).first().click();
    await expect(dialog(page)).toBeHidden();
    await expect(page.locator(':target')).toBeInViewport();
  });
  await test.step('what was emptied is not asked again', async () => {
    await button(page).click();
    await expect(links(page)).not.toHaveCount(0);
    await field(page).fill('');
    await expect(links(page)).toHaveCount(0);
    await page.goto('./since-the-review/');
    await button(page).click();
    await expect(field(page)).toHaveValue('');
    await close(page);
  });
  await test.step('slash works while a radio button has the focus, on the page and in the dialog', async () => {
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
});

test('the keyboard alone leads to a result, which is of what was typed', async ({ page }) => {
  await test.step('Enter pressed at once opens the first result of what was typed, not of what was shown', async () => {
    await open(page, 'abscopal');
    await field(page).fill('anergy');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/#anergy$/);
  });
  await test.step('everything can be done with the keyboard alone', async () => {
    await expect(button(page)).toBeVisible();
    await page.keyboard.press('Control+k');
    await expect(links(page).first()).toContainText('anergy');
    await page.keyboard.type('abscopal');
    await expect(links(page).first()).toContainText('abscopal');
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
});

test('the dialog says what it finds and how it took the words, stays within the window and passes axe', async ({
  page,
}) => {
  await open(page);
  await test.step('the hint names every kind of result', async () => {
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
  await test.step('an abbreviation and its full name find the same things', async () => {
    await ask(page, 'ICI');
    await expect(status(page)).toContainText('immune checkpoint inhibitor');
    const byAbbreviation = await titles(page);
    await field(page).fill('immune checkpoint inhibitor');
    await expect(status(page)).toContainText('“ICI”');
    const byName = await titles(page);
    for (const found of [byAbbreviation, byName]) {
      expect(found.join('\n')).toMatch(/immune checkpoint inhibitor \(ICI\)/i);
    }
  });
  await test.step('words that are nowhere together are found apart, and words that are nowhere not at all', async () => {
    await ask(page, 'abscopal robotics nomogram');
    await expect(status(page)).toContainText('some of them');
    await expect(dialog(page).locator('.search-missing').first()).toContainText('Without: ');
    await field(page).fill('qqqqzzzz');
    await expect(status(page)).toHaveText('Not on this site: qqqqzzzz.');
    await expect(dialog(page).locator('.search-hint a').first()).toBeVisible();
  });
  await test.step('a word that is nowhere is named, and the others are searched', async () => {
    await ask(page, 'paracetamol');
    await expect(status(page)).toHaveText('Not on this site: paracetamol.');
    await expect(links(page)).toHaveCount(0);
    await field(page).fill('paracetamol abscopal ');
    await expect(status(page)).toContainText(
      /^Not on this site: paracetamol\. \d+ results for the other words\./,
    );
    await expect(links(page).first()).toContainText('abscopal');
  });
  await test.step('a typing error is offered as what was most likely meant, and asked on demand', async () => {
    await ask(page, 'pembrolizumap');
    await expect(links(page)).toHaveCount(0);
    const meant = dialog(page).getByRole('button', { name: 'pembrolizumab' });
    await meant.click();
    await expect(field(page)).toHaveValue('pembrolizumab');
    await expect(links(page).first()).toBeVisible();
    await expect(meant).toBeHidden();
  });
  await test.step('only the word that is being typed is completed, and it says to what', async () => {
    await ask(page, 'pembroli');
    await expect(status(page)).toContainText('Completed to “pembrolizumab”.');
    await field(page).fill('pembroli ablation');
    await expect(status(page)).toContainText('Not on this site: pembroli.');
  });
  await test.step('the first result is described by the count', async () => {
    await ask(page, 'abscopal');
    await expect(links(page).first()).toHaveAccessibleDescription(/^\d+ results\./);
  });
  await test.step('the dialog stays within the window, with long words too', async () => {
    for (const query of ['ablation', 'x'.repeat(250)]) {
      await ask(page, query);
      const { scroll, client } = await dialog(page).evaluate((element) => ({
        scroll: element.scrollWidth,
        client: element.clientWidth,
      }));
      expect(scroll).toBe(client);
    }
  });
  await test.step('it passes axe, in light and dark, empty and with results', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await ask(page, '');
    await expectNoFaults(page, 'with advice');
    await field(page).fill('ablation');
    await expect(links(page).first()).toBeVisible();
    await expectNoFaults(page, 'with advice');
  });
  await test.step('a filter keeps one kind of result and says how many there are', async () => {
    await ask(page, 'ablation');
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
});
