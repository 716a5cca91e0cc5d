import type { Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { answer, place, setUp, start, stem } from './practice.ts';
import { chooseAnswer, firstOf, KINDS, question, sectionWith, unfold } from './question.ts';
import { expect, test, visit } from './site.ts';

/** A section that has a question of each of the oldest kinds. */
const SECTION = './prostate-fla/';

interface Kept {
  id: string;
  kind: string;
  mode?: string;
  item?: string;
  target?: string;
  confidence?: string;
}

/** All events that the device has kept, by kind. */
function kept(page: Page): Promise<Kept[]> {
  return page.evaluate(async () => {
    const open = indexedDB.open('io-reading-room');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const all = open.result.transaction('events').objectStore('events').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    open.result.close();
    const events = all.result as (Kept & { atMillis: number })[];
    return events
      .filter(({ kind }) => ['answered', 'undone', 'afresh'].includes(kind))
      .sort((a, b) => a.atMillis - b.atMillis);
  });
}

/** How one item was answered, and that it was taken back. */
async function modesOf(page: Page, item: string): Promise<string[]> {
  const events = await kept(page);
  const own = events.filter((event) => event.item === item).map(({ id }) => id);
  return events
    .filter(({ id, target }) => own.includes(id) || own.includes(target ?? ''))
    .map(({ mode, kind }) => mode ?? kind);
}

/** Goes on with a session of some questions, as if it had been left. */
async function practice(page: Page, items: readonly string[]): Promise<void> {
  await page.evaluate((queue) => {
    const session = {
      ...{ mode: 'everything', seed: 'left', queue, index: 0, history: [] },
      ...{ answers: queue.map(() => null), startedAtMillis: 1, activeMillis: 0 },
      ...{ clockMillis: null, finished: false },
    };
    // A tab prefers the session that was its own.
    sessionStorage.removeItem('io-practice-session');
    localStorage.setItem('io-practice-session', JSON.stringify(session));
  }, items);
  await setUp(page);
  await page.locator('[data-continue-go]').click();
}

// A section in which several kinds come first is asked about all of them in one visit.
for (const path of new Set([...KINDS, 'concordance' as const].map(sectionWith)))
  test(`in ${path} questions are answered with feedback in place, first answers stand after a reload, and practice judges alike`, async ({
    page,
  }) => {
    test.slow();
    const kinds = KINDS.filter((kind) => sectionWith(kind) === path);
    const concordance = question(page, 'concordance');
    const asked = path === sectionWith('concordance') ? firstOf('concordance') : undefined;
    const marks = new Map<string, string[]>();
    await visit(page, path);
    if (asked)
      await test.step('concordance: shows the reasons of each side, judges nobody and keeps nothing', async () => {
        await chooseAnswer(concordance, true);
        await expect(concordance.locator('.rationale')).toHaveCount(
          await concordance.locator('[data-option]').count(),
        );
        for (const reason of await concordance.locator('.rationale').all())
          await expect(reason).toBeVisible();
        await expect(concordance.getByRole('button', { name: 'Certain' })).toBeHidden();
        await expect(concordance.locator('.verdict')).toHaveText('');
        expect(await kept(page)).toEqual([]);
      });
    const singles = page.locator('io-question[data-question=single]');
    const last = (await singles.count()) - 1;
    for (const [nth, kind] of kinds.entries()) {
      const item = question(page, kind);
      const confide = (name: string) => item.getByRole('button', { name }).click();
      const modes = () => modesOf(page, firstOf(kind));
      await test.step(`${kind}: is answered with feedback in place`, async () => {
        await expect(item).toHaveAttribute('data-phase', 'open');
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
        marks.set(kind, await item.locator('.mark').allInnerTexts());
      });
      await test.step(`${kind}: a stray "certain" can be taken back, until something else is answered`, async () => {
        await confide('Undo');
        await expect(item).toHaveAttribute('data-phase', 'open');
        await confide('Guess');
        await expect.poll(modes).toEqual(['check', 'undone', 'check']);
        expect(last - nth, 'singles that are left').toBeGreaterThan(0);
        const other = singles.nth(last - nth);
        await expect(other).toHaveAttribute('data-phase', 'open');
        await chooseAnswer(other, true);
        await other.getByRole('button', { name: 'Guess' }).click();
        await expect(item.getByRole('button', { name: 'Undo' })).toHaveCount(0);
        await expect(other.getByRole('button', { name: 'Undo' })).toBeVisible();
        const id = (await other.getAttribute('id')) ?? '';
        await expect.poll(() => modesOf(page, id)).toEqual(['check']);
      });
      await test.step(`${kind}: a second answer is kept as a retry`, async () => {
        await confide('Try again');
        await chooseAnswer(item, true);
        await confide('Certain');
        await expect(item.locator('.verdict')).toHaveText('Right.');
        await expect.poll(modes).toEqual(['check', 'undone', 'check', 'retry']);
      });
    }
    // Nothing else was kept than what was answered.
    expect(await kept(page)).toHaveLength(5 * kinds.length);
    await page.reload();
    for (const kind of kinds)
      await test.step(`${kind}: its first answer stands after a reload`, async () => {
        const item = question(page, kind);
        await expect(item).toHaveAttribute('data-phase', 'answered');
        await expect(item.locator('.verdict')).toHaveText(/^Not/);
        await unfold(item);
        expect(await item.locator('.mark').allInnerTexts()).toEqual(marks.get(kind));
      });
    await test.step('answered questions pass axe', async () => {
      // What the header covers for the moment would count as a small target.
      await page.evaluate(() => scrollTo(0, 0));
      expect(await axeFaults(page)).toEqual([]);
    });
    if (asked)
      await test.step('concordance: is not practiced', async () => {
        await setUp(page, `?item=${asked}`);
        await expect(page.locator('[data-unknown]')).toContainText(`item “${asked}”`);
      });
    await practice(page, kinds.map(firstOf));
    for (const kind of kinds)
      await test.step(`${kind}: looks and is judged in practice as in its section`, async () => {
        const item = page.locator(`[data-stage] io-question#${firstOf(kind)}`);
        await chooseAnswer(item, false);
        await page.locator('[data-foot]').getByRole('button', { name: 'Guess' }).press('Enter');
        await expect(item).toHaveAttribute('data-phase', 'answered');
        const inPractice = await item.locator('.mark').allInnerTexts();
        const inSection = marks.get(kind) ?? [];
        if (kind !== 'order') expect(inPractice.toSorted()).toEqual(inSection.toSorted());
        expect(inPractice.length).toBe(inSection.length);
        await page.locator('[data-foot] button.primary').press('Enter');
      });
  });

test('an exam gives no feedback until it is handed in, then judges each kind as in its section, and answers nothing there', async ({
  page,
}) => {
  const kinds = KINDS.filter((kind) => kind !== 'short');
  const ids = kinds.map(firstOf);
  await start(page, `?mode=exam&${ids.map((id) => `item=${id}`).join('&')}`);
  const item = page.locator('[data-stage] io-question');
  const seen: (string | null)[] = [];
  for (const nth of ids.keys()) {
    await expect(place(page)).toHaveText(`${nth + 1} of ${ids.length}`);
    seen.push(await item.getAttribute('id'));
    await expect(item.locator('.feedback, .mark, .rationale, .verdict:not(:empty)')).toHaveCount(0);
    await answer(page, false, '1');
  }
  expect(seen.toSorted()).toEqual(ids.toSorted());
  await expect(stem(page)).toHaveText('All questions seen');
  await page.getByRole('button', { name: 'Hand in' }).press('Enter');
  const reviewed = page.locator('.reviewed');
  await expect(reviewed).toHaveCount(ids.length);
  for (const details of await reviewed.all()) {
    await details.locator('summary').first().click();
    const parts = Math.max(1, await details.locator('[data-option]').count());
    await expect(details.locator('.mark')).toHaveCount(parts);
    await expect(details.locator('.rationale').first()).toBeVisible();
    for (const line of await details.locator('.rationale').all()) await expect(line).toBeVisible();
  }
  await expect(page.locator('.result')).toContainText(`0 of ${ids.length} items right.`);
  expect((await kept(page)).map(({ mode }) => mode)).toEqual(ids.map(() => 'exam'));
  await test.step("one's own words are not asked in an exam", async () => {
    await setUp(page, `?mode=exam&item=${firstOf('short')}`);
    await expect(page.locator('[data-start]')).toBeDisabled();
  });
  for (const path of new Set(kinds.map(sectionWith)))
    await test.step(`nothing is answered in ${path}`, async () => {
      await visit(page, path);
      await page.waitForTimeout(500);
      await expect(page.locator('io-question[data-phase=answered]')).toHaveCount(0);
    });
});

test('digits answer, an order has to be touched, and a number may have a comma, in the section and in practice', async ({
  page,
}) => {
  await test.step('digits choose while one answers and say how sure one is when that is asked', async () => {
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
    expect((await kept(page)).map(({ confidence }) => confidence)).toEqual(['certain', 'certain']);
  });
  await test.step('an order that nobody touched cannot be confided', async () => {
    const item = question(page, 'order');
    await unfold(item);
    await expect(item.getByRole('button', { name: 'Certain' })).toBeHidden();
    await item
      .getByRole('button', { name: /^Move down/ })
      .first()
      .click();
    await expect(item.getByRole('button', { name: 'Certain' })).toBeVisible();
  });
  await test.step('a number is taken with a comma, and one out of range is told so where it is typed', async () => {
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
  await test.step('in practice an order may be left as it is, if one says so', async () => {
    await practice(page, [(await question(page, 'order').getAttribute('id')) ?? '']);
    await expect(
      page.locator('[data-foot]').getByRole('button', { name: 'Certain' }),
    ).toBeDisabled();
    await page.getByRole('button', { name: 'This is my order' }).click();
    await expect(
      page.locator('[data-foot]').getByRole('button', { name: 'Certain' }),
    ).toBeEnabled();
  });
});

test('a key that was seen stays seen after a reload, until the section is read afresh', async ({
  page,
}) => {
  await test.step('whether it was opened or shown with an answer that was taken back', async () => {
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
  await test.step('all questions of a section that is read afresh are open, also after a reload', async () => {
    const item = question(page, 'single');
    await expect(item).toHaveAttribute('data-phase', 'answered');
    await page.getByRole('button', { name: 'Read this section afresh' }).click();
    await expect(item).toHaveAttribute('data-phase', 'open');
    await expect(page.locator('io-question[data-phase=answered]')).toHaveCount(0);
    await page.reload();
    await expect
      .poll(async () => (await kept(page)).map(({ kind }) => kind))
      .toEqual(['answered', 'undone', 'answered', 'answered', 'afresh']);
    await expect(item).toHaveAttribute('data-phase', 'open');
    await chooseAnswer(item, true);
    await item.getByRole('button', { name: 'Certain' }).click();
    await expect.poll(async () => (await kept(page)).at(-1)?.mode).toBe('check');
  });
});

test('what happens to questions in another tab shows, and counts in what is begun', async ({
  page,
  context,
}) => {
  await visit(page, SECTION);
  const other = await context.newPage();
  await visit(other, SECTION);
  await test.step('what is answered, taken back and erased in another tab shows, and what is under way stays', async () => {
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
  await test.step('a key that is seen in one tab was seen in a question that is begun in another, of practice or of the section', async () => {
    expect(await kept(page)).toEqual([]);
    const [opened, answered] = [2, 3].map((nth) =>
      page.locator('io-question[data-question=single]').nth(nth),
    );
    if (!opened || !answered) throw new Error('The section has no four questions.');
    await practice(other, [(await opened.getAttribute('id')) ?? '']);
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
});
