import { answer, count, place, setUp, start, stem } from './practice.ts';
import { expect, test } from './site.ts';

test('an answer that a page had no time to keep is kept by the next one, once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const event = {
      ...{ id: 'late', atMillis: Date.now(), kind: 'recalled' },
      ...{ item: 'intro-c-never-there', grade: 'again' },
    };
    if (!sessionStorage.getItem('late')) {
      sessionStorage.setItem('late', 'yes');
      sessionStorage.setItem('io-practice-unkept', JSON.stringify([event, { id: 7 }]));
    }
  });
  await setUp(page);
  const kept = () =>
    page.evaluate(async () => {
      const open = indexedDB.open('io-reading-room');
      await new Promise((resolve) => open.addEventListener('success', resolve));
      const all = open.result.transaction('events').objectStore('events').getAllKeys();
      await new Promise((resolve) => all.addEventListener('success', resolve));
      open.result.close();
      return all.result;
    });
  expect(await kept()).toEqual(['late']);
  await setUp(page);
  expect(await kept()).toEqual(['late']);
  expect(await page.evaluate(() => sessionStorage.getItem('io-practice-unkept'))).toBe('');
});

test('without storage practice goes on and says in one sentence what cannot be kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
  await setUp(page, '?section=introduction&kinds=questions&size=2');
  await expect(page.locator('io-storage-notice')).toContainText('does not let the page use');
  await page.locator('[data-start]').click();
  await expect(stem(page)).toBeFocused();
  await answer(page, false, '3');
  await page.keyboard.press('Enter');
  await page.locator('[data-leave]').click();
  await expect(count(page, 'missed')).toHaveText('1');
  await page.locator('[data-continue-go]').click();
  await expect(place(page)).toHaveText('2 of 2');
});

test('a full storage is told when the first answer cannot be kept', async ({ page }) => {
  await page.addInitScript(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = full;
    Storage.prototype.setItem = full;
  });
  await start(page, '?section=introduction&kinds=questions&size=1');
  await answer(page, false, '3');
  await expect(page.locator('io-storage-notice')).toContainText('storage of this device is full');
  await page.keyboard.press('Enter');
  await expect(page.locator('.result')).toHaveText('0 of 1 item right.');
});

test('a connection that breaks off is told, and a corrupt session that was saved is left aside', async ({
  page,
}) => {
  await test.step('the set-up comes after another try', async () => {
    await page.route('**/practice/items.json', (route) => route.abort('aborted'), { times: 1 });
    await page.goto('./practice/');
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('[data-start]')).toBeEnabled();
    await page.route('**/practice/introduction.json', (route) => route.abort('aborted'), {
      times: 1,
    });
    await page.locator('[data-start]').click();
    await expect(page.getByRole('alert')).toBeVisible();
  });
  await test.step('a corrupt session that was saved is left aside', async () => {
    await page.addInitScript(() => {
      for (const storage of [sessionStorage, localStorage]) {
        storage.setItem('io-practice-session', '{"mode":"due","queue":[1,2,');
        storage.setItem('io-practice-draft', '[[[');
      }
    });
    await setUp(page);
    await expect(page.locator('[data-continue]')).toBeHidden();
    await page.locator('[data-start]').click();
    await expect(stem(page)).toBeFocused();
  });
});
