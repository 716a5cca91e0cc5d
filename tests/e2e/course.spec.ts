import type { Locator, Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

const path = './ici-combinations/';
const course = (page: Page): Locator => page.locator('#course');
const button = (page: Page): Locator => page.getByRole('button', { name: 'Sections' });

test('a section is marked in its course with the part being read, and the course leads to its parts', async ({
  page,
}, { project }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, path);

  await test.step('the first stop of the Tab key leads past the course to the text', async () => {
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the text' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('main :focus')).toHaveCount(1);
  });

  await test.step('the part being read is marked while the reader goes on', async () => {
    await page.evaluate(() => scrollTo(0, 0));
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

  await test.step('the section being read is marked in the course', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    if (project.name === 'phone') await button(page).click();
    const current = course(page).locator('a.section[aria-current=page]');
    await expect(current).toHaveCount(1);
    await expect(current).toHaveAttribute('href', /\/ici-combinations\/$/);
    await expect(current).toBeVisible();
  });

  await test.step('a part is gone to, without the header covering its heading', async () => {
    const link = course(page).locator('a[data-heading]').nth(2);
    const id = await link.getAttribute('data-heading');
    const heading = page.locator(`[id="${id}"]`);
    await expect(heading).not.toBeInViewport();
    await link.click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(heading).toBeInViewport();
    const [top, header] = await Promise.all([
      heading.evaluate((element) => element.getBoundingClientRect().top),
      page.locator('header.site').evaluate((element) => element.getBoundingClientRect().bottom),
    ]);
    expect(top).toBeGreaterThanOrEqual(header);
  });

  if (project.name === 'phone') return;

  await test.step('a wide window has the course beside the text, and no button', async () => {
    await expect(button(page)).toBeHidden();
    await expect(course(page)).toBeVisible();
    const [list, text] = await Promise.all([
      course(page).boundingBox(),
      page.locator('.prose').boundingBox(),
    ]);
    expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
  });

  await test.step('in a low window every entry of the course can be scrolled to, and the part being read stays in sight', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.setViewportSize({ width: 1366, height: 640 });
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
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'the button' : 'the button without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('opens the course with the keyboard and with a press, and Escape or a press beside closes it', async ({
      page,
      viewport,
    }, { project }) => {
      // A wide window has the course beside the page already.
      if (project.name !== 'phone') await page.setViewportSize({ width: 1000, height: 640 });
      await page.goto(project.name === 'phone' ? './conclusion/' : './glossary/');

      await test.step('a press', async () => {
        await expect(course(page)).toBeHidden();
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

      await test.step('the keyboard', async () => {
        await page.goBack();
        await expect(page).not.toHaveURL(/\/introduction\/$/);
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
    });
  });

test('header and left edge stay where they are from page to page', { tag: '@wide' }, async ({
  page,
}) => {
  const places = new Set<string>();
  for (const path of [
    './conclusion/',
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
