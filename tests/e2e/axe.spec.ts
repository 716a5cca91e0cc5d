import type { Page } from '@playwright/test';
import { axeFaults, expectNoFaults } from './axe-faults.ts';
import { answer, stem } from './practice.ts';
import { expect, openDetails, test, visit } from './site.ts';
import { take } from './take.ts';

/** Where a note covers text and no control: half a control would count as too small a target. */
const amidText = '.prose > p:has(+ p)';

/** What readers open on a page: how, and how it is left again for the next. */
interface State {
  name: string;
  phoneOnly?: true;
  open: (page: Page) => Promise<void>;
  leave?: (page: Page) => Promise<void>;
}

const pressEscape = async (page: Page) => page.keyboard.press('Escape');

/** A note beside a word of the text, which goes with Escape. */
const note = (name: string, link: string): State => ({
  name,
  open: async (page) => {
    await expect(page.locator('.note')).toHaveCount(0);
    await page.locator(`${amidText} ${link}`).first().click();
    await expect(page.locator('.note')).toBeVisible();
  },
  leave: pressEscape,
});

const openSections: State = {
  name: 'the sections',
  phoneOnly: true,
  open: async (page) => {
    await page.getByRole('button', { name: 'Sections' }).click();
    await expect(page.locator('#course')).toBeVisible();
  },
  leave: async (page) => {
    await pressEscape(page);
    await expect(page.locator('#course')).toBeHidden();
  },
};

const allDetails = (name: string): State => ({ name, open: openDetails });

/** One page of each layout, as it comes, which pages.spec.ts asks of all on a desk; then what is opened there. */
const visits: { path: string; states: State[]; onlyStates?: true }[] = [
  { path: './', states: [] },
  { path: './evidence/', states: [] },
  { path: './practice/', states: [] },
  { path: './glossary/', states: [openSections] },
  {
    path: './ici-combinations/',
    states: [note('a citation', '.cite a'), note('a term', 'a.term')],
  },
  { path: './trials/', states: [allDetails('what was reported of trials')] },
  {
    path: './introduction/',
    onlyStates: true,
    states: [
      {
        name: 'the menu of a block',
        open: async (page) => {
          const figure = page.locator('figure:has(.take)').first();
          await figure.locator('.take > summary').click();
          await figure.locator('a.permalink-block').click();
          await expect(page.locator('io-block-menu dialog')).toBeVisible();
          await page.getByRole('button', { name: 'Copy BibTeX' }).click();
          await expect(page.locator('io-block-menu [aria-live]')).not.toBeEmpty();
        },
        leave: async (page) => {
          await pressEscape(page);
          await expect(page.locator('io-block-menu dialog')).toBeHidden();
        },
      },
      openSections,
      {
        name: 'a diagram, presented',
        open: async (page) => {
          await page.getByRole('button', { name: 'Present' }).first().click();
          await expect(page.locator('io-present dialog')).toBeVisible();
          await page.keyboard.press('ArrowRight');
        },
        leave: async (page) => {
          await pressEscape(page);
          await expect(page.locator('io-present dialog')).toBeHidden();
        },
      },
      {
        name: 'search with results',
        open: async (page) => {
          await page.locator('io-search button.search-trigger').click();
          const dialog = page.getByRole('dialog', { name: 'Search' });
          await dialog.getByRole('searchbox').fill('ablation');
          await expect(page.locator('.search-results a').first()).toBeVisible();
        },
      },
    ],
  },
  {
    path: './breast-ablation/',
    onlyStates: true,
    states: [allDetails('text versions, references and terms')],
  },
  {
    path: './educators/',
    onlyStates: true,
    states: [allDetails('the lists for educators')],
  },
];

for (const { path, states, onlyStates } of visits) {
  const names = [
    ...(onlyStates ? [] : ['as it comes, on a phone']),
    ...states.map(({ name }) => name),
  ];
  test(
    `${path} passes axe in light and dark: ${names.join(', ')}`,
    {
      tag: states.some(({ phoneOnly }) => !phoneOnly) ? '@phone' : ['@phone', '@phone-only'],
    },
    async ({ page }, { project }) => {
      test.slow();
      const isPhone = project.name === 'phone';
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await visit(page, path);
      if (isPhone && !onlyStates) await test.step('as it comes', () => expectNoFaults(page));
      for (const { name, phoneOnly, open, leave } of states) {
        if (phoneOnly && !isPhone) continue;
        await test.step(name, async () => {
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await open(page);
          await expectNoFaults(page);
          await leave?.(page);
        });
      }
    },
  );
}

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
