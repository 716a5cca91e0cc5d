import type { Locator, Page } from '@playwright/test';
import { expectNoFaults } from './axe-faults.ts';
import { expect, openDetails, test, visit } from './site.ts';

const notes = (page: Page): Locator => page.locator('io-updates .update:visible');
const status = (page: Page): Locator => page.locator('io-updates [data-status]');
const headings = (page: Page): Locator => page.locator('io-updates h2:visible');
const ids = (page: Page) => notes(page).evaluateAll((all) => all.map(({ id }) => id));

/** Opens the page and waits until the notes can be chosen. */
async function open(page: Page, query = ''): Promise<void> {
  await visit(page, `./since-the-review/${query}`);
  await expect(status(page)).not.toBeEmpty();
}

/** In the narrowest window; after that it is as wide as before. */
async function expectNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
  if (before) await page.setViewportSize(before);
}

test('the notes stand by topic or by date, narrow by each choice, lead to each other, and explain their terms', async ({
  page,
}) => {
  await open(page);
  const all = 'All 37 notes, by topic.';

  await test.step('by topic, and by date at the turn of a switch that the keyboard reaches', async () => {
    await expect(status(page)).toHaveText(all);
    await expect(headings(page)).toHaveCount(4);
    const byTopic = await ids(page);

    await page.getByLabel('By topic').focus();
    await page.keyboard.press('ArrowRight');
    await expect(status(page)).toHaveText('All 37 notes, newest first.');
    await expect(page).toHaveURL(/\/since-the-review\/\?order=date$/);
    await expect(headings(page)).toHaveText(['2026', '2025', '2024', '2023', '2022', 'No date']);
    const byDate = await ids(page);
    expect(byDate[0]).toBe('update-prostate-aua-2026');
    expect([...byDate].sort()).toEqual([...byTopic].sort());
    await expect(notes(page).last().locator('.status')).toContainText('no date');

    await page.getByLabel('By topic').check();
    await expect(headings(page)).toHaveCount(4);
    expect(await ids(page)).toEqual(byTopic);
  });

  await test.step('narrowed: it says how much is left, and keeps the choice in the address', async () => {
    await expect(status(page)).toHaveText(all);
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('ici');
    await page.getByLabel('Kind of report').selectOption('announcement');
    await expect(page).toHaveURL(/\?topic=ici&kind=announcement$/);
    await expect(status(page)).toHaveText('2 of 37 notes, by topic.');
    await expect(headings(page)).toHaveCount(1);
    for (const note of await notes(page).all())
      await expect(note.locator('.status')).toContainText('Company announcement only');

    await page.getByRole('combobox', { name: 'Trial' }).selectOption('listed');
    await expect(notes(page)).toHaveCount(1);
    await expect(notes(page)).toHaveId('update-ici-leap012-os');
    await page.getByRole('searchbox', { name: 'Words' }).fill('no such words');
    await expect(status(page)).toHaveText('No note fits. Widen the selection, or show all.');

    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(notes(page)).toHaveCount(37);
    await expect(page).toHaveURL(/\/since-the-review\/$/);
    await expect(page.getByRole('searchbox', { name: 'Words' })).toHaveValue('');
  });

  await test.step('a term of a later report opens its definition and its source where it stands', async () => {
    const term = page.locator('#update-ici-leap012-pfs a.term', { hasText: 'hazard ratio' });
    await term.click();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    const note = page.locator('[role=note].note');
    await expect(note).toContainText('At 1 the groups do not differ');
    await expect(note).toContainText('Background, not from the review');
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
  });

  await test.step('two reports on one trial lead to each other', async () => {
    await page.getByLabel('Kind of report').selectOption('paper');
    await expect(page).toHaveURL(/\?kind=paper$/);
    await expect(page.locator('#update-ici-leap012-os')).toBeHidden();
    await page.locator('#update-ici-leap012-pfs').getByRole('link', { name: '2025-10-29' }).click();
    await expect(page.locator('#update-ici-leap012-os')).toBeInViewport();
  });
});

test('an address restores its selection, its note and its topic, even those that the selection leaves out, and any address is harmless', async ({
  page,
}) => {
  await test.step('selection', async () => {
    await open(page, '?order=date&topic=breast&kind=regulator');
    await expect(page.getByLabel('By date')).toBeChecked();
    await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('breast');
    expect(await ids(page)).toEqual(['update-breast-fda-prosense']);
  });

  await test.step('any address', async () => {
    await open(page, '?order=%00&topic=%3Cscript%3E&kind=__proto__&about=../x&q=%F0%9F%A7%8A');
    await expect(notes(page)).toHaveCount(0);
    await expect(page.getByLabel('By topic')).toBeChecked();
  });

  await test.step('note and topic', async () => {
    await open(page, '?topic=breast#update-ai-unfold-outcome');
    await expect(page.locator('#update-ai-unfold-outcome')).toBeInViewport();
    await expect(page.getByRole('combobox', { name: 'Topic' })).toHaveValue('');
    await open(page, '?order=date#prostate-fla');
    await expect(page.locator('h2#prostate-fla')).toBeInViewport();
  });
});

test('a key sentence leads to what came after it, and from there back', async ({ page }) => {
  await visit(page, './ici-combinations/');
  const mark = page.locator('#ici-imbrave150-survival + .since-mark');
  await expect(mark).toHaveText('since 2022 (3)');
  await expect(mark).toHaveAccessibleName(/^since 2022 \(3\): Frontline nivolumab/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('3 of 37 notes on one place of the review, by topic.');
  await expect(page.locator('#update-ici-9dw-4yr')).toBeInViewport();
  await page
    .locator('#update-ici-9dw-4yr')
    .getByRole('link', { name: /In nonresectable/ })
    .click();
  await expect(page.locator('#ici-imbrave150-survival')).toBeInViewport();
});

test('a mark stands in the line on which its sentence ends, beside a full margin too, and is text in print', async ({
  page,
}) => {
  await visit(page, './breast-ablation/');

  await test.step('in its line', async () => {
    const claim = page.locator('#breast-meta-analyses-2021');
    const lines = await claim.evaluate((span) =>
      [...span.getClientRects()].map(({ bottom }) => bottom),
    );
    const mark = await claim.locator('+ .since-mark').boundingBox();
    const prose = await page.locator('.prose').boundingBox();
    expect(Math.abs((mark?.y ?? 0) - Math.max(...lines))).toBeLessThan(40);
    expect((mark?.x ?? 0) + (mark?.width ?? 0)).toBeLessThanOrEqual(
      (prose?.x ?? 0) + (prose?.width ?? 0) + 1,
    );
  });

  await test.step('nothing is wider than the narrowest screen', () => expectNarrow(page));

  await test.step('text in print', async () => {
    await page.emulateMedia({ media: 'print' });
    const mark = page.locator('#breast-recurrence-not-established + a');
    await expect(mark).toBeVisible();
    await expect(mark).toHaveCSS('border-top-width', '0px');
  });
});

test('a record of the evidence names what came after it', async ({ page }) => {
  await visit(page, './evidence/#prostate-zhou');
  const record = page.locator('#prostate-zhou');
  await record.locator('.limits-cell summary').click();
  const link = record.getByRole('link', { name: /^The comparison of survival/ });
  await expect(link).toBeVisible();
  await link.click();
  await expect(page.locator('#update-prostate-seer-yuan-2022')).toBeInViewport();
});

test('an exercise shows what the source says when asked, with how sure we are and the lesson', async ({
  page,
}) => {
  await visit(page, './prostate-fla/');
  await page
    .locator('#note-feller-denominator')
    .getByRole('link', { name: /Work through/ })
    .click();
  const exercise = page.locator('article', { has: page.locator('#note-feller-denominator') });
  await expect(exercise.locator('h3')).toBeInViewport();
  await expect(exercise.getByText('71 + 18 + 32 = 121')).toBeHidden();
  await exercise.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(exercise.getByText('71 + 18 + 32 = 121')).toBeVisible();
  await expect(exercise).toContainText('Basis: arithmetic');
  await expect(exercise).toContainText('Take along.');
  await exercise.getByRole('link', { name: /^In the text/ }).click();
  await expect(page.locator('#prostate-feller-biopsy-results')).toBeInViewport();
});

test('a score with two names is one entry, and both addresses lead to it', async ({ page }) => {
  for (const id of ['iief-5', 'shim']) {
    await visit(page, `./glossary/#${id}`);
    await expect(
      page
        .locator('.entry', { has: page.locator(`xpath=descendant-or-self::*[@id="${id}"]`) })
        .first(),
    ).toBeInViewport();
  }
  await expect(page.locator('#iief-5')).toContainText(
    'Also called: Sexual Health Inventory for Men, SHIM',
  );
});

test('by date, and with sources shown, nothing is wider than the narrowest screen, and all passes axe in light and dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });

  await test.step('notes', async () => {
    await open(page, '?order=date');
    await expectNarrow(page);
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('ici');
    await expect(page).toHaveURL(/\?order=date&topic=ici$/);
    await page.evaluate(() => scrollTo(0, 0));
    await expectNoFaults(page);
  });

  await test.step('sources', async () => {
    await visit(page, './source-notes/');
    await expectNarrow(page);
    await openDetails(page);
    await expectNoFaults(page);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every note is listed by topic, nothing offers what it cannot do, and an exercise opens', async ({
    page,
  }) => {
    await page.goto('./since-the-review/#update-ai-fda-casone');
    await expect(notes(page)).toHaveCount(37);
    await expect(headings(page)).toHaveCount(4);
    await expect(page.locator('io-updates search')).toBeHidden();
    await expect(page.locator('#update-ai-fda-casone')).toBeInViewport();

    await page.goto('./source-notes/');
    await expect(page.getByText('technical success and 96%')).toBeHidden();
    await page
      .locator('article', { has: page.locator('#note-breast-rfa-complete-ablation') })
      .locator('summary')
      .first()
      .click();
    await expect(page.getByText('technical success and 96%')).toBeVisible();
  });
});
