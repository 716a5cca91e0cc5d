import { axeFaults } from './axe-faults.ts';
import { expect, test } from './site.ts';

test('a fragment in other letters finds its place, and the address is set right', async ({
  page,
}) => {
  await page.goto('./trials/#NCT02837029');
  await expect(page).toHaveURL(/#nct02837029$/);
  await expect(page.locator('#nct02837029')).toBeInViewport();
  await page.goto('./glossary/#PD-1');
  await expect(page.locator('#pd-1:target')).toBeInViewport();
});

test('an unknown fragment says so and offers to search for it', async ({ page }) => {
  await page.goto('./prostate-fla/#no-such-place');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('This page has no place called “no such place”.');
  expect(await axeFaults(page, 'with advice', 'io-fragment')).toEqual([]);
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/\/search\/\?q=no\+such\+place/);
});

test('the notice goes when a known place is gone to, and comes when an unknown one is', async ({
  page,
}) => {
  await page.goto('./glossary/#anergy');
  const notice = page.locator('io-fragment [role=alert]');
  await expect(page.locator('#anergy')).toBeInViewport();
  await expect(notice).toBeHidden();
  await page.evaluate(() => {
    location.hash = '#<img src=x onerror=alert(1)>';
  });
  await expect(notice).toContainText('<img src=x onerror=alert(1)>');
  await page.evaluate(() => {
    location.hash = '#anergy';
  });
  await expect(notice).toBeHidden();
});

test('the notice stays within the window', async ({ page }) => {
  await page.goto(`./glossary/#${'x'.repeat(300)}`);
  await expect(page.getByRole('alert')).toBeVisible();
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }));
  expect(scroll).toBe(client);
});
