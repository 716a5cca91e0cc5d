import { expect, test } from './site.ts';

const unknown = './no-such-section/';

// The browser itself notes the status that this page must have.
test.use({ expected: /^404 .*no-such-section|^error: Failed to load resource: .*404/ });

test('an unknown address is answered as such at any depth, with a search and ways on', async ({
  page,
  request,
}) => {
  const response = await page.goto(`${unknown}deeper/still/`);
  expect(response?.status()).toBe(404);
  await expect(page).toHaveTitle(/^No page has this address/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page has this address');
  await test.step('its links and files are found', async () => {
    await expect(page.locator('html')).toHaveCSS('background-color', /rgb/);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
  });
  await test.step('its search leads to the search page', async () => {
    const form = page.getByRole('main').getByRole('search');
    await form.getByRole('searchbox').fill('abscopal');
    await form.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=abscopal$/);
    await expect(page.getByRole('main').getByRole('listitem').first()).toContainText(/abscopal/i);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search leads to the search page', async ({ page }) => {
    const response = await page.goto(unknown);
    expect(response?.status()).toBe(404);
    const form = page.getByRole('main').getByRole('search');
    await form.getByRole('searchbox').fill('abscopal');
    await form.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(/\/search\/\?q=abscopal$/);
  });
});
