import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { start } from './practice.ts';
import { expect, sections, test, visit } from './site.ts';

/** Most stops of the Tab key on a section, with everything folded. */
const MOST_STOPS = 300;

test('a section has at most 300 stops of the Tab key', async ({ page }) => {
  for (const path of sections) {
    await visit(page, path);
    const stops = await page.evaluate(() => {
      const all = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [tabindex]',
      );
      const groups = new Set<string>();
      return [...all].filter((element) => {
        if (element.tabIndex < 0 || element.matches(':disabled')) return false;
        if (!element.checkVisibility({ visibilityProperty: true })) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        const isFirst = !groups.has(element.name);
        groups.add(element.name);
        return isFirst;
      }).length;
    });
    expect(stops, path).toBeGreaterThan(20);
    expect(stops, path).toBeLessThanOrEqual(MOST_STOPS);
  }
});

test('what speaks later is there before it speaks', async ({ page }) => {
  for (const path of [
    ...sections.slice(0, 2),
    './practice/',
    './progress/',
    './search/',
    './trials/',
    './take/',
    './labs/which-denominator/',
  ]) {
    await visit(page, path);
    const gone = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=status], [aria-live]')]
        .filter((element) => element.parentElement?.checkVisibility())
        .filter((element) => !element.hidden && getComputedStyle(element).display === 'none')
        .map(({ outerHTML }) => outerHTML),
    );
    expect(gone, path).toEqual([]);
  }
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

  test('what is pressed, current or first to do looks other than its neighbors', async ({
    page,
  }) => {
    await visit(page, './labs/big-database/');
    const [pressed, not] = ['true', 'false'].map((value) => `main button[aria-pressed="${value}"]`);
    expect(await colors(page, pressed ?? '')).not.toBe(await colors(page, not ?? ''));
    await visit(page, './glossary/');
    expect(await colors(page, '.also a[aria-current]')).not.toBe(
      await colors(page, '.also a:not([aria-current])'),
    );
    await start(page, '?section=introduction&kinds=cards&size=4');
    expect(await colors(page, '[data-foot] .primary')).not.toBe(
      await colors(page, '.search-trigger'),
    );
  });

  test('borders that only keep room for a line stay unseen', async ({ page }) => {
    await visit(page, './glossary/');
    const seen = await page.locator('.look-ups a:not([aria-current])').evaluateAll((links) => {
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      return links
        .filter((link) => getComputedStyle(link).borderBottomColor !== paper)
        .map(({ textContent }) => textContent);
    });
    expect(seen).toEqual([]);
  });
});

test.describe('in a frame that keeps a page apart from its site', () => {
  test.use({
    expected:
      /CORS|Access-Control|net::ERR_FAILED|localStorage|sandboxed|blocked|ERR_ABORTED|failed/i,
  });

  /** Opens a page in a frame that allows scripts and nothing else. */
  async function frame(page: Page, path: string, baseURL: string | undefined) {
    await page.goto('./404.html');
    const address = new URL(path, baseURL).href;
    await page.evaluate((src) => {
      const outer = document.createElement('iframe');
      outer.setAttribute('sandbox', 'allow-scripts');
      outer.src = src;
      document.body.replaceChildren(outer);
    }, address);
    return page.frameLocator('iframe');
  }

  test('a page says what is missing, and where it is whole', async ({ page, baseURL }) => {
    for (const path of ['./practice/', './introduction/']) {
      const inside = await frame(page, path, baseURL);
      const notice = inside.locator('.apart');
      await expect(notice).toBeVisible({ timeout: 15_000 });
      await expect(notice).toContainText('keeps the page apart');
      await expect(notice.locator('a')).toHaveAttribute('href', new RegExp(path.slice(1)));
    }
  });

  test('an embed says what is missing', async ({ page, baseURL }) => {
    const inside = await frame(page, './embed/lab-which-denominator/', baseURL);
    await expect(inside.locator('[data-needs-script]')).toBeVisible({ timeout: 15_000 });
  });
});

test('a page by itself has no notice of a frame', async ({ page }) => {
  await visit(page, './practice/');
  await expect(page.locator('.apart')).toBeHidden();
});

test('a word as long as translations have them does not widen a page at 320 pixels', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['./', './introduction/', './practice/', './trials/', './labs/lesion-size/']) {
    await visit(page, path);
    await page.evaluate(() => {
      // Signs are not translated.
      for (const element of document.querySelectorAll(
        'h1, h2, legend, main button, header button.menu',
      ))
        if (element.childElementCount === 0 && /\w{3}/.test(element.textContent ?? ''))
          element.textContent = 'Donaudampfschifffahrtsgesellschafts';
    });
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll, path).toBeLessThanOrEqual(client);
  }
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

  test('a section is read, and its parts are marked', async ({ page }) => {
    await visit(page, './ici-combinations/');
    await page.locator('.prose > p .cite a').first().click();
    await expect(page.locator('.note')).toBeVisible();
    await page.locator('#key-points').scrollIntoViewIfNeeded();
    await expect(page.locator('.contents a[aria-current=location]').first()).toBeAttached();
  });

  test('a session is practised', async ({ page }) => {
    await start(page, '?section=introduction&kinds=cards&size=4');
    await page.keyboard.press('Space');
    await expect(page.locator('.grades')).toBeVisible();
  });
});

const TRANSCRIPT = new URL('../fixtures/accessibility/introduction.txt', import.meta.url);

/** What a screen reader is given of a section; `RENEW_TRANSCRIPT=1` writes it anew. */
test('a section is given to assistive technology as it was last read through', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, './introduction/');
  await expect(page.locator('io-question-stack').first()).toHaveClass(/ready/);
  // What is said of the offline copy depends on the line.
  await page.locator('io-offline').evaluate((notice) => notice.remove());
  const transcript = `${await page.locator('body').ariaSnapshot()}\n`;
  if (process.env['RENEW_TRANSCRIPT']) writeFileSync(TRANSCRIPT, transcript);
  expect(existsSync(TRANSCRIPT) ? readFileSync(TRANSCRIPT, 'utf8') : '').toBe(transcript);
});

test('one skips to the text, the figures and the questions with the keys', async ({ page }) => {
  await visit(page, './prostate-fla/');
  for (const [presses, name] of [
    [1, 'text'],
    [2, 'figures'],
    [3, 'questions'],
  ] as const) {
    await page.goto('./prostate-fla/');
    for (let n = 0; n < presses; n++) await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: `Skip to the ${name}` });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    const target = (await skip.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.locator(target)).toBeInViewport();
  }
});
