import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { answer as answerQuestion, recall, start } from './practice.ts';
import { unfold } from './question.ts';
import { totalShift, watchShifts } from './shifts.ts';
import { expect, test, visit } from './site.ts';

const breast = '[data-section="breast-ablation"]';
const said = (page: Page, tool: string) => page.locator(`[data-said="${tool}"]`);
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();

/** 144 events of a reader. */
const FIRST_EDITION = new URL('../fixtures/learner/first-edition-export.json', import.meta.url);

/** After every change of an item's text, so that its answers are of the text as it is. */
const EXAM_AT = Date.UTC(2027, 0, 20, 10);
const LATER = new Date('2027-02-01T10:00:00Z');

/** A log as a file of the first edition holds it: one exam of two questions, and some answers. */
function exportOf(items: readonly string[], atMillis: number): string {
  const answers = items.map((item, i) => ({
    ...{ id: `exam-${i}`, atMillis: atMillis + i * 60_000, kind: 'answered', item },
    ...{ correct: i === 0, confidence: 'think', response: [0], mode: 'exam' },
  }));
  return JSON.stringify({ format: 'io-reading-room', version: 1, events: answers });
}

async function answer(page: Page, sure: string): Promise<void> {
  await visit(page, './introduction/');
  const item = page.locator('.prose .question[data-question=single]').first();
  await unfold(item);
  await item.locator('label').first().click();
  await item.getByRole('button', { name: sure }).click();
  await expect(item).toHaveAttribute('data-phase', 'answered');
}

async function choose(page: Page, text: string, name = 'other.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('[data-import]').setInputFiles(file);
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await press(page, 'Export to a file');
  return readFileSync(await (await download).path(), 'utf8');
}

async function questions(page: Page): Promise<string[]> {
  const items: { id: string; kind: string }[] = await (
    await page.request.get('./practice/items.json')
  ).json();
  return items.filter(({ kind }) => kind === 'question').map(({ id }) => id);
}

test('what is read, kept, exported, imported and erased is said where it was asked, and in every tab', async ({
  page,
  context,
}) => {
  await visit(page, './progress/');
  await test.step('what is said beside a button is said by a status that was there before', async () => {
    for (const tool of ['export', 'import', 'calendar', 'erase']) {
      await expect(said(page, tool)).toBeEmpty();
      expect(
        await said(page, tool).evaluate((status) => getComputedStyle(status).display),
      ).not.toBe('none');
    }
  });
  await test.step('a section marked as read counts, says so beside the button, and can be taken back', async () => {
    const row = page.locator('tr[data-section]').last();
    await expect(row.locator('[data-basis]')).toHaveText(/^0 of \d+ parts$/);
    await row.getByRole('button').click();
    await expect(row.locator('[data-basis]')).toHaveText(/^(\d+) of \1 parts$/);
    await expect(row.locator('[data-said]')).toHaveText('Marked as read.');
    await expect(row.locator('[data-said]')).toBeInViewport();
    await row.getByRole('button').click();
    await expect(row.locator('[data-basis]')).toHaveText(/^0 of \d+ parts$/);
  });
  await test.step('two tabs agree at once', async () => {
    const other = await context.newPage();
    await visit(other, './progress/');
    await expect(other.locator(`tr${breast} [data-basis]`)).toHaveText(/^0 of \d+ parts$/);
    await page.locator(`tr${breast}`).getByRole('button').click();
    await expect(other.locator(`tr${breast} [data-basis]`)).toHaveText(/^(\d+) of \1 parts$/);
    await other.close();
  });
  await test.step('erasing asks first and can be called off', async () => {
    await expect(page.locator(`tr${breast} [data-basis]`)).not.toHaveText(/^0 of/);
    await press(page, 'Erase everything');
    await press(page, 'Keep it');
    await expect(page.locator(`tr${breast} [data-basis]`)).not.toHaveText(/^0 of/);
  });
  await test.step('what each tool did is said beside its button, in view', async () => {
    const seen = async (tool: string, words: string | RegExp) => {
      await expect(said(page, tool)).toContainText(words);
      await expect(said(page, tool)).toBeInViewport({ ratio: 1 });
    };
    await exported(page);
    await seen('export', 'exported');
    await press(page, 'Review days as a calendar file');
    await seen('calendar', 'written to io-reading-room.ics');
    // The button is in view when a reader presses it.
    await page.locator('.file').scrollIntoViewIfNeeded();
    await choose(page, 'a;b;c', 'a.csv');
    await seen('import', '“a.csv” was not imported.');
    await press(page, 'Erase everything');
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Erase');
    await seen('erase', 'was erased');
    await expect(page.locator('[data-last-export]')).toHaveText('Last export: never.');
  });
  await test.step('asking the browser to keep the data is answered beside the button', async () => {
    const keep = page.locator('io-keep');
    const asks = async () => {
      await expect(keep).toContainText('may delete what a site keeps');
      await keep.getByRole('button', { name: 'Ask this browser to keep it' }).click();
      await expect(keep.locator('[aria-live]')).toHaveText(/promise/);
    };
    await asks();
    await visit(page, './practice/');
    await asks();
  });
});

test('a file is shown before it counts, can be looked at alone, is added once, and can be taken back; its exam can be practiced again', async ({
  page,
}) => {
  await page.clock.setFixedTime(LATER);
  await visit(page, './progress/');
  const file = exportOf((await questions(page)).slice(0, 2), EXAM_AT);
  const thought = page.locator('[data-confidence="think"] [data-basis]');
  const past = page.locator('[data-past] details');
  await expect(page.locator('[data-past]')).toContainText('None yet.');
  await test.step('a file can be looked at without being kept, and left again', async () => {
    await choose(page, file);
    await press(page, 'Only look');
    await expect(said(page, 'look')).toContainText('the progress in “other.json”');
    await expect(said(page, 'look')).toBeInViewport();
    await expect(thought).toHaveText('1 of 2 right');
    await expect(page.locator('[data-mark]').first()).toBeHidden();
    expect(await axeFaults(page)).toEqual([]);
    await press(page, 'Back to mine');
    await expect(thought).toHaveText('no answer yet');
    await page.reload();
    await expect(page.locator('[data-calibration]')).not.toBeEmpty();
    await expect(thought).toHaveText('no answer yet');
  });
  await test.step('a file is shown before it counts, is added once, and can be taken back', async () => {
    await choose(page, file);
    await expect(said(page, 'import')).toContainText('2 entries new here, 0 known already');
    await expect(thought).toHaveText('no answer yet');
    await press(page, 'Add to mine');
    await expect(said(page, 'import')).toContainText('2 entries of “other.json” added.');
    await expect(thought).toHaveText('1 of 2 right');
    await expect(page.locator('io-due').first()).toContainText('2 items due for review');
    await choose(page, file);
    await expect(said(page, 'import')).toContainText('0 entries new here, 2 known already');
    await expect(page.getByRole('button', { name: 'Add to mine' })).toBeHidden();
    await press(page, 'Cancel');
    await press(page, /^Take the import of .* back \(2 entries\)$/);
    await expect(said(page, 'import')).toContainText('taken back: 2 entries removed');
    await expect(thought).toHaveText('no answer yet');
  });
  await test.step('past exams are listed, and each opens to its questions, which can be practiced again', async () => {
    await expect(page.locator('[data-past]')).toContainText('None yet.');
    await choose(page, file);
    await press(page, 'Add to mine');
    await expect(past).toHaveCount(1);
    await expect(past.locator('summary')).toContainText('Exam, 1 of 2 questions right, 1:00');
    await past.locator('summary').click();
    await expect(past.locator('li')).toHaveText([
      /^Right, thought so: \S/,
      /^Wrong, thought so: \S/,
    ]);
    expect(await axeFaults(page)).toEqual([]);
    await past.getByRole('link', { name: 'Practice these questions again' }).click();
    await expect(page.locator('[data-start]')).toHaveText('Start with 2 items');
  });
});

test('an exam that was handed in says what was left open and how long it took', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2027-01-20T10:00:00') });
  await start(page, '?mode=exam&section=introduction&size=2');
  await page.clock.runFor(90_000);
  await page.locator('[data-next]').click();
  // Whoever does nothing for a night has left.
  await page.clock.fastForward('08:00:00');
  await page.locator('[data-previous]').click();
  await answerQuestion(page, true, '2');
  await page.locator('[data-next]').click();
  await page.locator('[data-foot] button.primary').press('Enter');
  await expect(page.locator('.result')).toHaveText(/1 left open\. Time 1:[34]\d\.$/);
  await visit(page, './progress/');
  await expect(page.locator('[data-past] summary')).toHaveText(
    /Exam, [01] of 2 questions right, 1 left open, 1:[34]\d/,
  );
});

test('a log of 5,000 entries can be exported and erased while it is still worked out', async ({
  page,
}) => {
  await visit(page, './progress/');
  const events = Array.from({ length: 5000 }, (_, i) => ({
    ...{ id: `read-${i}`, atMillis: 1_770_000_000_000 + i, kind: 'read' },
    ...{ section: 'breast-ablation', part: 'limits' },
  }));
  await choose(page, JSON.stringify({ format: 'io-reading-room', version: 1, events }));
  await press(page, 'Add to mine');
  await expect(said(page, 'import')).toContainText('5000 entries of “other.json” added.', {
    timeout: 60_000,
  });
  await page.reload({ waitUntil: 'commit' });
  // Before that a press reaches nothing.
  await page.locator('io-progress:defined').waitFor();
  expect(JSON.parse(await exported(page)).events.length).toBeGreaterThanOrEqual(5000);
  await press(page, 'Erase everything');
  await press(page, 'Erase');
  await expect(said(page, 'erase')).toContainText('was erased');
});

test('a second calendar file cancels a day that the first gave out and that fell away, and exports have an age', async ({
  page,
}) => {
  const recall = async (grade: string, day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
    await start(page, `?item=${card}`);
    await page.keyboard.press('Space');
    await page.keyboard.press(grade);
    await expect(page.locator('.verdict')).toBeVisible();
  };
  const calendar = async () => {
    await visit(page, './progress/');
    const download = page.waitForEvent('download');
    await press(page, 'Review days as a calendar file');
    return readFileSync(await (await download).path(), 'utf8');
  };
  const statuses = (text: string) =>
    [...text.matchAll(/UID:review-([\d-]+)@[\s\S]*?STATUS:(\w+)/g)].map(
      ([, day, status]) => `${day} ${status}`,
    );
  const items: { id: string; kind: string }[] = await (
    await page.request.get('./practice/items.json')
  ).json();
  const card = items.find(({ kind }) => kind === 'card')?.id;
  await recall('3', '2027-01-20');
  expect(statuses(await calendar())).toEqual(['2027-01-22 CONFIRMED']);
  await test.step('the age of the last export is told', async () => {
    await expect(page.locator('[data-last-export]')).toHaveText('Last export: never.');
    await exported(page);
    await expect(page.locator('[data-last-export]')).toHaveText('Last export: today.');
  });
  await recall('4', '2027-01-21');
  const second = statuses(await calendar());
  expect(second).toHaveLength(2);
  expect(second).toContain('2027-01-22 CANCELLED');
  await test.step('the age of the last export counts days of the calendar', async () => {
    await page.clock.setFixedTime(new Date('2027-02-01T09:00:00'));
    await visit(page, './progress/');
    await expect(page.locator('[data-last-export]')).toHaveText('Last export: 12 days ago.');
  });
});

test('the home page leads back to where one left off', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T10:00:00Z') });
  await visit(page, './prostate-fla/');
  await page.locator('#registry').scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await page.clock.runFor(5000);
  await visit(page, './');
  await expect(page.locator('io-continue [data-continue]')).toHaveAttribute(
    'href',
    /prostate-fla\/#registry$/,
  );
});

test('an answer shows in all tables of progress at once, and at home and in the header when it is due', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date('2027-01-20T10:00:00'));
  await visit(page, './');
  await expect(page.locator('io-continue [data-new]')).toBeVisible();
  await answer(page, 'Think so');
  await test.step('it shows in objectives, calibration and the coming days', async () => {
    await visit(page, './progress/');
    await expect(page.locator('[data-confidence="think"] [data-basis]')).toHaveText(/of 1 right$/);
    await expect(page.locator('[data-days] [data-basis]', { hasText: '1' })).toHaveCount(1);
    await expect(
      page.locator('[data-objective] [data-basis]', { hasText: 'at last try' }),
    ).toHaveCount(1);
    await expect(page.locator('[data-today]')).toContainText(
      'new items in sections you have begun',
    );
    expect(await axeFaults(page)).toEqual([]);
  });
  await test.step('home and header say how much is due', async () => {
    await page.clock.setFixedTime(new Date('2027-02-20T10:00:00'));
    for (const path of ['./glossary/', './introduction/', './']) {
      await visit(page, path);
      await expect(page.locator('io-due').first()).toContainText('1, 1 item due for review');
    }
    await expect(page.locator('io-continue [data-due]')).toHaveText('1 item due for review');
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('io-continue [data-due]').click();
    await expect(page.locator('[data-start]')).toHaveText(/^Start: 1 to review/);
  });
});

test('at midnight home, header and progress turn too, on pages that stay open', async ({
  page,
  context,
}) => {
  await page.clock.install({ time: new Date('2027-03-02T22:00:00') });
  await start(page, '?section=introduction&kinds=cards&size=1');
  await recall(page, '2');
  await expect(page.locator('.verdict')).toBeVisible();
  const [home, section, progress] = [
    await context.newPage(),
    await context.newPage(),
    await context.newPage(),
  ];
  await visit(home, './');
  await visit(section, './introduction/');
  await visit(progress, './progress/');
  const header = (tab: Page) => tab.locator('io-due').first();
  for (const tab of [home, section, progress]) {
    await expect(header(tab)).toContainText('0 items due for review');
    await expect(header(tab)).toBeHidden();
  }
  await expect(home.locator('io-continue [data-due]')).toBeHidden();
  await expect(progress.locator('[data-today]')).toHaveText(/^Nothing is due for review now/);
  await page.clock.fastForward('02:00:01');
  for (const tab of [home, section, progress])
    await expect(header(tab)).toContainText('1 item due for review');
  await expect(home.locator('io-continue [data-due]')).toHaveText('1 item due for review');
  await expect(progress.locator('[data-today]')).toHaveText(/^1 item due for review now/);
});

for (const kept of ['nothing', 'an answer', 'the export of the first edition'])
  test(`nothing moves while the page fills in with ${kept}`, async ({ page }) => {
    if (kept === 'an answer') await answer(page, 'Certain');
    if (kept === 'the export of the first edition') {
      await visit(page, './progress/');
      await choose(page, readFileSync(FIRST_EDITION, 'utf8'));
      await press(page, 'Add to mine');
      await expect(said(page, 'import')).toContainText('144 entries');
    }
    const shifts = await watchShifts(page);
    for (const width of [0, 1280, 1100, 480, 414, 360]) {
      const path = width ? './' : './progress/';
      await page.setViewportSize({ width: width || 1280, height: 900 });
      await visit(page, path);
      await page.waitForTimeout(800);
      expect(totalShift(await shifts()), `${path} at ${width} px`).toBeLessThan(0.02);
    }
  });
