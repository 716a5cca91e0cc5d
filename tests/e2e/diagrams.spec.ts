import type { Locator, Page } from '@playwright/test';
import { expect, sections, test, visit } from './site.ts';

const dialog = (page: Page): Locator => page.locator('io-enlarge dialog');
const stage = (page: Page): Locator => dialog(page).locator('[data-stage] svg');
const view = async (page: Page) => {
  const [x = 0, y = 0, width = 0, height = 0] =
    (await stage(page).getAttribute('viewBox'))?.split(' ').map(Number) ?? [];
  return { x, y, width, height };
};

for (const path of sections) {
  test(`${path} has no text under 11 px in its pictures, and what scrolls says so`, async ({
    page,
  }) => {
    await visit(page, path);
    const faults = await page.evaluate(() => {
      const small = [
        ...document.querySelectorAll<SVGTextElement>('figure svg :is(text, tspan)'),
      ].flatMap((text) => {
        const scale = text.getScreenCTM()?.a ?? 0;
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        return size < 11 ? [`${text.closest('figure')?.id}: "${text.textContent}" ${size} px`] : [];
      });
      const unnamed = [...document.querySelectorAll<HTMLElement>('main figure *')].flatMap(
        (box) => {
          const scrolls =
            box.scrollWidth > box.clientWidth + 1 &&
            /auto|scroll/.test(getComputedStyle(box).overflowX);
          const named =
            box.tabIndex === 0 && box.ariaLabel && (box.role ?? box.localName === 'section');
          return scrolls && !named ? [`${box.closest('figure')?.id}: scrolls without a name`] : [];
        },
      );
      const cut = [...document.querySelectorAll<HTMLElement>('main figure svg')].flatMap((svg) => {
        const { left, width } = svg.getBoundingClientRect();
        const around = svg.parentElement?.getBoundingClientRect();
        return around && left < around.left - 1 && width > 0
          ? [`${svg.closest('figure')?.id}: cut off`]
          : [];
      });
      return [...small, ...unnamed, ...cut];
    });
    expect(faults).toEqual([]);
  });

  test(`${path} is painted with its pictures at once, and nothing moves after`, async ({
    page,
  }) => {
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
}

test('a picture wider than its place is scrolled with the keyboard', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 700 });
  await visit(page, './breast-ablation/');
  const wide = page.locator('.figure-scroll').filter({ has: page.locator('svg') });
  const index = await wide.evaluateAll((boxes) =>
    boxes.findIndex((box) => box.scrollWidth > box.clientWidth + 20),
  );
  expect(index, 'no picture scrolls at 320 px').toBeGreaterThanOrEqual(0);
  const box = wide.nth(index);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('a diagram is enlarged, zoomed, moved and closed with the keyboard alone', async ({
  page,
}) => {
  await visit(page, './introduction/');
  const opener = page.getByRole('button', { name: 'Enlarge' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page)).toHaveAccessibleName(/^Figure 1\.\d+\. \w+/);
  await expect(stage(page)).toHaveRole('img');
  await expect(stage(page)).toHaveAccessibleName(/\w/);
  await expect(stage(page)).toHaveAccessibleDescription(/\w+ \w+/);
  const whole = await view(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const near = await view(page);
  expect(near.width).toBeCloseTo(whole.width / 2.25, 0);
  await expect(dialog(page).locator('output')).toHaveText('225%');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const moved = await view(page);
  expect(moved.x).toBeGreaterThan(near.x);
  expect(moved.y).toBeGreaterThan(near.y);
  await page.keyboard.press('0');
  expect(await view(page)).toEqual(whole);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a diagram is zoomed with its buttons too, and its copy repeats no id', async ({ page }) => {
  await visit(page, './introduction/');
  const opener = page.getByRole('button', { name: 'Enlarge' }).first();
  await opener.click();
  await dialog(page).getByRole('button', { name: 'Zoom in' }).click();
  await expect(dialog(page).locator('output')).toHaveText('150%');
  await dialog(page).getByRole('button', { name: 'Zoom out' }).click();
  await expect(dialog(page).locator('output')).toHaveText('100%');
  const repeated = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  });
  expect(repeated).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(opener).toBeFocused();
});

test('each diagram can be taken along as SVG and as its Mermaid source', async ({
  page,
  request,
}) => {
  test.setTimeout(60_000);
  for (const path of sections) {
    await visit(page, path);
    const links = page.locator('figure .controls a[download]');
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    for (const address of addresses) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(200);
      const text = await response.text();
      if (address.endsWith('.svg')) {
        expect(response.headers()['content-type']).toContain('image/svg+xml');
        expect(text).toMatch(/^<svg xmlns=/);
      } else expect(text).toMatch(/^---\ntitle: /);
    }
  }
});

test('a downloaded diagram is a picture on its own', async ({ page }) => {
  await visit(page, './introduction/');
  const address = await page
    .locator('figure .controls a[download][href$=".svg"]')
    .first()
    .getAttribute('href');
  await page.goto(address ?? '');
  const texts = page.locator('svg text');
  expect(await texts.count()).toBeGreaterThan(2);
  await expect(texts.first()).toBeVisible();
  expect(await page.content()).not.toContain('var(');
});
