import type { Locator, Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { expect, test, visit } from './site.ts';

const section = (page: Page): Locator => page.locator('#fig-ablation-and-checkpoints');
const lab = (page: Page): Locator => page.locator('io-lab-what-is-given');
const control = (figure: Locator, name: string) =>
  figure.getByRole('button', { name, exact: true });
const opacity = (part: Locator) =>
  part.evaluate((element) => Number(getComputedStyle(element).opacity));
const step = (figure: Locator, n: number) => figure.locator(`[data-step="${n}"]`).first();

async function give(figure: Locator, given: readonly string[]): Promise<void> {
  for (const box of await figure.getByRole('checkbox').all())
    await box.setChecked(given.includes(await box.inputValue()));
  await expect(figure.locator('.situation li').first()).toBeVisible();
}

/** Goes through the case of the page that is open, which shows all of its steps, and leaves it so. */
async function tellCase(page: Page, last: number): Promise<void> {
  const figure = page.locator('figure:has(.case)');
  const told = figure.locator('.case .what:visible');
  await expect(told).toHaveCount(last);
  await control(figure, 'Next').click();
  await expect(told).toHaveCount(1);
  const words = (await told.locator('p').first().textContent()) ?? '';
  await expect(figure.locator('[aria-live]')).toContainText(words.trim());
  for (let n = 1; n < last; n++) await control(figure, 'Next').click();
  await expect(told).toHaveCount(last);
  await control(figure, 'Previous').click();
  await expect(told).toHaveCount(last - 1);
  await page.emulateMedia({ media: 'print' });
  await expect(told).toHaveCount(last);
  await page.emulateMedia({ media: 'screen' });
  await control(figure, 'Show all').click();
  await expect(figure.locator('[aria-current]')).toHaveCount(0);
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('the mechanism and the cases of a section are followed step by step, beside the text and on a phone', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  await test.step('the mechanism stays in sight while its steps pass; what comes later is faint, never blank', async () => {
    const mechanism = section(page);
    const panels = mechanism.locator('.panels > svg');
    const tops = await panels.evaluateAll((all) =>
      all.map((svg) => svg.getBoundingClientRect().top),
    );
    expect(new Set(tops).size, 'the panels stand beside each other').toBe(1);
    const third = mechanism.locator('.steps > li').nth(2);
    await third.evaluate((element) =>
      scrollTo(0, element.getBoundingClientRect().top + scrollY - 560),
    );
    await expect(third).toHaveAttribute('data-now', '');
    expect(await opacity(step(mechanism, 3))).toBe(1);
    expect(await opacity(step(mechanism, 6))).toBeCloseTo(0.25);
    const { top, bottom } = await panels.first().evaluate((svg) => svg.getBoundingClientRect());
    expect(top).toBeGreaterThan(40);
    expect(bottom).toBeLessThan(480);
    await page.emulateMedia({ media: 'print' });
    expect(await opacity(step(mechanism, 6))).toBe(1);
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('a case is told step by step, and its words are read out', () =>
    tellCase(page, 3));

  await test.step('the slider goes to the first and the last step with Home and End', async () => {
    const slider = page.locator('figure:has(.case)').getByRole('slider');
    const status = page.locator('figure:has(.case)').locator('[aria-live]');
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(status).toContainText('1 of 3. PET/CT, not dated.');
    await page.keyboard.press('ArrowRight');
    await expect(status).toContainText('2 of 3. At ablation.');
    await expect(slider).toHaveAttribute('aria-valuetext', 'Step 2 of 3');
    await page.keyboard.press('End');
    await expect(status).toContainText('3 of 3. 1.5 years later.');
  });

  await test.step('on a phone each panel of the mechanism stands between its own steps, its letters at least 11 px', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.setViewportSize({ width: 360, height: 800 });
    const order = await section(page)
      .locator('.panels > svg, .steps > li')
      .evaluateAll((parts) =>
        parts
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map((part) => (part instanceof SVGElement ? part.ariaLabel?.charAt(0) : '·'))
          .join(''),
      );
    expect(order).toBe('A··B···C··');
    const letters = await section(page)
      .locator('svg text')
      .evaluateAll((texts) =>
        (texts as SVGTextElement[]).map(
          (text) =>
            Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
        ),
      );
    expect(Math.min(...letters)).toBeGreaterThanOrEqual(11);
  });

  await test.step('a longer case is told step by step', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await visit(page, './prostate-fla/');
    await tellCase(page, 7);
  });
});

test('in the lab the words are as large as those beside it, and the switches say what the review describes', async ({
  page,
}) => {
  await visit(page, './labs/what-is-given/');
  await test.step('the words of the mechanism are as large as those beside it', async () => {
    for (const width of [1000, 1280, 1680]) {
      await page.setViewportSize({ width, height: 900 });
      const letters = await lab(page)
        .locator('svg text')
        .evaluateAll((texts) =>
          (texts as SVGTextElement[]).map(
            (text) =>
              Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
          ),
        );
      expect(letters.length).toBeGreaterThan(10);
      expect(Math.min(...letters), `at ${width}`).toBeGreaterThanOrEqual(14);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the switches show and say what the review describes, and the address keeps them', async () => {
    const mechanism = lab(page);
    const said = mechanism.locator('[aria-live]');
    const rise = mechanism.locator('[data-extra=rise]');
    await give(mechanism, ['ablation']);
    await expect(said).toHaveText('Ablation alone: a response that usually fades');
    await expect(mechanism.locator('.situation')).toContainText(/about 4 weeks in one preclinical/);
    await expect(rise).toBeVisible();
    await expect(mechanism.getByText('No drug', { exact: true })).toBeVisible();
    expect(await opacity(mechanism.locator('[data-part=drug]'))).toBeLessThan(0.5);
    await give(mechanism, ['ablation', 'ctla-4']);
    await expect(page).toHaveURL(/\?given=ablation,ctla-4$/);
    await expect(said).toHaveText('Ablation with anti-CTLA-4: the idea of the combination');
    expect(await opacity(mechanism.locator('[data-part=ctla-4]'))).toBe(1);
    expect(await opacity(mechanism.locator('[data-part=pd-1]'))).toBeLessThan(0.5);
    expect(await axeFaults(page)).toEqual([]);
    await page.reload();
    await expect(mechanism.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await page.emulateMedia({ media: 'print' });
    await expect(mechanism.getByRole('checkbox').first()).toBeHidden();
  });
});

test('the home page answers in place and sends a reader who comes back to the next step', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await visit(page, './');
  const picture = page.locator('#groups svg:visible');
  const { top } = await picture.evaluate((svg) => svg.getBoundingClientRect());
  expect(top).toBeLessThan(700);
  await expect(picture).toHaveAccessibleName(/93,469.*428.*158/);
  const question = page.locator('.one-question io-question');
  await question.getByRole('radio').first().check();
  await expect(question.getByText('How sure', { exact: false }).first()).toBeVisible();
  const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
  expect(scrollWidth).toBe(clientWidth);
  await expect(page.locator('.sections .opener')).toHaveCount(6);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the steps can be read in order, the lab has its four situations in words, and the home page leads to its question', async ({
    page,
  }) => {
    await page.goto('./ici-combinations/');
    const lines = section(page).locator('ol.steps > li');
    await expect(lines).toHaveCount(7);
    for (const line of await lines.all()) await expect(line).toBeVisible();
    for (const what of await page.locator('.case .what').all()) await expect(what).toBeVisible();
    await page.goto('./labs/what-is-given/');
    await expect(lab(page).getByRole('checkbox')).toHaveCount(0);
    await lab(page).getByText('Four situations in words').click();
    await expect(lab(page).locator('.situations dt:visible')).toHaveCount(4);

    await page.goto('./');
    await expect(page.locator('#groups svg:visible')).toBeVisible();
    await expect(page.locator('.one-question').getByRole('link').last()).toHaveAttribute(
      'href',
      /#prostate-q-how-both-hold$/,
    );
  });
});
