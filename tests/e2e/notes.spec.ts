import type { Locator, Page } from '@playwright/test';
import { expect, test, visit } from './site.ts';

const path = './ici-combinations/';
const citation = (page: Page): Locator => page.locator('.prose > p a[data-ids="6 7 8"]').first();
const term = (page: Page): Locator => page.locator('.prose a.term').first();
const note = (page: Page): Locator => page.locator('.note');

/** Focuses a link as the Tab key does. */
async function focusByKeyboard(page: Page, link: Locator): Promise<void> {
  await page.keyboard.press('Tab');
  await link.focus();
}

/** Begins from a page on which no note is open and nothing has the focus. */
async function beginAnew(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  await expect(note(page)).toHaveCount(0);
}

test('a note opens and closes with a press and with the keyboard, where it stands and one at a time', async ({
  page,
  viewport,
}, { project }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, path);
  const step = (title: string, body: () => Promise<void>) =>
    test.step(title, async () => {
      await beginAnew(page);
      await body();
    });

  await step('a range of citations shows each of its references where it stands', async () => {
    await expect(citation(page)).toHaveText('6–8');
    await citation(page).click();
    await expect(page).toHaveURL(/ici-combinations\/$/);
    await expect(note(page)).toHaveCount(1);
    const links = note(page).locator('a[href*="/references/#ref-"]');
    await expect(links).toHaveText(['Reference 6', 'Reference 7', 'Reference 8']);
    await expect(citation(page)).toHaveAttribute('aria-expanded', 'true');
  });

  await step('a term shows its definition where it stands', async () => {
    await term(page).click();
    await expect(note(page)).toContainText(/\w+ \w+ \w+ \w+/);
    const id = await term(page).getAttribute('data-ids');
    await expect(note(page).locator(`a[href$="/glossary/#${id}"]`)).toBeVisible();
  });

  for (const [name, link] of [
    ['citation', citation],
    ['term', term],
  ] as const)
    await step(
      `the focus of the keyboard opens a ${name}, Escape closes it and leaves the focus`,
      async () => {
        await focusByKeyboard(page, link(page));
        await expect(link(page)).toHaveAttribute('aria-expanded', 'true');
        await expect(note(page)).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(note(page)).toHaveCount(0);
        await expect(link(page)).toBeFocused();
        await expect(link(page)).toHaveAttribute('aria-expanded', 'false');
      },
    );

  await step(
    'the Tab key goes from the citation into its note and on, which closes it',
    async () => {
      await focusByKeyboard(page, citation(page));
      await page.keyboard.press('Tab');
      await expect(note(page).getByRole('link', { name: 'Reference 6' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(citation(page)).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
      await expect(note(page)).toBeVisible();
      const inside = await note(page).locator('a').count();
      for (let i = 0; i <= inside; i++) await page.keyboard.press('Tab');
      await expect(note(page).locator(':focus')).toHaveCount(0);
      await expect(page.locator('.note:has-text("Reference 6")')).toHaveCount(0);
    },
  );

  await step('a press elsewhere closes the note, a second press on the citation too', async () => {
    await citation(page).click();
    await expect(note(page)).toBeVisible();
    await page.locator('h1').click();
    await expect(note(page)).toHaveCount(0);
    await citation(page).click();
    await expect(note(page)).toBeVisible();
    await citation(page).click();
    await expect(note(page)).toHaveCount(0);
  });

  await step('only one note is open at a time', async () => {
    await citation(page).click();
    await page.locator('.prose .cite a').first().click();
    await expect(note(page)).toHaveCount(1);
  });

  if (project.name === 'desktop')
    await step(
      'a mouse at rest opens the note, which stays while the mouse is on it and goes after',
      async () => {
        await citation(page).hover();
        await expect(note(page)).toBeVisible();
        await note(page).hover();
        await page.waitForTimeout(600);
        await expect(note(page)).toBeVisible();
        await page.locator('h1').hover();
        await expect(note(page)).toHaveCount(0);
      },
    );
  else
    await step('a finger opens the note', async () => {
      await term(page).tap();
      await expect(note(page)).toBeVisible();
      await page.waitForTimeout(400);
      await expect(note(page)).toBeVisible();
    });

  await step(
    'the note stands in the margin where there is one, else beside the words, inside the window',
    async () => {
      const links = await page.locator('.prose > :is(p, ul) a[data-note]').all();
      expect(links.length).toBeGreaterThan(40);
      // Every fourth, and the lists of references in any case.
      for (const [i, link] of links.entries()) {
        if (i % 4 > 0 && !(await link.getAttribute('data-ids'))?.includes(' ')) continue;
        await link.scrollIntoViewIfNeeded();
        await link.click();
        const [box, anchor, text] = await Promise.all([
          note(page).boundingBox(),
          link.evaluate((element) => {
            const { left, top, right, bottom } = element.getClientRects()[0] as DOMRect;
            return { left, top, right, bottom };
          }),
          page.locator('.prose').boundingBox(),
        ]);
        if (!box || !text || !viewport) throw new Error('nothing is shown');
        const name = await link.textContent();
        expect(box.x, name ?? '').toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, name ?? '').toBeLessThanOrEqual(viewport.width);
        expect(box.y, name ?? '').toBeGreaterThanOrEqual(0);
        expect(box.y + box.height, name ?? '').toBeLessThanOrEqual(viewport.height);
        if (project.name === 'desktop') {
          await expect(note(page)).toHaveClass(/note-in-margin/);
          expect(box.x, name ?? '').toBeGreaterThanOrEqual(text.x + text.width);
        } else {
          await expect(note(page)).not.toHaveClass(/note-in-margin/);
          const covers = box.y < anchor.bottom && box.y + box.height > anchor.top;
          expect(covers, `${name} is covered by its note`).toBe(false);
        }
        await page.keyboard.press('Escape');
      }
    },
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a citation leads to its reference, a term to its definition', async ({ page }) => {
    const light = './conclusion/';
    const cited = page.locator('.prose a[data-ids="16 17 18 19"]').first();
    await page.goto(light);
    await cited.click();
    await expect(page).toHaveURL(/\/references\/#ref-16$/);
    await expect(page.locator('#ref-16')).toBeInViewport();
    await page.goto(light);
    const id = await term(page).getAttribute('data-ids');
    await term(page).click();
    await expect(page).toHaveURL(new RegExp(`/glossary/#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
});
