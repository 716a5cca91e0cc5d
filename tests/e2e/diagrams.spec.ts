import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, sections, test, visit } from './site.ts';

const stage = (page: Page): Locator => page.locator('io-present dialog [data-stage] svg');

for (const path of [...sections, './', './trials/', './procedures/'])
  test(`${path} has no text under 11 px in its pictures, and what scrolls says so`, {
    tag: '@phone',
  }, async ({ page }) => {
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    for (const narrowed of width < 400 ? [width, 320] : [width]) {
      await page.setViewportSize({ width: narrowed, height });
      await visit(page, path);
      expect(await page.evaluate(faultsOfPictures), `${narrowed} px`).toEqual([]);
    }
  });

for (const path of sections)
  test(`${path} is painted with its pictures at once, and nothing moves after`, {
    tag: '@phone',
  }, async ({ page }) => {
    await page.addInitScript(() => {
      const seen = { shift: 0, sizes: '' };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
      addEventListener('DOMContentLoaded', () => {
        seen.sizes = JSON.stringify(
          [...document.querySelectorAll('figure svg')].map(
            (svg) => svg.getBoundingClientRect().height,
          ),
        );
      });
    });
    await visit(page, path);
    await page.waitForLoadState('networkidle');
    await page.locator('.site-footer').scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    const { shift, first, last } = await page.evaluate(() => {
      const { shift, sizes } = (window as unknown as { seen: { shift: number; sizes: string } })
        .seen;
      const last = [...document.querySelectorAll('figure svg')].map(
        (svg) => svg.getBoundingClientRect().height,
      );
      return { shift, first: JSON.parse(sizes), last };
    });
    expect(shift).toBeLessThanOrEqual(0.02);
    expect(first).toEqual(last);
    expect(last.every((height: number) => height > 50)).toBe(true);
  });

test('a picture wider than its place is scrolled with the keyboard', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 240, height: 700 });
  await visit(page, './breast-ablation/');
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

test('a diagram can be taken along as SVG and as its Mermaid source', async ({ page, request }) => {
  await visit(page, './introduction/');
  const links = page.locator('figure .controls a[download]');
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

test('a downloaded diagram is a picture on its own', async ({ page }) => {
  await visit(page, './introduction/');
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

const ablation = (page: Page): Locator => page.locator('#fig-after-ablation-two-answers');
/** A button of a figure, also where it is folded away. */
const control = (figure: Locator, name: string) =>
  figure.getByRole('button', { name, exact: true, includeHidden: true });
const unfold = (figure: Locator) =>
  figure.locator('.take').evaluate((take) => {
    (take as HTMLDetailsElement).open = true;
  });

test('a diagram is gone through with the keyboard, each box with its way and its place in the text', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  await unfold(figure);
  const opener = control(figure, 'Step through');
  await opener.focus();
  await page.keyboard.press('Enter');
  const status = figure.locator('[aria-live]');
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

test('a diagram with hidden labels is filled in with the keyboard, and hides them from all', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  const status = figure.locator('[aria-live]');
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

test('one use of a diagram ends the other, and its own button ends it', async ({ page }) => {
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  await unfold(figure);
  await control(figure, 'Step through').click();
  await control(figure, 'Quiz me').click();
  await expect(figure.locator('.step-controls')).toHaveCount(1);
  await expect(control(figure, 'Step through')).toHaveAttribute('aria-pressed', 'false');
  await expect(figure.locator('[data-later]')).toHaveCount(0);
  await control(figure, 'Quiz me').click();
  await expect(figure.locator('.step-controls, [data-blank]')).toHaveCount(0);
});

test('a presented diagram with hidden labels is a picture, and the page keeps its blanks', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  await control(figure, 'Quiz me').click();
  await control(figure, 'Reveal next').click();
  await control(figure, 'Present').click();
  await expect(stage(page)).toHaveRole('img');
  await expect(stage(page).locator('[tabindex], [role]')).toHaveCount(0);
  await expect(stage(page).locator('[data-blank]')).toHaveCount(6);
  await expect(stage(page).getByText('Concern:')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(figure.getByRole('button', { name: /^Reveal label/ })).toHaveCount(6);
});

test('print shows every label and every box', async ({ page }) => {
  await visit(page, './ici-combinations/');
  await control(ablation(page), 'Quiz me').click();
  await unfold(page.locator('#fig-immune-response-and-checkpoints'));
  await control(page.locator('#fig-immune-response-and-checkpoints'), 'Step through').click();
  await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' });
  await expect(ablation(page).locator('svg').getByText('Concern:')).toBeVisible();
  await expect(ablation(page).locator('.blank').first()).toBeHidden();
  const last = page.locator('#fig-immune-response-and-checkpoints [data-later]').last();
  await expect(last).toHaveCSS('opacity', '1');
});

for (const path of sections)
  test(`${path} lets each of its diagrams be gone through and filled in to the end`, async ({
    page,
  }) => {
    await visit(page, path);
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
  });

test('a diagram in steps and one with hidden labels pass axe in light and dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await visit(page, './ici-combinations/');
  await control(ablation(page), 'Quiz me').click();
  await control(ablation(page), 'Reveal next').click();
  await unfold(page.locator('#fig-immune-response-and-checkpoints'));
  await control(page.locator('#fig-immune-response-and-checkpoints'), 'Step through').click();
  await expect(
    page.locator('#fig-immune-response-and-checkpoints').locator('[aria-live]'),
  ).not.toBeEmpty();
  await expectNoFaults(page);
});

test('the controls of a diagram are large enough for a finger', {
  tag: ['@phone', '@phone-only'],
}, async ({ page }) => {
  await visit(page, './ici-combinations/');
  const figure = ablation(page);
  await unfold(figure);
  await control(figure, 'Step through').click();
  for (const name of ['Step through', 'Quiz me', 'Previous', 'Next', 'Close']) {
    const box = await control(figure, name).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
  }
});

for (const path of sections)
  test(`${path} has no picture that a phone cuts`, {
    tag: ['@phone', '@phone-only'],
  }, async ({ page }) => {
    await visit(page, path);
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
  });

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
