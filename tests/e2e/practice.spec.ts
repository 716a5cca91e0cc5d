import {
  answer,
  button,
  choose,
  count,
  marks,
  place,
  recall,
  setUp,
  start,
  stem,
} from './practice.ts';
import { expect, test } from './site.ts';

/** After every item was last changed: an answer to an older text would not count as one to this. */
const START = new Date('2027-03-01T09:00:00');
const MINUTE = 60_000;
const DAY = 86_400_000;

test('a week of cards: each comes back on its day, and the set-up says so', async ({ page }) => {
  const at = (time: number) => page.clock.setFixedTime(START.getTime() + time);
  await at(0);
  await start(page, '?section=introduction&kinds=cards&size=4');
  for (const grade of ['1', '2', '3', '4'] as const) await recall(page, grade);
  await page.keyboard.press('Enter');
  await expect(page.locator('.result')).toHaveText('3 of 4 items right.');
  // Wrong: in ten minutes. Hard: in a day. Good: in two. Easy: in eight.
  for (const [time, review] of [
    [0, 0],
    [11 * MINUTE, 1],
    [DAY, 2],
    [2 * DAY, 3],
    [7 * DAY, 3],
    [8 * DAY, 4],
  ] as const) {
    await at(time);
    await setUp(page, '?mode=due&kinds=cards');
    const text = page.locator('[data-due]');
    if (review > 0) await expect(text).toHaveText(new RegExp(`^${review} to review`));
    else await expect(text).not.toContainText('to review');
  }
  // A higher retention brings all of it back earlier.
  await at(DAY);
  await setUp(page, '?mode=due&kinds=cards');
  await page.getByLabel('Desired retention').selectOption('97%');
  await expect(page.locator('[data-due]')).toHaveText(/^3 to review/);
});

test('a confident error comes first, and is settled only by a right answer a week later', async ({
  page,
}) => {
  const at = (time: number) => page.clock.setFixedTime(START.getTime() + time);
  await at(0);
  await start(page, '?section=introduction&kinds=questions&size=1');
  const error = await stem(page).textContent();
  await answer(page, false, '3');
  await expect(page.locator('.verdict')).toContainText('this one comes back first');
  await expect(page.locator('[data-foot] .verdict')).toHaveAttribute('aria-live', 'polite');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Certain but wrong/ })).toBeVisible();
  for (const [days, left] of [
    [1, '1'],
    [8, '0'],
  ] as const) {
    await at(days * DAY);
    await start(page, '?mode=certain-wrong');
    await expect(stem(page)).toHaveText(error ?? '');
    await answer(page, true, '2');
    await setUp(page);
    await expect(count(page, 'certain-wrong')).toHaveText(left);
  }
});

test('the keyboard alone leads through a session, and a link to the text and back into it', async ({
  page,
}) => {
  await test.step('the keyboard alone leads from the set-up to the summary', async () => {
    await setUp(page, '?section=prostate-fla&kinds=questions&size=2');
    await page.getByRole('radio', { name: /^By section/ }).focus();
    await page.keyboard.press('Enter');
    await expect(stem(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    const options = page.locator('[data-stage] io-question input');
    await expect(options.first()).toBeChecked();
    await page.keyboard.press('b');
    await expect(options.nth(1)).toBeChecked();
    await page.keyboard.press('1');
    await expect(options.first()).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(button(page, 'Guess')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(options.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect(button(page, 'Think so')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused();
    await expect(page.locator('.rationale')).toHaveCount(
      await page.locator('[data-option]').count(),
    );
    await page.keyboard.press('Enter');
    await expect(place(page)).toHaveText('2 of 2');
    await expect(stem(page)).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Session finished' })).toBeFocused();
  });
  await test.step('a link to the text opens it there, and the way back leads into the session', async () => {
    await start(page, '?section=introduction&kinds=questions&size=1');
    await answer(page, false, '2');
    const link = page.locator('.sources a').first();
    const target = new URL((await link.getAttribute('href')) ?? '', page.url());
    await link.click();
    await expect(page).toHaveURL(target.href);
    await expect(page.locator(target.hash)).toBeInViewport();
    await page.goBack();
    await expect(page.locator('.verdict')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.reread a').first()).toHaveAttribute(
      'href',
      target.pathname + target.hash,
    );
    await button(page, 'Again with the one missed').click();
    await expect(place(page)).toHaveText('1 of 1');
    await answer(page, true, '2');
    await page.keyboard.press('Enter');
    await expect(page.locator('.result')).toHaveText('1 of 1 item right.');
  });
});

test('an answer and a grade can be taken back, one after the other, also on the summary and after a reload', async ({
  page,
}) => {
  await test.step('undo takes back the last answer and the last grade, also the very last one', async () => {
    await start(page, '?section=conclusion&kinds=questions&size=1');
    await answer(page, false, '3');
    await page.locator('[data-undo]').click();
    await expect(page.locator('[data-status]')).toHaveText('Taken back.');
    await expect(page.locator('[data-stage] io-question input:checked')).not.toHaveCount(0);
    await expect(page.locator('[data-undo]')).toBeDisabled();
    await answer(page, true, '2');
    await setUp(page);
    await expect(count(page, 'missed')).toHaveText('0');
    await start(page, '?section=conclusion&kinds=cards&size=2');
    const first = (await stem(page).textContent()) ?? '';
    await recall(page, '1');
    await expect(place(page)).toHaveText('2 of 2');
    await page.keyboard.press('z');
    await expect(stem(page)).toHaveText(first);
    await page.keyboard.press('3');
    await recall(page, '1');
    await expect(page.locator('.verdict')).toHaveText(/^Graded again/);
    await page.keyboard.press('z');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await expect(page.locator('.result')).toHaveText('2 of 2 items right.');
  });
  await test.step('on the summary the last answer can still be taken back, also after a reload, and one after the other', async () => {
    await start(page, '?section=introduction&kinds=questions&size=2');
    for (let round = 0; round < 2; round += 1) {
      await answer(page, false, '3');
      await page.keyboard.press('Enter');
    }
    await expect(page.locator('.result')).toHaveText('0 of 2 items right.');
    await page.reload();
    await button(page, 'Undo the last answer').click();
    await expect(stem(page)).toBeFocused();
    await expect(place(page)).toHaveText('2 of 2');
    await expect(page.locator('[data-stage] io-question input:checked')).not.toHaveCount(0);
    await page.locator('[data-undo]').click();
    await expect(place(page)).toHaveText('1 of 2');
    for (let round = 0; round < 2; round += 1) {
      await page.locator('.confidence button').first().focus();
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
    }
    await expect(page.locator('.result')).toHaveText('0 of 2 items right.');
    await page.goto('./progress/');
    await expect(page.locator('[data-confidence=certain] [data-basis]')).toHaveText(
      'no answer yet',
    );
    await expect(page.locator('[data-confidence=guess] [data-basis]')).toHaveText('0 of 2 right');
    await page.goBack();
    await start(page, '?mode=exam&section=introduction&size=1');
    await answer(page, false, '1');
    await page.locator('[data-foot] button.primary').press('Enter');
    await expect(button(page, 'Choose what is next')).toBeVisible();
    await expect(button(page, 'Undo the last answer')).toHaveCount(0);
  });
});

test('two tabs agree, and whoever leaves comes back to the same place', async ({
  page,
  context,
}) => {
  await test.step('two tabs agree at once', async () => {
    const other = await context.newPage();
    await setUp(other);
    await expect(count(other, 'missed')).toHaveText('0');
    await start(page, '?section=introduction&kinds=questions&size=2');
    await answer(page, false, '3');
    await expect(count(other, 'missed')).toHaveText('1');
    await expect(count(other, 'certain-wrong')).toHaveText('1');
    await page.keyboard.press('z');
    await expect(count(other, 'missed')).toHaveText('0');
    // The same session in both tabs goes on in both.
    await expect(other.locator('[data-continue-go]')).toHaveText(
      'Continue your session, item 1 of 2',
    );
    await other.locator('[data-continue-go]').click();
    await expect(place(other)).toHaveText('1 of 2');
    await answer(page, true, '2');
    await expect(other.locator('.verdict')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(place(other)).toHaveText('2 of 2');
    await other.close();
  });
  await test.step('whoever leaves comes back by reload, by the way back, in another tab', async () => {
    await start(page, '?section=breast-ablation&kinds=questions&size=3');
    await answer(page, true, '1');
    const verdict = await page.locator('.verdict').textContent();
    await page.reload();
    await expect(page.locator('.verdict')).toHaveText(verdict ?? '');
    await page.keyboard.press('Enter');
    const words = page.locator('[data-stage] :is(.stem, .options)');
    const shown = await words.allTextContents();
    const chosen = page.locator('[data-stage] io-question input').first();
    await chosen.check();
    await page.reload();
    await expect(words).toHaveText(shown);
    await expect(chosen).toBeChecked();

    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Practice', level: 1 })).toBeFocused();
    await expect(page.locator('[data-continue-go]')).toHaveText(
      'Continue your session, item 2 of 3',
    );
    await page.goForward();
    await expect(place(page)).toHaveText('2 of 3');
    await page.locator('[data-leave]').click();
    const other = await context.newPage();
    await setUp(other);
    await other.locator('[data-continue-go]').click();
    await expect(place(other)).toHaveText('2 of 3');
    await other.locator('[data-leave]').click();
    await other.locator('[data-continue-end]').click();
    await expect(other.locator('.result')).toContainText('2 left open');
    await expect(page.locator('[data-continue]')).toBeHidden();
  });
});

test('an exam and the forms before and after a section tell nothing before their end, and what was gained then', async ({
  page,
}) => {
  await test.step('an exam tells nothing before its end, keeps its answers then, and reviews each question', async () => {
    await start(page, '?mode=exam&section=prostate-fla&section=breast-ablation&size=4');
    await expect(page.locator('[data-time]')).toHaveText(/^0:\d\d$/);
    await page.locator('[data-time-toggle]').click();
    await expect(page.locator('[data-time]')).toBeHidden();
    await answer(page, false, '3');
    await expect(place(page)).toHaveText('2 of 4');
    await expect(page.locator('.verdict:not(:empty), .rationale')).toHaveCount(0);
    await page.locator('[data-next]').click();
    await answer(page, false, '1');
    await answer(page, false, '2');
    await expect(stem(page)).toHaveText('All questions seen');
    await page.getByRole('button', { name: 'Question 2' }).press('Enter');
    await expect(place(page)).toHaveText('2 of 4');
    // What is chosen stays chosen, also where it is not answered; a change of an answer counts.
    await choose(page, false);
    const chosen = await marks(page);
    await page.locator('[data-previous]').click();
    await expect(button(page, 'Certain')).toHaveAttribute('aria-pressed', 'true');
    await choose(page, true);
    // Which questions are drawn is left to chance, and some have no single option to choose rightly.
    const other = await page
      .locator('[data-stage] io-question :is(.statement, .estimate, .steps)')
      .count();
    await page.locator('[data-next]').click();
    expect(await marks(page)).toEqual(chosen);
    await page.reload();
    await expect(place(page)).toHaveText('2 of 4');
    expect(await marks(page)).toEqual(chosen);
    for (let i = 0; i < 3; i += 1) await page.locator('[data-next]').click();
    await button(page, 'Hand in').press('Enter');
    await expect(page.getByRole('heading', { name: 'Handed in' })).toBeFocused();
    await expect(page.locator('.result')).toHaveText(
      other === 0
        ? /^[1-3] of 3 items right\. 1 left open\. Time 0:\d\d\.$/
        : /^[0-3] of 3 items right\. 1 left open\. Time 0:\d\d\.$/,
    );
    await expect(page.locator('.reviewed')).toHaveCount(4);
    await page.locator('.reviewed summary').first().click();
    await expect(page.locator('.reviewed[open] .rationale').first()).toBeVisible();
    const missed = await page
      .locator('.reviewed')
      .filter({ hasNotText: /^(?:Right|Left open):/ })
      .count();
    await button(page, 'Choose what is next').click();
    await expect(count(page, 'missed')).toHaveText(String(missed));
  });
  await test.step('the forms before and after a section show the gain as a few items', async () => {
    const gain = page.locator('[data-summary] .gain');
    for (const [mode, correct] of [
      ['before', false],
      ['after', true],
    ] as const) {
      await start(page, `?mode=${mode}&section=conclusion`);
      const questions = Number((await place(page).textContent())?.split(' ').pop());
      for (let i = 0; i < questions; i += 1) await answer(page, correct, '2');
      await button(page, 'Hand in').press('Enter');
      await expect(gain).toContainText(new RegExp(mode, 'i'));
    }
    await expect(gain).toHaveText(/^Before \d of \d, after \d of \d: a few items, no proof\.$/);
    await button(page, 'Choose what is next').click();
    await expect(page.locator('[data-set-up] .gain', { hasText: 'no proof' })).toHaveCount(1);
  });
});
