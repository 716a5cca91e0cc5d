import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { answer, setUp, start, stem } from './practice.ts';
import { chooseAnswer, firstOf, KINDS, question, sectionWith, unfold } from './question.ts';
import { expect, test, visit } from './site.ts';

/** A section that has a question of each of the oldest kinds. */
const SECTION = './prostate-fla/';

/** All events that the device has kept, by kind. */
function kept(page: Page): Promise<{ kind: string; mode?: string; item?: string }[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('io-reading-room');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const all = open.result.transaction('events').objectStore('events').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    open.result.close();
    const events = all.result as { kind: string; atMillis: number }[];
    return events
      .filter(({ kind }) => ['answered', 'undone', 'afresh'].includes(kind))
      .sort((a, b) => a.atMillis - b.atMillis);
  });
}

/** Goes on with a session of one question, as if it had been left. */
async function practiceOne(page: Page, item: string): Promise<void> {
  await page.evaluate((id) => {
    const session = {
      ...{ mode: 'everything', seed: 'left', queue: [id], index: 0, answers: [null], history: [] },
      ...{ startedAtMillis: 1, activeMillis: 0, clockMillis: null, finished: false },
    };
    localStorage.setItem('io-practice-session', JSON.stringify(session));
  }, item);
  await setUp(page);
  await page.locator('[data-continue-go]').click();
}

for (const kind of KINDS)
  test.describe(`a question of kind ${kind}`, () => {
    test('is answered in its section with feedback in place; its first answer counts and stands after a reload', async ({
      page,
    }) => {
      await visit(page, sectionWith(kind));
      const item = question(page, kind);
      const confide = (name: string) => item.getByRole('button', { name }).click();
      const modes = async () => (await kept(page)).map((event) => event.mode ?? event.kind);
      await expect(item.getByRole('button', { name: 'Certain' })).toBeHidden();
      await chooseAnswer(item, false);
      await confide('Certain');
      await expect(item).toHaveAttribute('data-phase', 'answered');
      await expect(item.locator('.verdict')).toContainText('You were certain');
      await expect(item.getByRole('group', { name: 'Answer', exact: true })).toBeFocused();
      const parts = Math.max(1, await item.locator('[data-option]').count());
      for (const part of ['.mark', '.rationale']) {
        await expect(item.locator(part)).toHaveCount(parts);
        for (const line of await item.locator(part).all()) await expect(line).toBeVisible();
      }
      const marks = await item.locator('.mark').allInnerTexts();
      await test.step('a stray "certain" can be taken back, until something else is answered', async () => {
        await confide('Undo');
        await expect(item).toHaveAttribute('data-phase', 'open');
        await confide('Guess');
        await expect.poll(modes).toEqual(['check', 'undone', 'check']);
        const other = page.locator('io-question[data-question=single]').last();
        await chooseAnswer(other, true);
        await other.getByRole('button', { name: 'Guess' }).click();
        await expect(item.getByRole('button', { name: 'Undo' })).toHaveCount(0);
        await expect(other.getByRole('button', { name: 'Undo' })).toBeVisible();
      });
      await test.step('a second answer is kept as a retry', async () => {
        await confide('Try again');
        await chooseAnswer(item, true);
        await confide('Certain');
        await expect(item.locator('.verdict')).toHaveText('Right.');
        await expect.poll(modes).toEqual(['check', 'undone', 'check', 'check', 'retry']);
      });
      await page.reload();
      await expect(item).toHaveAttribute('data-phase', 'answered');
      await expect(item.locator('.verdict')).toHaveText(/^Not/);
      await unfold(item);
      expect(await item.locator('.mark').allInnerTexts()).toEqual(marks);
    });

    test('looks and is judged in practice as in its section', async ({ page }) => {
      await visit(page, sectionWith(kind));
      const inText = question(page, kind);
      const id = (await inText.getAttribute('id')) ?? '';
      await chooseAnswer(inText, false);
      await inText.getByRole('button', { name: 'Guess' }).click();
      const marks = (await inText.locator('.mark').allInnerTexts()).toSorted();
      await practiceOne(page, id);
      const item = page.locator(`[data-stage] io-question#${id}`);
      await chooseAnswer(item, false);
      await page.locator('[data-foot]').getByRole('button', { name: 'Guess' }).press('Enter');
      await expect(item).toHaveAttribute('data-phase', 'answered');
      const inPractice = await item.locator('.mark').allInnerTexts();
      if (kind !== 'order') expect(inPractice.toSorted()).toEqual(marks);
      expect(inPractice.length).toBe(marks.length);
    });

    if (kind === 'short')
      test('is not asked in an exam', async ({ page }) => {
        await setUp(page, `?mode=exam&item=${firstOf(kind)}`);
        await expect(page.locator('[data-start]')).toBeDisabled();
      });
    else
      test('is judged in an exam as in its section, once it is handed in', async ({ page }) => {
        const id = firstOf(kind);
        await start(page, `?mode=exam&item=${id}`);
        const item = page.locator(`[data-stage] io-question#${id}`);
        await expect(item.locator('.mark, .rationale, .verdict:not(:empty)')).toHaveCount(0);
        await answer(page, false, '1');
        await page.getByRole('button', { name: 'Hand in' }).press('Enter');
        const reviewed = page.locator('.reviewed');
        await reviewed.locator('summary').first().click();
        const parts = Math.max(1, await reviewed.locator('[data-option]').count());
        await expect(reviewed.locator('.mark')).toHaveCount(parts);
        for (const line of await reviewed.locator('.rationale').all())
          await expect(line).toBeVisible();
        await expect(page.locator('.result')).toContainText('0 of 1 item right.');
        expect((await kept(page)).map(({ mode }) => mode)).toEqual(['exam']);
      });
  });

test('a concordance question shows the reasons of each side, judges nobody and keeps nothing', async ({
  page,
}) => {
  await visit(page, sectionWith('concordance'));
  const item = question(page, 'concordance');
  const id = await item.getAttribute('id');
  await chooseAnswer(item, true);
  await expect(item.locator('.rationale')).toHaveCount(await item.locator('[data-option]').count());
  for (const reason of await item.locator('.rationale').all()) await expect(reason).toBeVisible();
  await expect(item.getByRole('button', { name: 'Certain' })).toBeHidden();
  await expect(item.locator('.verdict')).toHaveText('');
  expect(await kept(page)).toEqual([]);
  await setUp(page, `?item=${id}`);
  await expect(page.locator('[data-unknown]')).toContainText(`item “${id}”`);
});

test('an exam gives no feedback until it is handed in, and then the same', async ({ page }) => {
  await start(page, '?mode=exam&section=introduction&size=5');
  const items = page.locator('[data-stage] io-question');
  for (let i = 0; i < 5; i += 1) {
    await expect(items.locator('.feedback')).toHaveCount(0);
    await answer(page, false, '1');
  }
  await expect(stem(page)).toHaveText('All questions seen');
  await page.getByRole('button', { name: 'Hand in' }).press('Enter');
  for (const details of await page.locator('.reviewed').all()) {
    await details.locator('summary').first().click();
    await expect(details.locator('.rationale').first()).toBeVisible();
  }
  await visit(page, './introduction/');
  await page.waitForTimeout(500);
  await expect(page.locator('io-question[data-phase=answered]')).toHaveCount(0);
});

test('digits choose while one answers and say how sure one is when that is asked', async ({
  page,
}) => {
  for (const open of [
    () => start(page, '?section=prostate-fla&kinds=questions&size=1'),
    async () => {
      await visit(page, SECTION);
      // What was answered in practice stands there by now.
      await expect(page.locator('io-question[data-phase=answered]')).toHaveCount(1);
    },
  ]) {
    await open();
    // The first one stands before the text; practice begins with it.
    const item = page.locator('io-question[data-question=single][data-phase=open]').first();
    const id = await item.getAttribute('id');
    await unfold(item);
    await item.locator('input').first().focus();
    await page.keyboard.press('2');
    await expect(item.locator('.options input').nth(1)).toBeChecked();
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    const answered = page.locator(`io-question#${id}[data-phase=answered]`);
    await expect(answered.locator('.options input').nth(1)).toBeChecked();
  }
  await expect.poll(async () => (await kept(page)).length).toBe(2);
  expect((await kept(page)).map((event) => (event as { confidence?: string }).confidence)).toEqual([
    'certain',
    'certain',
  ]);
});

test('an order that nobody touched cannot be confided, in the section and in practice', async ({
  page,
}) => {
  await visit(page, SECTION);
  const item = question(page, 'order');
  await unfold(item);
  await expect(item.getByRole('button', { name: 'Certain' })).toBeHidden();
  await item
    .getByRole('button', { name: /^Move down/ })
    .first()
    .click();
  await expect(item.getByRole('button', { name: 'Certain' })).toBeVisible();
  await practiceOne(page, (await item.getAttribute('id')) ?? '');
  await expect(page.locator('[data-foot]').getByRole('button', { name: 'Certain' })).toBeDisabled();
  await page.getByRole('button', { name: 'This is my order' }).click();
  await expect(page.locator('[data-foot]').getByRole('button', { name: 'Certain' })).toBeEnabled();
});

test('a number is taken with a comma, and one out of range is told so where it is typed', async ({
  page,
}) => {
  await visit(page, './prostate-fla/');
  const item = question(page, 'number');
  await unfold(item);
  const field = item.getByLabel('Your estimate', { exact: true });
  await field.fill('100000');
  await expect(item.locator('.problem')).toContainText('is out of range. Enter a number from');
  await expect(item.getByRole('button', { name: 'Guess' })).toBeHidden();
  await field.fill('9,4');
  await expect(item.locator('.problem')).toHaveText('');
  await item.getByRole('button', { name: 'Guess' }).click();
  await expect(item.locator('.mark')).toContainText('You said 9.4');
});

test('a section that is read afresh has all its questions open, also after a reload', async ({
  page,
}) => {
  await visit(page, SECTION);
  const item = question(page, 'single');
  await chooseAnswer(item, false);
  await item.getByRole('button', { name: 'Guess' }).click();
  await page.getByRole('button', { name: 'Read this section afresh' }).click();
  await expect(item).toHaveAttribute('data-phase', 'open');
  await page.reload();
  await expect
    .poll(async () => (await kept(page)).map(({ kind }) => kind))
    .toEqual(['answered', 'afresh']);
  await expect(item).toHaveAttribute('data-phase', 'open');
  await chooseAnswer(item, true);
  await item.getByRole('button', { name: 'Certain' }).click();
  await expect.poll(async () => (await kept(page)).at(-1)?.mode).toBe('check');
});

test('a key that was seen before a reload was seen, whether it was opened or shown with an answer that was taken back', async ({
  page,
}) => {
  await visit(page, SECTION);
  const [opened, undone] = [0, 1].map((nth) =>
    page.locator('io-question[data-question=single]').nth(nth),
  );
  if (!opened || !undone) throw new Error('The section has no two questions.');
  await unfold(opened);
  await opened.getByRole('button', { name: 'Show the answer' }).click();
  await chooseAnswer(undone, false);
  await undone.getByRole('button', { name: 'Certain' }).click();
  await undone.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await kept(page)).length).toBe(2);
  await page.reload();
  for (const item of [opened, undone]) {
    // What is known of a question comes when the page is idle.
    await expect(page.locator('[data-tally]')).not.toBeEmpty();
    await page.waitForTimeout(500);
    await chooseAnswer(item, true);
    await item.getByRole('button', { name: 'Certain' }).click();
    await expect(item.locator('.verdict')).toHaveText('Right.');
  }
  await expect
    .poll(async () => (await kept(page)).map(({ kind, mode }) => mode ?? kind))
    .toEqual(['check', 'undone', 'retry', 'retry']);
});

test('a key that is seen in one tab was seen in a question that is begun in another, of practice or of the section', async ({
  page,
  context,
}) => {
  await visit(page, SECTION);
  const [opened, answered] = [0, 1].map((nth) =>
    page.locator('io-question[data-question=single]').nth(nth),
  );
  if (!opened || !answered) throw new Error('The section has no two questions.');
  const other = await context.newPage();
  await visit(other, SECTION);
  await practiceOne(other, (await opened.getAttribute('id')) ?? '');
  await chooseAnswer(other.locator('[data-stage] io-question'), true);
  await unfold(opened);
  await opened.getByRole('button', { name: 'Show the answer' }).click();
  // The other tab hears of it when it is kept.
  await other.waitForTimeout(1000);
  await other.locator('[data-foot]').getByRole('button', { name: 'Certain' }).press('Enter');
  await expect(other.locator('.comes-back')).toContainText('You had seen the answer');
  await visit(other, SECTION);
  const begun = other.locator(`io-question#${await answered.getAttribute('id')}`);
  await chooseAnswer(begun, true);
  await chooseAnswer(answered, false);
  await answered.getByRole('button', { name: 'Guess' }).click();
  await other.waitForTimeout(1000);
  await begun.getByRole('button', { name: 'Certain' }).click();
  await expect
    .poll(async () => (await kept(page)).map(({ mode }) => mode))
    .toEqual(['retry', 'check', 'retry']);
});

test('what is answered, taken back and erased in another tab shows, and what is under way stays', async ({
  page,
  context,
}) => {
  await visit(page, SECTION);
  const other = await context.newPage();
  await visit(other, SECTION);
  const [first, begun] = [0, 1].map((nth) => ({
    here: page.locator('io-question[data-question=single]').nth(nth),
    there: other.locator('io-question[data-question=single]').nth(nth),
  }));
  if (!first || !begun) throw new Error('The section has no two questions.');
  // Restoring waits for the page to be idle; what is begun here must outlast it.
  await chooseAnswer(begun.here, false);
  await chooseAnswer(first.there, false);
  await first.there.getByRole('button', { name: 'Certain' }).click();
  await expect(first.here).toHaveAttribute('data-phase', 'answered');
  await chooseAnswer(begun.there, true);
  await begun.there.getByRole('button', { name: 'Guess' }).click();
  await begun.there.getByRole('button', { name: 'Undo' }).click();
  await chooseAnswer(begun.there, true);
  await begun.there.getByRole('button', { name: 'Guess' }).click();
  await expect.poll(async () => (await kept(page)).length).toBe(4);
  await expect(begun.here).toHaveAttribute('data-phase', 'open');
  await expect(begun.here.locator('input:checked')).toHaveCount(1);
  await visit(other, './progress/');
  await other.getByRole('button', { name: 'Erase everything' }).click();
  await other.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(first.here).toHaveAttribute('data-phase', 'open');
  await expect(begun.here.locator('input:checked')).toHaveCount(1);
});

test('an answered question passes axe in light and dark', async ({ page }) => {
  await visit(page, SECTION);
  for (const kind of KINDS) {
    if ((await question(page, kind).count()) === 0) continue;
    await chooseAnswer(question(page, kind), false);
    await question(page, kind).getByRole('button', { name: 'Guess' }).click();
  }
  // What the header covers for the moment would count as a small target.
  await page.evaluate(() => scrollTo(0, 0));
  expect(await axeFaults(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a question can be read, and its key unfolds and closes', async ({ page }) => {
    await page.goto(SECTION);
    const item = question(page, 'single');
    const fold = page.locator('.folded-question', { has: item });
    await fold.locator('summary').first().click();
    await expect(item.locator('.options input').first()).toBeVisible();
    await expect(item.locator('.rationale').first()).toBeHidden();
    await item.getByText('Show the answer').click();
    await expect(item.locator('.rationale').first()).toBeVisible();
    await expect(item.locator('.sources')).toBeVisible();
  });
});
