import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { answer, stem } from './practice.ts';
import { expect, test, visit } from './site.ts';

/** Makes a file of the basket and gives its bytes. */
async function saved(page: Page, name: string): Promise<Buffer> {
  const format = page
    .locator('.files > div')
    .filter({ has: page.getByRole('button', { name, exact: true }) });
  await format.getByRole('button', { name, exact: true }).click();
  const save = format.getByRole('button', { name: /^Save / });
  await expect(save).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  return readFileSync(await download.path());
}

/** Takes the first entries that a filter finds. */
async function take(
  page: Page,
  filter: { kind: string; level?: string },
  count: number,
): Promise<void> {
  await visit(page, './educators/');
  const list = page.locator('io-take-list');
  await list.locator('[name=kind]').selectOption(filter.kind);
  if (filter.level) await list.locator('[name=level]').selectOption(filter.level);
  for (let at = 0; at < count; at += 1)
    await list
      .getByRole('button', { name: /^Take:/ })
      .nth(at)
      .click();
  await expect(list.locator('[data-said]')).toContainText(`${count}`);
}

test('eight questions on appraisal go from the list through the basket into Moodle XML, QTI and a deck', async ({
  page,
}) => {
  await take(page, { kind: 'question', level: 'appraise' }, 8);
  await visit(page, './educators/basket/');
  await expect(page.locator('.entries > li')).toHaveCount(8);
  const moodle = (await saved(page, 'Moodle XML')).toString();
  expect(moodle).toContain('<quiz>');
  expect(moodle.match(/<idnumber>[a-z]+-q-[a-z0-9-]+<\/idnumber>/g)?.length).toBeGreaterThanOrEqual(
    8,
  );
  const qti = unzipSync(await saved(page, 'QTI 2.1'));
  const items = Object.keys(qti).filter((path) => path.startsWith('items/'));
  expect(items).toHaveLength(8);
  expect(strFromU8(qti[items[0] ?? ''] ?? new Uint8Array())).toContain('</assessmentItem>');
  expect(unzipSync(await saved(page, 'Anki deck'))['collection.anki2']?.length).toBeGreaterThan(
    32_000,
  );
});

test('a playlist opens in a fresh browser with its blocks, its words and its minutes', async ({
  page,
  browser,
  baseURL,
}) => {
  await take(page, { kind: 'chart' }, 2);
  await visit(page, './glossary/#anergy');
  await page.locator('#anergy [data-permalink]').click();
  await page.getByRole('button', { name: 'Take into the basket' }).click();
  await visit(page, './educators/basket/');
  await expect(page.locator('.entries > li')).toHaveCount(3);
  await page.locator('.entries textarea').first().fill('Look at the axis, <b>first</b>.');
  await page.getByLabel('Title').fill('Half an hour');
  const address = await page.getByLabel('Address of the playlist').inputValue();
  expect(address.length).toBeLessThan(400);
  const fresh = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await fresh.newPage();
  await other.goto(address);
  await expect(other.locator('.list-title')).toHaveText('Half an hour');
  await expect(other.locator('.block')).toHaveCount(3);
  await expect(other.getByText('Look at the axis, <b>first</b>.')).toBeVisible();
  const frame = other.locator('.block iframe').first().contentFrame();
  await expect(frame.locator('svg').first()).toBeVisible();
  await expect(other.locator('[data-said]')).toHaveText('3 blocks, about 5 minutes.');
  await other.goto(`${address.split('#')[0]}#v=1&b=zzzzz`);
  await expect(
    other.getByRole('heading', { name: 'A block that is no longer on this site' }),
  ).toBeVisible();
  await fresh.close();
});

test('three students take one paper, in the same order, and a class reads what they hand in', async ({
  page,
  browser,
  baseURL,
}) => {
  await take(page, { kind: 'question', level: 'recall' }, 2);
  await visit(page, './educators/basket/');
  const address = await page.getByLabel('Address of the paper').inputValue();
  const lines: string[] = [];
  const stems = new Set<string>();
  for (const right of [true, true, false]) {
    const context = await browser.newContext(baseURL ? { baseURL } : {});
    const student = await context.newPage();
    await student.goto(address);
    await student.getByRole('button', { name: 'Start the paper' }).click();
    await expect(stem(student)).toBeFocused();
    stems.add((await stem(student).textContent()) ?? '');
    await answer(student, right, '3');
    // Only one of the two is answered: what is left open is handed in as such.
    await student.locator('[data-next]').click();
    await student.getByRole('button', { name: 'Hand in' }).press('Enter');
    const result = student.getByLabel('Your result as a short text');
    await expect(result).toHaveValue(/^IOP1 /);
    await student.getByLabel(/^Your name or number/).fill(`Student ${lines.length + 1}`);
    lines.push(await result.inputValue());
    await student.getByRole('button', { name: 'Show as a QR code' }).click();
    await expect(student.getByAltText('Your result as a QR code')).toBeVisible();
    await context.close();
  }
  expect(stems.size).toBe(1);
  await visit(page, './educators/class/');
  await page
    .getByLabel('Results, one a line')
    .fill([...lines, 'Best regards', lines[0]?.slice(0, -16)].join('\n'));
  await expect(page.locator('[data-said]')).toContainText('3 results of paper');
  await expect(page.locator('[data-problems]')).toContainText(
    'This is not a result of a paper of this site.',
  );
  await expect(page.getByRole('row').nth(1)).toContainText('2 of 3 (67%)');
  await expect(page.getByText('Only 3 results', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-report]')).toBeEmpty();
});

test.describe('in a frame of another host', () => {
  test.use({
    expected: /asked http:|sandbox|Blocked script|ERR_FAILED|CORS|Access to (?:font|script)/i,
  });

  test('a question works where scripts may run, and can be read where they may not', async ({
    page,
    baseURL,
  }) => {
    const embed = new URL('embed/breast-q-what-is-established/', baseURL).href;
    const frame = (name: string, sandbox: string) =>
      `<iframe name="${name}" src="${embed}" sandbox="${sandbox}" width="600" height="300"></iframe>`;
    const script =
      "addEventListener('message',({data})=>{if(data.subject==='lti.frameResize')document.title='height '+data.height})";
    const host = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<title>course</title><script>${script}</script>${frame('whole', 'allow-scripts allow-same-origin')}${frame('bare', '')}`,
      );
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const whole = page.frameLocator('[name=whole]');
    await whole.locator('input[type=radio]').first().check();
    await whole.getByRole('button', { name: /certain/i }).click();
    await expect(whole.locator('.rationale').first()).toBeVisible();
    await expect(page).toHaveTitle(/^height \d{3,4}$/);
    await expect(whole.locator('[data-needs-script]')).toHaveCount(0);
    const bare = page.frameLocator('[name=bare]');
    await expect(bare.getByText('Answering in place needs scripts')).toBeVisible();
    await bare.getByText('Show the answer').click();
    await expect(bare.getByText('Right: D.')).toBeVisible();
    host.close();
  });
});
