import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectReadyToSpeak, expectRoomForLongWords } from './clients.ts';
import { start } from './practice.ts';
import { expect, test, visit } from './site.ts';

test('what speaks later is there before it speaks, and long words do not widen a page', async ({
  page,
}) => {
  for (const path of [
    './practice/',
    './progress/',
    './search/',
    './take/',
    './labs/which-denominator/',
    './labs/lesion-size/',
  ])
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await visit(page, path);
      await expectReadyToSpeak(page);
      await test.step('a page by itself has no notice of a frame', () =>
        expect(page.locator('.apart')).toBeHidden());
      await expectRoomForLongWords(page);
    });
});

test.describe('in forced colors', () => {
  test.beforeEach(async ({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  /** Background and letters of what matches first. */
  const colors = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return `${color} on ${backgroundColor}`;
      });

  test('what is pressed, current or first to do looks other than its neighbors, and borders that only keep room for a line stay unseen', async ({
    page,
  }) => {
    await test.step('what is pressed', async () => {
      await visit(page, './labs/big-database/');
      const [pressed, not] = ['true', 'false'].map(
        (value) => `main button[aria-pressed="${value}"]`,
      );
      expect(await colors(page, pressed ?? '')).not.toBe(await colors(page, not ?? ''));
    });

    await test.step('what is current, and borders', async () => {
      await visit(page, './glossary/');
      expect(await colors(page, '.also a[aria-current]')).not.toBe(
        await colors(page, '.also a:not([aria-current])'),
      );
      const seen = await page.locator('.look-ups a:not([aria-current])').evaluateAll((links) => {
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        return links
          .filter((link) => getComputedStyle(link).borderBottomColor !== paper)
          .map(({ textContent }) => textContent);
      });
      expect(seen).toEqual([]);
    });

    await test.step('what is first to do', async () => {
      await start(page, '?section=introduction&kinds=cards&size=4');
      expect(await colors(page, '[data-foot] .primary')).not.toBe(
        await colors(page, '.search-trigger'),
      );
    });
  });
});

test.describe('in a frame that keeps a page apart from its site', () => {
  test.use({
    expected:
      /CORS|Access-Control|net::ERR_FAILED|localStorage|sandboxed|blocked|ERR_ABORTED|failed/i,
  });

  test('a page and an embed say what is missing, and where the page is whole', async ({
    page,
    baseURL,
  }) => {
    await page.goto('./404.html');
    /** Opens a page in a frame that allows scripts and nothing else. */
    const frame = async (path: string) => {
      const address = new URL(path, baseURL).href;
      await page.evaluate((src) => {
        const outer = document.createElement('iframe');
        outer.setAttribute('sandbox', 'allow-scripts');
        outer.src = src;
        document.body.replaceChildren(outer);
      }, address);
      return page.frameLocator('iframe');
    };
    for (const path of ['./practice/', './introduction/'])
      await test.step(path, async () => {
        const notice = (await frame(path)).locator('.apart');
        await expect(notice).toBeVisible({ timeout: 15_000 });
        await expect(notice).toContainText('keeps the page apart');
        await expect(notice.locator('a')).toHaveAttribute('href', new RegExp(path.slice(1)));
      });
    await test.step('an embed', async () => {
      const inside = await frame('./embed/lab-which-denominator/');
      await expect(inside.locator('[data-needs-script]')).toBeVisible({ timeout: 15_000 });
    });
  });
});

test.describe('in an engine without idle callbacks and scroll timelines', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['requestIdleCallback', 'cancelIdleCallback'])
        Reflect.deleteProperty(window, name);
      const supports = CSS.supports.bind(CSS);
      CSS.supports = (...condition: [string, string?]) =>
        !/timeline/.test(condition.join(' ')) && supports(...(condition as [string, string]));
    });
    // Without the declarations that such an engine does not know.
    await page.route(/\/$|\.html$/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(
        /(?:animation-timeline|view-timeline|scroll-timeline|timeline-scope):[^;}]+;?/g,
        '',
      );
      await route.fulfill({
        response: answer,
        body: body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
      });
    });
  });

  test('a section is read, its parts are marked, and a session is practised', async ({ page }) => {
    await visit(page, './artificial-intelligence/');
    await page.locator('.prose > p .cite a').first().click();
    await expect(page.locator('.note')).toBeVisible();
    await page.locator('#key-points').scrollIntoViewIfNeeded();
    await expect(page.locator('.contents a[aria-current=location]').first()).toBeAttached();

    await start(page, '?section=introduction&kinds=cards&size=4');
    await page.keyboard.press('Space');
    await expect(page.locator('.grades')).toBeVisible();
  });
});

const TRANSCRIPT = new URL('../fixtures/accessibility/introduction.txt', import.meta.url);

/** What a screen reader is given of a section; `RENEW_TRANSCRIPT=1` writes it anew. */
test('a section is given to assistive technology as it was last read through, and one skips to its text, figures and questions with the keys', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, './introduction/');
  await expect(page.locator('io-question-stack').first()).toHaveClass(/ready/);
  // What is said of the offline copy depends on the line.
  await page.locator('io-offline').evaluate((notice) => notice.remove());
  const transcript = `${await page.locator('body').ariaSnapshot()}\n`;
  if (process.env['RENEW_TRANSCRIPT']) writeFileSync(TRANSCRIPT, transcript);
  expect(existsSync(TRANSCRIPT) ? readFileSync(TRANSCRIPT, 'utf8') : '').toBe(transcript);

  for (const [presses, name] of [
    [1, 'text'],
    [2, 'figures'],
    [3, 'questions'],
  ] as const)
    await test.step(`one skips to the ${name}`, async () => {
      for (let n = 0; n < presses; n++) await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: `Skip to the ${name}` });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      const target = (await skip.getAttribute('href')) ?? '';
      // The text is in sight of every reader, and what stands below the first window is not.
      if (name !== 'text') await expect(page.locator(target)).not.toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.locator(target)).toBeInViewport();
      // The keys begin where the page does, as they did when it was loaded.
      await page.evaluate(() => {
        scrollTo(0, 0);
        document.body.tabIndex = -1;
        document.body.focus();
        document.body.removeAttribute('tabindex');
      });
    });
});
