import type { Locator, Page } from '@playwright/test';
import { axeFaults, expect, test, visit } from './site.ts';

const schema = 'A schema of what the review describes, not a model: it calculates nothing.';
const section = (page: Page): Locator => page.locator('#fig-ablation-and-checkpoints');
const home = (page: Page): Locator => page.locator('.mechanism figure');
const figures = [
  { name: 'the section', path: './ici-combinations/', figure: section },
  { name: 'the home page', path: './', figure: home },
];
const control = (figure: Locator, name: string) =>
  figure.getByRole('button', { name, exact: true });
const opacity = (part: Locator) =>
  part.evaluate((element) => Number(getComputedStyle(element).opacity));
const step = (figure: Locator, n: number) => figure.locator(`[data-step="${n}"]`);

async function give(figure: Locator, given: readonly string[]): Promise<void> {
  for (const box of await figure.getByRole('checkbox').all())
    await box.setChecked(given.includes(await box.inputValue()));
  await expect(figure.locator('.situation li').first()).toBeVisible();
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const { name, path, figure } of figures) {
  test(`on ${name} the mechanism is gone through with the keyboard, each step with its source`, async ({
    page,
  }) => {
    await visit(page, path);
    const mechanism = figure(page);
    const status = mechanism.getByRole('status');
    await expect(status).toBeEmpty();
    await control(mechanism, 'Next').focus();
    await page.keyboard.press('Enter');
    await expect(status).toContainText('1 of 7. A probe heats a tumor');
    await expect(status).toContainText('figure 1A');
    await page.keyboard.press('Enter');
    await expect(status.getByRole('link')).toHaveAttribute('href', /#ici-antigen-release$/);
    expect(await opacity(step(mechanism, 2))).toBe(1);
    expect(await opacity(step(mechanism, 3))).toBe(0);
    await control(mechanism, 'Show all').click();
    await expect(status).toBeEmpty();
    expect(await opacity(step(mechanism, 7))).toBe(1);
  });

  test(`on ${name} the switches show and say what the review describes`, async ({ page }) => {
    await visit(page, path);
    const mechanism = figure(page);
    const status = mechanism.getByRole('status');
    await expect(mechanism).toContainText(schema);
    const rise = mechanism.locator('[data-extra=rise]');
    await expect(rise).toBeHidden();

    await give(mechanism, ['ablation']);
    await expect(status).toHaveText('Ablation alone: a response that usually fades');
    await expect(mechanism.locator('.situation')).toContainText(/about 4 weeks in one preclinical/);
    await expect(rise).toBeVisible();
    await expect(mechanism.getByText('No drug', { exact: true })).toBeVisible();
    expect(await opacity(mechanism.locator('[data-part=drug]'))).toBeLessThan(0.5);

    await give(mechanism, ['ablation', 'ctla-4']);
    await expect(status).toHaveText('Ablation with anti-CTLA-4: the idea of the combination');
    expect(await opacity(mechanism.locator('[data-part=ctla-4]'))).toBe(1);
    expect(await opacity(mechanism.locator('[data-part=pd-1]'))).toBeLessThan(0.5);
    await expect(mechanism.locator('[data-extra=ctla-4]')).toBeVisible();
    await expect(mechanism.locator('[data-extra=pd-1]')).toBeHidden();

    await give(mechanism, []);
    await expect(status).toHaveText('Nothing given: the tumor is shielded');
    await expect(rise).toBeHidden();

    await control(mechanism, 'Show all').click();
    await expect(mechanism.getByRole('checkbox', { checked: true })).toHaveCount(4);
    await expect(mechanism.locator('[data-off], .situation li')).toHaveCount(0);
    await expect(mechanism.getByText('No drug', { exact: true })).toBeHidden();
  });
}

test('each of the 16 choices says something, and each source leads to the text', async ({
  page,
}) => {
  await visit(page, './');
  const mechanism = home(page);
  const names = await mechanism
    .getByRole('checkbox')
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  const titles = new Set<string>();
  const targets = new Set<string>();
  for (let bits = 0; bits < 16; bits++) {
    await give(
      mechanism,
      names.filter((_, i) => (bits >> i) % 2 === 1),
    );
    let title = '';
    await expect
      .poll(async () => {
        title = (await mechanism.getByRole('status').textContent()) ?? '';
        return title !== '' && !titles.has(title);
      })
      .toBe(true);
    titles.add(title);
    for (const link of await mechanism.locator('.situation li > a').all())
      targets.add((await link.getAttribute('href')) ?? '');
  }
  expect(titles.size).toBe(16);
  expect(targets.size).toBeGreaterThan(10);
  await visit(page, './ici-combinations/');
  for (const target of targets) {
    const [path, id] = target.split('#');
    expect(path).toMatch(/\/ici-combinations\/$/);
    await expect(page.locator(`#${id}`)).toHaveCount(1);
  }
});

test('the slider goes to the first and the last step with Home and End', async ({ page }) => {
  await visit(page, './ici-combinations/');
  const slider = page.locator('figure:has(.case)').getByRole('slider');
  const status = page.locator('figure:has(.case)').getByRole('status');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(status).toContainText('1 of 3. PET/CT, not dated.');
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText('2 of 3. At ablation.');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 2 of 3');
  await page.keyboard.press('End');
  await expect(status).toContainText('3 of 3. 1.5 years later.');
});

for (const [path, last] of [
  ['./ici-combinations/', 3],
  ['./prostate-fla/', 7],
] as const)
  test(`${path}: a case is told step by step, and its words are read out`, async ({ page }) => {
    await visit(page, path);
    const figure = page.locator('figure:has(.case)');
    const told = figure.locator('.case .what:visible');
    await expect(told).toHaveCount(last);
    await control(figure, 'Next').click();
    await expect(told).toHaveCount(1);
    const words = (await told.locator('p').first().textContent()) ?? '';
    await expect(figure.getByRole('status')).toContainText(words.trim());
    for (let n = 1; n < last; n++) await control(figure, 'Next').click();
    await expect(told).toHaveCount(last);
    await control(figure, 'Previous').click();
    await expect(told).toHaveCount(last - 1);
    await page.emulateMedia({ media: 'print' });
    await expect(told).toHaveCount(last);
    await page.emulateMedia({ media: 'screen' });
    await control(figure, 'Show all').click();
    await expect(figure.locator('[aria-current]')).toHaveCount(0);
  });

test('print shows the drawing as it was drawn, whatever was switched', async ({ page }) => {
  await visit(page, './ici-combinations/');
  const mechanism = section(page);
  await give(mechanism, ['ablation']);
  await page.emulateMedia({ media: 'print' });
  expect(await opacity(mechanism.locator('[data-part=drug]'))).toBe(1);
  await expect(mechanism.getByText('No drug', { exact: true })).toBeHidden();
  await expect(mechanism.getByRole('checkbox').first()).toBeHidden();
  await expect(mechanism.getByText('Nothing given: the tumor is shielded')).toBeVisible();
});

test('no id stands twice on the home page, and nothing reaches beyond its sides', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await visit(page, './');
  await give(home(page), ['pd-1', 'pd-l1']);
  const { repeated, wide } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      repeated: ids.filter((id, i) => ids.indexOf(id) !== i),
      wide: scrollWidth - clientWidth,
    };
  });
  expect(repeated).toEqual([]);
  expect(wide).toBe(0);
});

for (const { name, path, figure } of figures)
  test(`on ${name} the switches and a step pass axe in light and dark`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await visit(page, path);
      await give(figure(page), ['ablation', 'pd-1']);
      expect(await axeFaults(page), `${colorScheme}, switched`).toEqual([]);
      await control(figure(page), 'Next').click();
      expect(await axeFaults(page), `${colorScheme}, first step`).toEqual([]);
    }
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the steps can be read in order, and the four situations unfold', async ({ page }) => {
    await page.goto('./ici-combinations/');
    const mechanism = section(page);
    await expect(mechanism.locator('ol.steps > li')).toHaveCount(7);
    for (const line of await mechanism.locator('ol.steps > li').all())
      await expect(line).toBeVisible();
    await expect(mechanism).toContainText(schema);
    await expect(mechanism.getByRole('checkbox')).toHaveCount(0);
    await expect(mechanism.getByRole('slider')).toHaveCount(0);
    await mechanism.getByText('Four situations in words').click();
    await expect(mechanism.locator('.situations dt:visible')).toHaveCount(4);
    for (const what of await page.locator('.case .what').all()) await expect(what).toBeVisible();
  });

  test('the home page keeps its drawing and its words', async ({ page }) => {
    await page.goto('./');
    await expect(home(page).getByRole('img')).toBeVisible();
    await home(page).getByText('Seven steps in words').click();
    await expect(home(page).locator('ol.steps > li:visible')).toHaveCount(7);
    await expect(home(page).getByRole('checkbox')).toHaveCount(0);
  });
});
