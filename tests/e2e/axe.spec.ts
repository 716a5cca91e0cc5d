import type { Page } from '@playwright/test';
import { axeFaults, expectNoFaults } from './axe-faults.ts';
import { answer, stem } from './practice.ts';
import { expect, test, visit } from './site.ts';
import { take } from './take.ts';

/** Where a note covers text and no control: half a control would count as too small a target. */
const amidText = '.prose > p:has(+ p)';

/** One page of each layout; on a desk pages.spec.ts looks at all. */
const layouts = [
  './',
  './ici-combinations/',
  './glossary/',
  './trials/',
  './evidence/',
  './practice/',
];

for (const path of layouts)
  test(`${path} passes axe in light and dark on a phone`, {
    tag: ['@phone', '@phone-only'],
  }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, path);
    await expectNoFaults(page);
  });

/** What readers open, and how. */
const states: {
  name: string;
  path: string;
  phoneOnly?: true;
  open: (page: Page) => Promise<void>;
}[] = [
  {
    name: 'a citation',
    path: './ici-combinations/',
    open: async (page) => {
      await page.locator(`${amidText} .cite a`).first().click();
      await expect(page.locator('.note')).toBeVisible();
    },
  },
  {
    name: 'a term',
    path: './ici-combinations/',
    open: async (page) => {
      await page.locator(`${amidText} a.term`).first().click();
      await expect(page.locator('.note')).toBeVisible();
    },
  },
  {
    name: 'the menu of a block',
    path: './introduction/',
    open: async (page) => {
      const figure = page.locator('figure:has(.take)').first();
      await figure.locator('.take > summary').click();
      await figure.locator('a.permalink-block').click();
      await expect(page.locator('io-block-menu dialog')).toBeVisible();
      await page.getByRole('button', { name: 'Copy BibTeX' }).click();
      await expect(page.locator('io-block-menu [aria-live]')).not.toBeEmpty();
    },
  },
  {
    name: 'the sections',
    path: './introduction/',
    phoneOnly: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Sections' }).click();
      await expect(page.locator('#course')).toBeVisible();
    },
  },
  {
    name: 'the sections, from a look-up page',
    path: './glossary/',
    phoneOnly: true,
    open: async (page) => {
      await page.getByRole('button', { name: 'Sections' }).click();
      await expect(page.locator('#course')).toBeVisible();
    },
  },
  {
    name: 'a diagram, presented',
    path: './introduction/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Present' }).first().click();
      await expect(page.locator('io-present dialog')).toBeVisible();
      await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'search with results',
    path: './introduction/',
    open: async (page) => {
      await page.locator('io-search button.search-trigger').click();
      await page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox').fill('ablation');
      await expect(page.locator('.search-results a').first()).toBeVisible();
    },
  },
  {
    name: 'text versions, references and terms',
    path: './breast-ablation/',
    open: (page) => openDetails(page),
  },
  { name: 'what was reported of trials', path: './trials/', open: (page) => openDetails(page) },
  { name: 'the lists for educators', path: './educators/', open: (page) => openDetails(page) },
];

for (const { name, path, phoneOnly, open } of states)
  test(`open: ${name} passes axe in light and dark`, {
    tag: phoneOnly ? ['@phone', '@phone-only'] : '@phone',
  }, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit(page, path);
    await open(page);
    await expectNoFaults(page);
  });

test('what an educator gathers and hands out passes axe in light and dark, up to the results of a class', {
  tag: '@phone',
}, async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await take(page, { kind: 'chart' }, 1);
  await take(page, { kind: 'question', level: 'recall' }, 2, 1);
  await test.step('the basket, filled', async () => {
    await visit(page, './educators/basket/');
    await expect(page.locator('.entries > li')).toHaveCount(3);
    await expectNoFaults(page);
  });
  const playlist = await page.getByLabel('Address of the playlist').inputValue();
  const paper = await page.getByLabel('Address of the paper').inputValue();
  await test.step('a playlist', async () => {
    await page.goto(playlist);
    await expect(page.locator('.block')).toHaveCount(3);
    await expectNoFaults(page);
  });
  await test.step('a paper before it begins, under way, and handed in', async () => {
    await page.goto(paper);
    const start = page.getByRole('button', { name: 'Start the paper' });
    await expect(start).toBeVisible();
    await expectNoFaults(page);
    await start.click();
    await expect(stem(page)).toBeFocused();
    await expectNoFaults(page);
    await answer(page, false, '3');
    await page.locator('[data-next]').click();
    await page.getByRole('button', { name: 'Hand in' }).press('Enter');
    await page.getByRole('button', { name: 'Show as a QR code' }).click();
    await expect(page.getByAltText('Your result as a QR code')).toBeVisible();
    await expectNoFaults(page);
  });
  const result = await page.getByLabel('Your result as a short text').inputValue();
  await test.step('a class with results', async () => {
    await visit(page, './educators/class/');
    await page.getByLabel('Results, one a line').fill(`${result}\nBest regards`);
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    await expectNoFaults(page);
  });
});

test('forced colors leave text, lines and controls to be seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await visit(page, './ici-combinations/');
  expect(await axeFaults(page)).toEqual([]);
  const { canvas, ink, label, strokes } = await page.evaluate(() => {
    const system = (color: string) => {
      const probe = document.createElement('i');
      probe.style.color = color;
      document.body.append(probe);
      const { color: computed } = getComputedStyle(probe);
      probe.remove();
      return computed;
    };
    const style = (element: Element | null) => element && getComputedStyle(element);
    return {
      canvas: system('Canvas'),
      ink: system('CanvasText'),
      label: style(document.querySelector('svg.dg text'))?.fill,
      // What is drawn in the color of a ground is the inside of a shape.
      strokes: [
        ...document.querySelectorAll(
          'svg.dg :is(path, line)[stroke$="-line)"], svg.dg [stroke*="ink"]',
        ),
      ].map((line) => getComputedStyle(line).stroke),
    };
  });
  expect(ink).not.toBe(canvas);
  expect(label).toBe(ink);
  expect(strokes.length).toBeGreaterThan(0);
  expect(strokes.filter((stroke) => stroke === canvas)).toEqual([]);
  await page.locator('a.term').first().click();
  const border = await page
    .locator('.note')
    .evaluate((note) => getComputedStyle(note).borderInlineStartWidth);
  expect(Number.parseFloat(border)).toBeGreaterThan(0);
});

async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      (details as HTMLDetailsElement).open = true;
  });
  await expect(page.locator('main details[open] > summary').first()).toBeVisible();
}
