import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { count, place, recall, setUp, stem } from './practice.ts';
import { expect, test } from './site.ts';

interface Item {
  id: string;
  section: string;
  objective?: string;
}

/** All items of the course, from the same list that the page has. */
async function items(page: Page): Promise<Item[]> {
  const response = await page.request.get('./practice/items.json');
  return response.json();
}

const unknown = (page: Page) => page.locator('[data-unknown]');
const start = (page: Page) => page.locator('[data-start]');

test('an address names a question, items in their order, or an objective to practice', async ({
  page,
}) => {
  await test.step('a single question', async () => {
    const question = (await items(page)).find(({ objective }) => objective !== undefined);
    await setUp(page, `?item=${question?.id}`);
    await expect(unknown(page)).toBeEmpty();
    await expect(start(page)).toHaveText('Start with 1 item');
    await expect(page.getByRole('radio', { name: /^What the link names/ })).toBeChecked();
    expect(await axeFaults(page)).toEqual([]);
    await start(page).click();
    await expect(stem(page)).toBeFocused();
    await expect(place(page)).toHaveText('1 of 1');
  });
  await test.step('items in the order of the address, also more of them than a session has otherwise', async () => {
    const named = (await items(page)).slice(0, 24).reverse();
    await setUp(page, `?${named.map(({ id }) => `item=${id}`).join('&')}`);
    await expect(start(page)).toHaveText('Start with 24 items');
    await start(page).click();
    await expect(place(page)).toHaveText('1 of 24');
    const queue = await page.evaluate(
      () => JSON.parse(sessionStorage.getItem('io-practice-session') ?? '{}').queue,
    );
    expect(queue).toEqual(named.map(({ id }) => id));
  });
  await test.step('an objective, which can be left for all items', async () => {
    const all = await items(page);
    const objective = all.find((item) => item.objective)?.objective;
    const its = all.filter((item) => item.objective === objective);
    await setUp(page, `?objective=${objective}`);
    await expect(start(page)).toHaveText(`Start with ${its.length} items`);
    await expect(count(page, 'everything')).toHaveText(String(its.length));
    await page.getByRole('button', { name: 'Choose from all items' }).click();
    await expect(count(page, 'everything')).toHaveText(String(all.length));
    await expect(page.locator('[data-named]')).toBeHidden();
    await expect(page.locator('[name=choice]:checked')).toBeFocused();
    expect(new URL(page.url()).search).not.toContain('objective');
  });
});

test('of what an address names and is not here the page says so', async ({ page }) => {
  await test.step('an exam of a section that there is not is no exam of the whole course', async () => {
    await setUp(page, '?mode=exam&section=nope');
    await expect(unknown(page)).toContainText('section “nope”');
    await expect(start(page)).toBeDisabled();
    await expect(page.getByRole('checkbox', { name: /^All sections/ })).not.toBeChecked();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('checkbox', { name: /^Prostate/ }).check();
    await expect(start(page)).toBeEnabled();
    await expect(unknown(page)).toBeEmpty();
  });
  for (const [search, word] of [
    ['?mode=xam&section=prostate-fla', 'way to practice “xam”'],
    ['?section=prostate-fla&section=nope', 'section “nope”'],
    ['?item=nope', 'item “nope”'],
    ['?item=prostate-q-readings-inside-alone', 'which is asked no more ('],
    ['?objective=nope', 'objective “nope”'],
    ['?section=prostate-fla&kinds=crads', 'kind of item “crads”'],
    ['?section=prostate-fla&size=ten', 'session size “ten”'],
    ['?sectoin=prostate-fla', 'the word “sectoin”'],
  ] as const)
    await test.step(search, async () => {
      await setUp(page, search);
      await expect(unknown(page)).toContainText(word);
      await expect(unknown(page)).toBeVisible();
    });
});

test('any query string is safe, and a sensible one chooses', async ({ page }) => {
  for (const search of [
    '?mode=<script>alert(1)</script>',
    '?section="><img src=x onerror=alert(1)>',
    '?section=../../etc&section=%00&section=__proto__',
    `?section=${'a'.repeat(5000)}`,
    `?${'section=x&'.repeat(500)}`,
    '?mode=due&mode=exam&kinds=all&size=-1',
    '?size=1e9&kinds[]=cards',
    '?size=99999999999999999999',
    '?%E0%A4%A',
    '?mode=constructor&kinds=toString',
    '?mode=before&section=no-such-section',
    '?&&&===&?#?',
    '?mode=after',
  ]) {
    await setUp(page, search);
    await expect(page.locator('[data-set-up] [name=choice]:checked')).toHaveCount(1);
    expect(await page.locator('io-practice :is(script, img)').count(), search).toBe(0);
  }
  await setUp(page, '?section=prostate-fla&mode=missed&kinds=cards&size=7');
  await expect(page.getByRole('radio', { name: /^What I missed/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Prostate/ })).toBeChecked();
  await expect(page.locator('select[name=size]')).toHaveValue('7');
  await expect(page.locator('[data-start]')).toBeDisabled();
  await expect(page.locator('[data-empty]')).toHaveText('Nothing here was wrong at the last try.');
  await page.getByRole('radio', { name: /^Everything/ }).check();
  await expect(page).toHaveURL(/\/practice\/\?mode=everything&kinds=cards&size=7$/);
});

test('at midnight what is due tomorrow is due, on a page that stays open', async ({ page }) => {
  await page.clock.install({ time: new Date('2027-03-02T22:00:00') });
  await setUp(page, '?section=introduction&kinds=cards&size=1');
  await start(page).click();
  await expect(stem(page)).toBeFocused();
  await recall(page, '2');
  const next = page.locator('[data-summary]').getByRole('button', { name: 'Choose what is next' });
  // A key that comes as fast as a second tap is not taken.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(next).toBeVisible({ timeout: 500 });
  }).toPass();
  await next.press('Enter');
  await expect(count(page, 'due')).toHaveText('0');
  await page.clock.fastForward('02:00:01');
  await expect(count(page, 'due')).toHaveText('1');
});
