import type { Locator, Page } from '@playwright/test';
import { expect, sections, test, visit } from './site.ts';

const path = './ici-combinations/';
const course = (page: Page): Locator => page.locator('#course');
const button = (page: Page): Locator => page.getByRole('button', { name: 'Sections' });

test('the section being read is marked in the course', async ({ page }, { project }) => {
  await visit(page, path);
  if (project.name === 'phone') await button(page).click();
  const current = course(page).locator('a.section[aria-current=page]');
  await expect(current).toHaveCount(1);
  await expect(current).toHaveAttribute('href', /\/ici-combinations\/$/);
  await expect(current).toBeVisible();
});

test('the part being read is marked while the reader goes on', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, path);
  const marked = course(page).locator('a[data-heading][aria-current=location]');
  await expect(marked).toHaveCount(0);
  const ids = await course(page)
    .locator('a[data-heading]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['heading'] ?? ''));
  expect(ids.length).toBeGreaterThan(3);
  for (const id of [...ids.slice(0, 3), ids[1] ?? '']) {
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView());
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveAttribute('data-heading', id);
  }
});

test('a part is gone to from the course, without the header covering its heading', async ({
  page,
}, { project }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, path);
  if (project.name === 'phone') await button(page).click();
  const link = course(page).locator('a[data-heading]').nth(2);
  const id = await link.getAttribute('data-heading');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  const heading = page.locator(`[id="${id}"]`);
  await expect(heading).toBeInViewport();
  const [top, header] = await Promise.all([
    heading.evaluate((element) => element.getBoundingClientRect().top),
    page.locator('header.site').evaluate((element) => element.getBoundingClientRect().bottom),
  ]);
  expect(top).toBeGreaterThanOrEqual(header);
});

test('the first stop of the Tab key leads past the course to the text', async ({ page }) => {
  await visit(page, path);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the text' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'the button' : 'the button without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('opens the course with the keyboard, and Escape gives the focus back', async ({ page }, {
      project,
    }) => {
      // A wide window has the course beside the page already.
      if (project.name !== 'phone') await page.setViewportSize({ width: 1000, height: 640 });
      await page.goto(project.name === 'phone' ? path : './glossary/');
      await expect(course(page)).toBeHidden();
      await button(page).focus();
      await page.keyboard.press('Enter');
      await expect(course(page)).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(course(page).locator(':focus')).toHaveAttribute('href', /\/introduction\/$/);
      await page.keyboard.press('Escape');
      await expect(course(page)).toBeHidden();
      await expect(button(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/introduction\/$/);
    });

    test('opens the course with a press, and a press beside closes it', async ({ page, viewport }, {
      project,
    }) => {
      if (project.name !== 'phone') await page.setViewportSize({ width: 1000, height: 640 });
      await page.goto(project.name === 'phone' ? path : './glossary/');
      await button(page).click();
      await expect(course(page)).toBeInViewport();
      const box = await course(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport?.width ?? 0);
      // On the phone the course takes the whole width; its button stays free.
      if (project.name === 'phone') await button(page).click();
      else await page.mouse.click(900, 500);
      await expect(course(page)).toBeHidden();
      await button(page).click();
      await course(page).locator('a.section').first().click();
      await expect(page).toHaveURL(/\/introduction\/$/);
    });
  });

test('a wide window has the course beside the text, and no button', { tag: '@wide' }, async ({
  page,
}) => {
  await visit(page, path);
  await expect(button(page)).toBeHidden();
  await expect(course(page)).toBeVisible();
  const [list, text] = await Promise.all([
    course(page).boundingBox(),
    page.locator('.prose').boundingBox(),
  ]);
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
});

test('in a low window every entry of the course can be scrolled to, and the part being read stays in sight', {
  tag: '@wide',
}, async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 640 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, path);
  const last = course(page).locator('a.section').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 1 });
  for (const place of [-1, 0]) {
    const link = course(page).locator('a[data-heading]').nth(place);
    const id = await link.getAttribute('data-heading');
    await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView());
    await expect(link).toHaveAttribute('aria-current', 'location');
    await expect(link).toBeInViewport({ ratio: 1 });
  }
});

test('header and left edge stay where they are from page to page', { tag: '@wide' }, async ({
  page,
}) => {
  const places = new Set<string>();
  for (const path of [
    './ici-combinations/',
    './glossary/',
    './trials/',
    './practice/',
    './labs/lesion-size/',
  ]) {
    await visit(page, path);
    const left = async (selector: string) =>
      (await page.locator(selector).first().boundingBox())?.x;
    places.add(`search ${await left('.search-trigger')}, heading ${await left('main h1')}`);
  }
  expect([...places]).toHaveLength(1);
});

test('a wider window never makes a section longer, and the margin speaks without a click', {
  tag: '@wide',
}, async ({ page }) => {
  const longer: string[] = [];
  for (const path of sections) {
    const heights: number[] = [];
    for (const width of [1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await expect(page.locator('.beside').first()).toBeVisible();
      heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
    }
    if ((heights[1] ?? 0) >= (heights[0] ?? 0)) longer.push(`${path} ${heights.join(' → ')}`);
  }
  expect(longer).toEqual([]);
});
