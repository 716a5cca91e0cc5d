import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const START = new Date('2026-03-02T09:00:00');
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Opens the door and waits until it knows what there is. */
async function door(page: Page, search = ''): Promise<void> {
  await page.goto(`./practice/${search}`);
  await expect(page.locator('io-practice')).toHaveAttribute('data-view', 'door');
}

/** Opens the door and starts what the address asks for. */
async function start(page: Page, search: string): Promise<void> {
  await door(page, search);
  await page.locator('[data-start]').click();
  await expect(stem(page)).toBeFocused();
}

const stem = (page: Page) => page.locator('[data-stage] .stem');
const place = (page: Page) => page.locator('[data-place]');
const count = (page: Page, choice: string) => page.locator(`[data-count=${choice}]`);
const button = (page: Page, name: string | RegExp) =>
  page.locator('[data-foot], [data-summary]').getByRole('button', { name });

/** Position of the right option of the question shown, by the same data as the page has. */
async function rightOption(page: Page): Promise<{ id: string; right: number }> {
  return page.evaluate(async () => {
    const text = document.querySelector('[data-stage] .stem')?.textContent;
    const base = document.documentElement.dataset['base'];
    const items = await (await fetch(`${base}practice/items.json`)).json();
    const sections = new Set(items.map(({ section }: { section: string }) => section));
    for (const section of sections) {
      const contents = await (await fetch(`${base}practice/${section}.json`)).json();
      const found = contents.find((content: { stem?: string }) => content.stem === text);
      if (found) return { id: found.id, right: found.key.correct?.[0] ?? -1 };
    }
    throw new Error(`No question asks ${text}`);
  });
}

/** Answers the question shown with the keyboard, so that no second tap has to be waited out. */
async function answer(page: Page, correct: boolean, confidence: '1' | '2' | '3'): Promise<void> {
  const form = page.locator('form.question');
  const { right } = await rightOption(page);
  if ((await form.locator('.statement').count()) > 0) {
    for (const statement of await form.locator('.statement').all())
      await statement.locator('input').first().check();
  } else if ((await form.locator('.estimate').count()) > 0)
    await form.locator('input').first().fill('1');
  else if ((await form.locator('.steps').count()) === 0) {
    const options = form.locator('input');
    const values = await options.evaluateAll((all) =>
      all.map((input) => Number((input as HTMLInputElement).value)),
    );
    await options.nth(values.findIndex((value) => (value === right) === correct)).check();
  }
  const ask = page.locator('.confidence button');
  await ask.first().focus();
  await page.keyboard.press(confidence);
}

/** Recalls the card shown. */
async function recall(page: Page, grade: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.locator('.grades')).toBeVisible();
  await page.keyboard.press(grade);
}

test('a week of cards: each comes back on its day, and the door says so', async ({ page }) => {
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
    await door(page, '?mode=due&kinds=cards');
    const text = page.locator('[data-due]');
    if (review > 0) await expect(text).toHaveText(new RegExp(`^${review} to review, \\d new$`));
    else await expect(text).toHaveText(/^\d new$/);
  }
  // A higher retention brings all of it back earlier.
  await at(DAY);
  await door(page, '?mode=due&kinds=cards');
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
  await expect(page.locator('[data-status]')).toContainText('this one comes back first');
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
    await door(page);
    await expect(count(page, 'certain-wrong')).toHaveText(left);
  }
});

test('the keyboard alone leads from the door to the summary', async ({ page }, { project }) => {
  test.skip(project.name === 'phone', 'a keyboard');
  await door(page, '?section=prostate-fla&kinds=questions&size=2');
  await page.getByRole('radio', { name: /^By section/ }).focus();
  await page.keyboard.press('Enter');
  await expect(stem(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const options = page.locator('form.question input');
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
  await expect(page.locator('.rationale')).toHaveCount(await page.locator('.option').count());
  await page.keyboard.press('Enter');
  await expect(place(page)).toHaveText('2 of 2');
  await expect(stem(page)).toBeFocused();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Session finished' })).toBeFocused();
});

test('undo takes back the last answer and the last grade, also the very last one', async ({
  page,
}) => {
  await start(page, '?section=introduction&kinds=questions&size=1');
  await answer(page, false, '3');
  await page.locator('[data-undo]').click();
  await expect(page.locator('[data-status]')).toHaveText('Taken back.');
  await expect(page.locator('form.question input:checked')).not.toHaveCount(0);
  await expect(page.locator('[data-undo]')).toBeDisabled();
  await answer(page, true, '2');
  await door(page);
  await expect(count(page, 'missed')).toHaveText('0');
  await start(page, '?section=introduction&kinds=cards&size=2');
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

test('whoever leaves comes back to the same place: by reload, by the way back, in another tab', async ({
  page,
  context,
}) => {
  await start(page, '?section=breast-ablation&kinds=questions&size=3');
  await answer(page, true, '1');
  const verdict = await page.locator('.verdict').textContent();
  await page.reload();
  await expect(page.locator('.verdict')).toHaveText(verdict ?? '');
  await page.keyboard.press('Enter');
  const shown = (await page.locator('[data-stage]').textContent()) ?? '';
  const chosen = page.locator('form.question input').first();
  await chosen.check();
  await page.reload();
  await expect(page.locator('[data-stage]')).toHaveText(shown);
  await expect(chosen).toBeChecked();

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Practice', level: 1 })).toBeFocused();
  await expect(page.locator('[data-continue-go]')).toHaveText('Continue your session, item 2 of 3');
  await page.goForward();
  await expect(place(page)).toHaveText('2 of 3');
  await page.locator('[data-leave]').click();
  const other = await context.newPage();
  await door(other);
  await other.locator('[data-continue-go]').click();
  await expect(place(other)).toHaveText('2 of 3');
  await other.locator('[data-leave]').click();
  await other.locator('[data-continue-end]').click();
  await expect(other.locator('.result')).toContainText('2 left open');
  await expect(page.locator('[data-continue]')).toBeHidden();
});

test('a link to the text opens it there, and the way back leads into the session', async ({
  page,
}) => {
  await start(page, '?section=prostate-fla&kinds=questions&size=1');
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

test('an exam tells nothing before its end, keeps its answers then, and reviews each question', async ({
  page,
}) => {
  await start(page, '?mode=exam&section=introduction&section=conclusion&size=4');
  await expect(page.locator('[data-time]')).toHaveText(/^0:\d\d$/);
  await page.locator('[data-time-toggle]').click();
  await expect(page.locator('[data-time]')).toBeHidden();
  await answer(page, false, '3');
  await expect(place(page)).toHaveText('2 of 4');
  await expect(page.locator('.verdict, .rationale')).toHaveCount(0);
  await page.locator('[data-next]').click();
  await answer(page, false, '1');
  await answer(page, false, '2');
  await expect(stem(page)).toHaveText('All questions seen');
  await page.getByRole('button', { name: 'Question 2' }).press('Enter');
  await expect(place(page)).toHaveText('2 of 4');
  await page.locator('[data-previous]').click();
  await expect(button(page, 'Certain')).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(place(page)).toHaveText('1 of 4');
  for (let i = 0; i < 4; i += 1) await page.locator('[data-next]').click();
  await button(page, 'Hand in').press('Enter');
  await expect(page.getByRole('heading', { name: 'Handed in' })).toBeFocused();
  await expect(page.locator('.result')).toHaveText(
    /^\d of 3 items right\. 1 left open\. Time 0:\d\d\.$/,
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

test('the forms before and after a section show the gain as a few items', async ({ page }) => {
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
  await expect(page.locator('[data-door] .gain', { hasText: 'no proof' })).toHaveCount(1);
});

test('any query string is safe, and a sensible one chooses', async ({ page }) => {
  for (const search of [
    '?mode=<script>alert(1)</script>',
    '?section="><img src=x onerror=alert(1)>',
    '?section=../../etc&section=%00&section=__proto__',
    `?section=${'a'.repeat(5000)}`,
    `?${'section=x&'.repeat(500)}`,
    '?mode=due&mode=exam&kinds=all&size=-1',
    '?size=1e9&kinds[]=cards',
    '?size=99999999999999999999',
    '?%E0%A4%A',
    '?mode=constructor&kinds=toString',
    '?mode=before&section=no-such-section',
    '?&&&===&?#?',
    '?mode=after',
  ]) {
    await door(page, search);
    await expect(page.locator('[data-door] [name=choice]:checked')).toHaveCount(1);
    expect(await page.locator('io-practice :is(script, img)').count(), search).toBe(0);
  }
  await door(page, '?section=prostate-fla&mode=missed&kinds=cards&size=7');
  await expect(page.getByRole('radio', { name: /^What I missed/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: /^Prostate/ })).toBeChecked();
  await expect(page.locator('select[name=size]')).toHaveValue('7');
  await expect(page.locator('[data-start]')).toBeDisabled();
  await expect(page.locator('[data-empty]')).toHaveText('Nothing here was wrong at the last try.');
  await page.getByRole('radio', { name: /^Everything/ }).check();
  await expect(page).toHaveURL(/\/practice\/\?mode=everything&kinds=cards&size=7$/);
});

test.describe('without storage', () => {
  test('practice goes on and says in one sentence what cannot be kept', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await door(page, '?section=introduction&kinds=questions&size=2');
    await expect(page.locator('[data-problem]')).toContainText('does not let the page keep');
    await page.locator('[data-start]').click();
    await expect(stem(page)).toBeFocused();
    await answer(page, false, '3');
    await page.keyboard.press('Enter');
    await page.locator('[data-leave]').click();
    await expect(count(page, 'missed')).toHaveText('1');
    await page.locator('[data-continue-go]').click();
    await expect(place(page)).toHaveText('2 of 2');
  });

  test('a full one is told when the first answer cannot be kept', async ({ page }) => {
    await page.addInitScript(() => {
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.add = full;
      Storage.prototype.setItem = full;
    });
    await start(page, '?section=introduction&kinds=questions&size=1');
    await answer(page, false, '3');
    await expect(page.locator('[data-problem]')).toContainText('storage of this device is full');
    await page.keyboard.press('Enter');
    await expect(page.locator('.result')).toHaveText('0 of 1 item right.');
  });

  test('a corrupt session that was saved is left aside', async ({ page }) => {
    await page.addInitScript(() => {
      for (const storage of [sessionStorage, localStorage]) {
        storage.setItem('io-practice-session', '{"mode":"due","queue":[1,2,');
        storage.setItem('io-practice-draft', '[[[');
      }
    });
    await door(page);
    await expect(page.locator('[data-continue]')).toBeHidden();
    await page.locator('[data-start]').click();
    await expect(stem(page)).toBeFocused();
  });
});

test('two tabs agree at once', async ({ page, context }) => {
  const other = await context.newPage();
  await door(other);
  await expect(count(other, 'missed')).toHaveText('0');
  await start(page, '?section=introduction&kinds=questions&size=2');
  await answer(page, false, '3');
  await expect(count(other, 'missed')).toHaveText('1');
  await expect(count(other, 'certain-wrong')).toHaveText('1');
  await page.keyboard.press('z');
  await expect(count(other, 'missed')).toHaveText('0');
  await expect(other.locator('[data-continue-go]')).toHaveText(
    'Continue your session, item 1 of 2',
  );
});

test('a second tap in the same place does not skip the result or grade a card', async ({
  page,
}) => {
  await start(page, '?section=introduction&kinds=questions&size=2');
  await page.locator('form.question input').first().check();
  await page.waitForTimeout(400);
  await button(page, 'Certain').dblclick();
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(place(page)).toHaveText('1 of 2');
  await start(page, '?section=introduction&kinds=cards&size=2');
  await page.waitForTimeout(400);
  await button(page, 'Show the answer').dblclick();
  await expect(page.locator('.grades')).toBeVisible();
  await expect(place(page)).toHaveText('1 of 2');
});

test('the controls stand still at the bottom of the window, each large enough for a finger', async ({
  page,
}, { project }) => {
  await start(page, '?section=ici-combinations&kinds=questions&size=3');
  const row = page.locator('[data-foot] .row');
  const bottom = async () => {
    const box = await row.boundingBox();
    return Math.round((box?.y ?? 0) + (box?.height ?? 0));
  };
  const before = await bottom();
  await page.locator('form.question label').nth(1).click();
  expect(await bottom()).toBe(before);
  if (project.name === 'phone') {
    expect(before).toBeGreaterThan(640);
    await answer(page, false, '3');
    expect(await bottom()).toBe(before);
  }
  const small = await page
    .locator('[data-session] :is(button, label, summary)')
    .evaluateAll((all) =>
      all
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ name }) => name),
    );
  expect(small).toEqual([]);
});

/** What readers come to, each from the one before. */
const states: { name: string; open: (page: Page) => Promise<void> }[] = [
  { name: 'the door', open: (page) => door(page) },
  { name: 'the forms at the door', open: (page) => door(page, '?mode=before') },
  { name: 'nothing to practice', open: (page) => door(page, '?mode=missed') },
  {
    name: 'a question',
    open: (page) => start(page, '?section=introduction&kinds=questions&size=1'),
  },
  { name: 'a result', open: (page) => answer(page, false, '3') },
  {
    name: 'a summary with an answer open',
    open: async (page) => {
      await page.keyboard.press('Enter');
      await page.locator('.reviewed summary').first().click();
    },
  },
  { name: 'a card', open: (page) => start(page, '?section=introduction&kinds=cards&size=2') },
  { name: 'the back of a card', open: (page) => page.keyboard.press('Space') },
  {
    name: 'a session to continue',
    open: async (page) => {
      await page.locator('[data-leave]').click();
      await expect(page.locator('[data-continue]')).toBeVisible();
    },
  },
  { name: 'an exam', open: (page) => start(page, '?mode=exam&section=breast-ablation&size=1') },
  {
    name: 'the end of an exam',
    open: async (page) => {
      await page.locator('[data-next]').click();
      await expect(stem(page)).toHaveText('All questions seen');
    },
  },
];

test('every state passes axe in light and dark, and none scrolls sideways', async ({ page }) => {
  test.slow();
  const found: string[] = [];
  for (const { name, open } of states) {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page);
    found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`));
    // Colors are all that the scheme changes.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    found.push(
      ...(await faults(page, ['color-contrast'])).map((fault) => `${name}, dark: ${fault}`),
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) found.push(`${name}: ${wide} px too wide`);
  }
  expect(found).toEqual([]);
});

async function faults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include('main').setLegacyMode();
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and leads to the checks of the sections', async ({ page }) => {
    await page.goto('./practice/');
    await expect(page.locator('.no-script').first()).toContainText('needs JavaScript');
    const links = page.locator('ul.no-script a');
    expect(await links.count()).toBeGreaterThan(4);
    for (const link of await links.all())
      await expect(link).toHaveAttribute('href', /#section-questions$/);
    await expect(page.locator('[data-door]')).toBeHidden();
  });
});
