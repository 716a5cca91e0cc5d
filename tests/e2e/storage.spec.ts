import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { answer, button, start } from './practice.ts';
import { unfold } from './question.ts';
import { expect, test, visit } from './site.ts';

const SECTION = './breast-ablation/';

/** What a browser can do to a page, each as a script that runs before the page's own. */
const FAILURES: Record<string, () => void> = {
  'the database is missing': () =>
    Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined }),
  'the database is blocked': () =>
    Object.defineProperty(globalThis, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  'the database never opens': () => {
    IDBFactory.prototype.open = () =>
      Object.assign(Object.create(IDBOpenDBRequest.prototype), {
        addEventListener() {},
        removeEventListener() {},
      });
  },
  'the database opens and never answers': () => {
    for (const method of ['getAll', 'getAllKeys', 'add'] as const)
      IDBObjectStore.prototype[method] = () =>
        Object.assign(Object.create(IDBRequest.prototype), {
          addEventListener() {},
          removeEventListener() {},
        });
  },
  'the database throws': () => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('broken', 'DataError');
    };
  },
  'the database is full': () => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

async function answerInSection(page: Page, nth = 0): Promise<void> {
  const item = page.locator('.prose .question[data-question="single"]').nth(nth);
  await unfold(item);
  await item.locator('.options > li').first().locator('label').click();
  await item.getByRole('button', { name: 'Guess' }).click();
}

/** What an export holds, as the notice offers it. */
async function exported(page: Page): Promise<{ kind: string; item?: string }[]> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return JSON.parse(readFileSync(await (await download).path(), 'utf8')).events;
}

const answers = (events: { kind: string }[]) => events.filter(({ kind }) => kind === 'answered');

for (const [failure, script] of Object.entries(FAILURES)) {
  test(`where ${failure}, answers given in practice are there on the next page, and can be exported`, async ({
    page,
  }) => {
    await page.addInitScript(script);
    await start(page, '?section=introduction&kinds=questions&size=3');
    for (let round = 0; round < 3; round += 1) {
      await answer(page, false, '1');
      await page.keyboard.press('Enter');
    }
    await page.goto('./progress/');
    const notice = page.locator('io-storage-notice');
    await expect(notice.locator('[aria-live]')).toContainText('kept in a small store', {
      timeout: 20_000,
    });
    await expect(page.locator('[data-confidence="guess"] [data-basis]')).toHaveText('0 of 3 right');
    expect(answers(await exported(page))).toHaveLength(3);
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(notice.locator('[aria-live]')).toBeEmpty();
  });
}

test('where nothing can be kept, the reader is told once, truly, and can export on the spot', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = full;
    Storage.prototype.setItem = full;
  });
  await visit(page, SECTION);
  await answerInSection(page);
  const said = page.locator('[aria-live]').filter({ hasText: 'storage of this device is full' });
  await expect(said).toContainText('until you leave this page');
  await expect(said).toHaveCount(1);
  expect(answers(await exported(page))).toHaveLength(1);
  expect(await axeFaults(page)).toEqual([]);
});

/** Does something in a new tab, many times. */
async function inTabs(
  context: BrowserContext,
  times: number,
  act: (page: Page, round: number) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < times; round += 1) await act(await context.newPage(), round);
}

/** Ends the renderer right after an act that keeps an answer. */
async function thenCrash(page: Page, act: () => Promise<void>): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await act();
  client.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

test('a renderer that ends right after an answer loses none: 25 in a section, 25 in practice', async ({
  context,
  page,
}) => {
  // Each is a tab of its own, which takes minutes on a busy machine.
  test.setTimeout(600_000);
  await inTabs(context, 25, async (tab, round) => {
    await tab.goto('./introduction/');
    const item = tab.locator('.question[data-question="single"]').nth(0);
    await unfold(item);
    // The answer of the tab before stands there.
    if (round > 0) await item.getByRole('button', { name: 'Try again' }).click();
    await item.locator('.options > li').first().locator('label').click();
    await thenCrash(tab, () =>
      item
        .getByRole('button', { name: 'Guess' })
        .evaluate((element) => (element as HTMLElement).click()),
    );
  });
  await inTabs(context, 25, async (tab) => {
    await start(tab, '?section=introduction&kinds=cards&size=4&mode=everything');
    await tab.keyboard.press('Space');
    await expect(tab.locator('.grades')).toBeVisible();
    await thenCrash(tab, () =>
      tab
        .locator('.grades button')
        .first()
        .evaluate((element) => (element as HTMLElement).click()),
    );
  });
  await page.goto('./progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  const { events } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  const kinds = (kind: string) => events.filter((event: { kind: string }) => event.kind === kind);
  expect([kinds('answered').length, kinds('recalled').length]).toEqual([25, 25]);
});

test('two exams in two tabs both keep their answers, also when both tabs are closed', async ({
  context,
}) => {
  const tabs = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) await start(tab, '?mode=exam&section=introduction&size=4');
  for (const tab of tabs) for (const key of ['1', '2'] as const) await answer(tab, false, key);
  for (const tab of tabs) await tab.close();
  const page = await context.newPage();
  await page.goto('./progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export to a file' }).click();
  const { events } = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  const exams = events.filter((event: { mode?: string }) => event.mode === 'exam');
  expect(exams).toHaveLength(4);
  expect(new Set(exams.map(({ session }: { session: string }) => session)).size).toBe(2);
});

test('a file of 16 MB is imported whole', async ({ page }) => {
  test.setTimeout(300_000);
  const events = Array.from({ length: 40_000 }, (_, at) => ({
    ...{ id: `big-${at}`, atMillis: 1_772_000_000_000 + at * 1000, kind: 'read' },
    ...{ section: 'introduction', part: 'field' },
  }));
  const text = JSON.stringify({ format: 'io-reading-room', version: 1, events });
  const padding = ' '.repeat(Math.max(0, 16_000_000 - text.length));
  await visit(page, './progress/');
  await page.locator('[data-import]').setInputFiles({
    ...{ name: 'big.json', mimeType: 'application/json' },
    buffer: Buffer.from(text + padding),
  });
  await page.getByRole('button', { name: 'Add to mine' }).click({ timeout: 60_000 });
  await expect(page.locator('[data-said="import"]')).toContainText('40000 entries', {
    timeout: 200_000,
  });
  expect(await page.evaluate(() => Object.keys(localStorage).length)).toBeLessThan(5);
});

test('what is erased in one tab is erased in a session that is open in another', async ({
  context,
}) => {
  const session = await context.newPage();
  await start(session, '?section=introduction&kinds=questions&size=3');
  await answer(session, false, '3');
  const page = await context.newPage();
  await visit(page, './progress/');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase', exact: true }).click();
  await expect(session.locator('io-practice')).toHaveAttribute('data-view', 'set-up');
  await session.reload();
  await expect(session.locator('io-practice')).toHaveAttribute('data-view', 'set-up');
  await expect(session.locator('[data-continue]')).toBeHidden();
  await expect(button(session, 'Undo')).toHaveCount(0);
});
