import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { totalShift, watchShifts } from './shifts.ts';
import { expect, sections, test, visit } from './site.ts';

const stage = (page: Page): Locator => page.locator('io-present dialog [data-stage] svg');

/** No letters too small, and nothing that scrolls without saying so, in the window and in the narrowest of a phone. */
async function expectLegible(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  for (const narrowed of width < 400 ? [width, 320] : [width]) {
    await page.setViewportSize({ width: narrowed, height });
    expect(await page.evaluate(faultsOfPictures), `${narrowed} px`).toEqual([]);
  }
  await page.setViewportSize({ width, height });
}

test('the home page, the trials and the procedures have no text under 11 px in their pictures, and what scrolls says so', {
  tag: '@phone',
}, async ({ page }) => {
  for (const path of ['./', './trials/', './procedures/'])
    await test.step(path, async () => {
      await visit(page, path);
      await expectLegible(page);
    });
});

// All that is asked of the pictures of a section is asked in one visit, beginning with how they are painted.
for (const path of sections)
  test(
    `${path} is painted with its pictures at once and nothing moves after, none is too small or cut, and each diagram works`,
    {
      tag: '@phone',
    },
    async ({ page }, { project }) => {
      const shifts = await watchShifts(page);
      await page.addInitScript(() => {
        const seen = { sizes: '' };
        Object.assign(window, { seen });
        addEventListener('DOMContentLoaded', () => {
          seen.sizes = JSON.stringify(
            [...document.querySelectorAll('figure svg')].map(
              (svg) => svg.getBoundingClientRect().height,
            ),
          );
        });
      });
      await visit(page, path);
      await test.step('painted at once', async () => {
        await page.waitForLoadState('networkidle');
        await page.locator('.site-footer').scrollIntoViewIfNeeded();
        await page.waitForTimeout(300);
        const { first, last } = await page.evaluate(() => {
          const { sizes } = (window as unknown as { seen: { sizes: string } }).seen;
          const last = [...document.querySelectorAll('figure svg')].map(
            (svg) => svg.getBoundingClientRect().height,
          );
          return { first: JSON.parse(sizes), last };
        });
        expect(totalShift(await shifts())).toBeLessThanOrEqual(0.02);
        expect(first).toEqual(last);
        expect(last.every((height: number) => height > 50)).toBe(true);
      });
      await test.step('no text under 11 px, and what scrolls says so', () => expectLegible(page));
      if (project.name === 'phone') {
        await test.step('a phone cuts no picture', () => expectUncut(page));
        if (path === './ici-combinations/')
          await test.step('controls large enough for a finger', () => expectForFingers(page));
      } else
        await test.step('each diagram is gone through and filled in to the end', () =>
          goThroughAll(page));
    },
  );

test('diagrams can be taken along as SVG and as Mermaid source, scroll with the keyboard, and are pictures on their own', async ({
  page,
  request,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visit(page, './breast-ablation/');
  const links = page.locator('figure .controls a[download]');
  await test.step('taken along', async () => {
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    const ends = new Set(addresses.map((address) => address.replace(/^.*\./, '')));
    expect([...ends]).toEqual(expect.arrayContaining(['svg', 'mmd']));
    for (const address of addresses) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      if (address.endsWith('.svg'))
        expect(response.headers()['content-type']).toContain('image/svg+xml');
    }
  });
  await test.step('wider than its place, scrolled with the keyboard', async () => {
    await page.setViewportSize({ width: 240, height: 700 });
    const wide = page.locator('.figure-scroll').filter({ has: page.locator('svg') });
    const index = await wide.evaluateAll((boxes) =>
      boxes.findIndex((box) => box.scrollWidth > box.clientWidth + 20),
    );
    expect(index, 'no picture scrolls at 240 px').toBeGreaterThanOrEqual(0);
    const box = wide.nth(index);
    await box.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });
  await test.step('a picture on its own', async () => {
    const address = await page
      .locator('figure .controls a[download][href$=".svg"]')
      .first()
      .getAttribute('href');
    await page.goto(address ?? '');
    // Its letters are drawn, so that no font is needed.
    const letters = page.locator('svg use');
    expect(await letters.count()).toBeGreaterThan(20);
    await expect(letters.first()).toBeVisible();
    await expect(page.locator('svg text')).toHaveCount(0);
    expect(await page.content()).not.toContain('var(');
  });
});

const ablation = (page: Page): Locator => page.locator('#fig-after-ablation-two-answers');
/** A button of a figure, also where it is folded away. */
const control = (figure: Locator, name: string) =>
  figure.getByRole('button', { name, exact: true, includeHidden: true });
const setFold = (figure: Locator, open: boolean) =>
  figure.locator('.take').evaluate((take, isOpen) => {
    (take as HTMLDetailsElement).open = isOpen;
  }, open);
const unfold = (figure: Locator) => setFold(figure, true);

/** A diagram as it was before anything was done with it. */
async function expectUntouched(figure: Locator): Promise<void> {
  await setFold(figure, false);
  await expect(
    figure.locator('[data-later], [data-now], [data-blank], .step-controls'),
  ).toHaveCount(0);
  for (const name of ['Step through', 'Quiz me'])
    await expect(control(figure, name)).toHaveAttribute('aria-pressed', 'false');
}

test('a diagram is gone through and filled in with the keyboard, and presented with its labels hidden', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  const status = figure.locator('[aria-live]');

  await test.step('gone through with the keyboard, each box with its way and its place in the text', async () => {
    await unfold(figure);
    const opener = control(figure, 'Step through');
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(status).toContainText('1 of 7. Ablation of a tumor. The diagram begins here.');
    await expect(opener).toHaveAttribute('aria-pressed', 'true');
    const slider = figure.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(status).toContainText(
      '3 of 7. PD-L1 up in the tumor, PD-1 up in lymphocytes. From Ablation of a tumor (thermal).',
    );
    await expect(figure.locator('[data-later]')).toHaveCount(4);
    await expect(figure.locator('[data-now]')).toHaveCount(1);
    await page.keyboard.press('End');
    await expect(status).toContainText('7 of 7.');
    await page.keyboard.press('Home');
    await status.getByRole('link', { name: 'In the text' }).click();
    await expect(page).toHaveURL(/#antigen-release$/);
    await control(figure, 'Close').click();
    await expect(opener).toBeFocused();
    await expect(figure.locator('[data-later], [data-now], .step-controls')).toHaveCount(0);
  });

  await test.step('one use ends the other, and its own button ends it', async () => {
    await expectUntouched(figure);
    await unfold(figure);
    await control(figure, 'Step through').click();
    await expect(figure.locator('[data-later]')).toHaveCount(6);
    await control(figure, 'Quiz me').click();
    await expect(figure.locator('.step-controls')).toHaveCount(1);
    await expect(control(figure, 'Step through')).toHaveAttribute('aria-pressed', 'false');
    await expect(figure.locator('[data-later]')).toHaveCount(0);
    await control(figure, 'Quiz me').click();
    await expect(figure.locator('.step-controls, [data-blank]')).toHaveCount(0);
  });

  await test.step('presented with hidden labels it is a picture, and the page keeps its blanks', async () => {
    await expectUntouched(figure);
    await control(figure, 'Quiz me').click();
    await control(figure, 'Reveal next').click();
    await control(figure, 'Present').click();
    await expect(stage(page)).toHaveRole('img');
    await expect(stage(page).locator('[tabindex], [role]')).toHaveCount(0);
    await expect(stage(page).locator('[data-blank]')).toHaveCount(6);
    await expect(stage(page).getByText('Concern:')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(figure.getByRole('button', { name: /^Reveal label/ })).toHaveCount(6);
    await control(figure, 'Close').click();
  });

  await test.step('with hidden labels it is filled in with the keyboard, and hides them from all', async () => {
    await expectUntouched(figure);
    await unfold(figure);
    await figure.getByText('Text version').click();
    await control(figure, 'Quiz me').click();
    await expect(status).toContainText('7 labels are hidden.');
    await expect(figure.locator('svg').getByText('Concern:')).toBeHidden();
    await expect(figure.locator('.take')).not.toHaveAttribute('open');
    const tree = await figure.locator('.figure-scroll').ariaSnapshot();
    expect(tree).toContain('Reveal label 1 of 7');
    expect(tree).toContain('thermal');
    expect(tree).not.toMatch(/Concern|Lymphocytes|metastases/);
    expect(await figure.locator('svg').getAttribute('aria-describedby')).toBeNull();

    const blank = (n: number) => figure.getByRole('button', { name: `Reveal label ${n} of 7` });
    await blank(3).focus();
    await page.keyboard.press('Enter');
    await expect(status).toContainText(
      'PD-L1 up in the tumor, PD-1 up in lymphocytes. 1 of 7 shown.',
    );
    await expect(figure.locator('svg tspan', { hasText: 'lymphocytes' })).toBeVisible();
    await expect(blank(4)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(status).toContainText('2 of 7 shown.');
    await control(figure, 'Reveal next').click();
    await expect(status).toContainText('Ablation of a tumor. 3 of 7 shown.');
    await figure.locator('[data-blank]').first().click();
    await expect(status).toContainText('4 of 7 shown.');
    await control(figure, 'Reveal all').click();
    await expect(status).toHaveText('All 7 shown.');
    await expect(figure.locator('[data-blank]')).toHaveCount(0);
    await control(figure, 'Close').click();
    await expect(control(figure, 'Quiz me')).toBeFocused();
    await expect(figure.locator('svg')).toHaveRole('img');
    await expect(figure.locator('svg')).toHaveAccessibleDescription(/Ablation of a tumor leads/);
  });
});

test('a diagram in steps and one with hidden labels are printed whole, and pass axe in light and dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  await control(figure, 'Quiz me').click();
  await control(figure, 'Reveal next').click();
  await expect(figure.locator('[data-blank]')).toHaveCount(6);
  const other = page.locator('#fig-immune-response-and-checkpoints');
  await unfold(other);
  await control(other, 'Step through').click();
  await expect(other.locator('[aria-live]')).not.toBeEmpty();

  await test.step('print shows every label and every box', async () => {
    await expect(figure.locator('svg').getByText('Concern:')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(figure.locator('svg').getByText('Concern:')).toBeVisible();
    await expect(figure.locator('.blank').first()).toBeHidden();
    await expect(other.locator('[data-later]').last()).toHaveCSS('opacity', '1');
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('axe in light and dark', () => expectNoFaults(page));
});

/** Steps through each diagram and fills it in, to the end. */
async function goThroughAll(page: Page): Promise<void> {
  for (const figure of await page.locator('figure:has(svg.dg[data-span])').all()) {
    const boxes = await figure.locator('svg').first().locator('[data-node]').count();
    await expect(control(figure, 'Step through')).toHaveCount(boxes > 0 ? 1 : 0);
    if (boxes === 0) continue;
    await unfold(figure);
    await control(figure, 'Step through').click();
    const slider = figure.getByRole('slider');
    await slider.press('End');
    await expect(figure.locator('[aria-live]')).toContainText(`${boxes} of ${boxes}. `);
    await control(figure, 'Quiz me').click();
    await expect(figure.locator('[data-blank]')).toHaveCount(boxes);
    for (let n = 1; n < boxes; n++) {
      await control(figure, 'Reveal next').click();
      await expect(figure.locator('[aria-live]')).toContainText(`${n} of ${boxes} shown.`);
    }
    await control(figure, 'Close').click();
    await expect(figure.locator('.step-controls, [data-blank]')).toHaveCount(0);
  }
}

async function expectUncut(page: Page): Promise<void> {
  const cut: string[] = [];
  for (const width of [320, 360, 390, 430]) {
    await page.setViewportSize({ width, height: 740 });
    const wider = await page
      .locator('.figure-scroll')
      .evaluateAll((regions) =>
        regions
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map((region) => `${region.closest('figure')?.id} ${region.scrollWidth}`),
      );
    cut.push(...wider.map((name) => `${width}: ${name}`));
  }
  expect(cut).toEqual([]);
}

async function expectForFingers(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  const figure = ablation(page);
  await unfold(figure);
  await control(figure, 'Step through').click();
  for (const name of ['Step through', 'Quiz me', 'Previous', 'Next', 'Close']) {
    const box = await control(figure, name).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
  }
}

/** Letters of pictures that are too small, what scrolls without a name, and what is cut; runs in the page. */
function faultsOfPictures(): string[] {
  const small = [
    ...document.querySelectorAll<SVGTextElement>('figure svg :is(text, tspan)'),
  ].flatMap((text) => {
    const scale = text.getScreenCTM()?.a ?? 0;
    const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    return text.checkVisibility() && size < 10.95
      ? [`${text.closest('figure')?.id}: "${text.textContent}" ${size} px`]
      : [];
  });
  const unnamed = [...document.querySelectorAll<HTMLElement>('main figure *')].flatMap((box) => {
    const scrolls =
      box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX);
    const named = box.tabIndex === 0 && box.ariaLabel && (box.role ?? box.localName === 'section');
    return scrolls && !named ? [`${box.closest('figure')?.id}: scrolls without a name`] : [];
  });
  const cut = [...document.querySelectorAll<HTMLElement>('main figure svg')].flatMap((svg) => {
    const { left, width } = svg.getBoundingClientRect();
    const edge = svg.parentElement?.getBoundingClientRect().left ?? 0;
    const isCut = width > 0 && left < edge - 1;
    return isCut ? [`${svg.closest('figure')?.id}: cut off`] : [];
  });
  return [...small, ...unnamed, ...cut];
}
