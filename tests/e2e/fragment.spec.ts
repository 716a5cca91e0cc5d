import { axeFaults } from './axe-faults.ts';
import { expect, test } from './site.ts';

test('a fragment finds its place in other letters too, and what has no place is told and searched for', async ({
  page,
}) => {
  const notice = page.locator('io-fragment [role=alert]');
  await test.step('a fragment in other letters finds its place, and the address is set right', async () => {
    await page.goto('./trials/#NCT02837029');
    await expect(page).toHaveURL(/#nct02837029$/);
    await expect(page.locator('#nct02837029')).toBeInViewport();
    await page.goto('./glossary/#PD-1');
    await expect(page.locator('#pd-1:target')).toBeInViewport();
    await expect(notice).toBeHidden();
  });
  const goTo = (hash: string) =>
    page.evaluate((there) => {
      location.hash = there;
    }, hash);
  await test.step('the notice goes when a known place is gone to, and comes when an unknown one is', async () => {
    await goTo('#anergy');
    await expect(page.locator('#anergy')).toBeInViewport();
    await expect(notice).toBeHidden();
    await goTo('#<img src=x onerror=alert(1)>');
    await expect(notice).toContainText('<img src=x onerror=alert(1)>');
    await goTo('#anergy');
    await expect(notice).toBeHidden();
  });
  await test.step('the notice stays within the window', async () => {
    await goTo(`#${'x'.repeat(300)}`);
    await expect(page.getByRole('alert')).toBeVisible();
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBe(client);
  });
  await test.step('a page that is opened at an unknown place says so and offers to search for it', async () => {
    await page.goto('./about/#no-such-place');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This page has no place called “no such place”.');
    expect(await axeFaults(page, 'with advice', 'io-fragment')).toEqual([]);
    await alert.getByRole('link').click();
    await expect(page).toHaveURL(/\/search\/\?q=no\+such\+place/);
  });
});
