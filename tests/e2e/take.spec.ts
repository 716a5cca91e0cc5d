import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { answer, stem } from './practice.ts';
import { expect, test, visit } from './site.ts';
import { take } from './take.ts';

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

/** The notes of a deck as SQLite reads them. */
function notesOf(deck: Buffer, path: string) {
  writeFileSync(path, unzipSync(deck)['collection.anki2'] ?? new Uint8Array());
  const database = new DatabaseSync(path, { readOnly: true });
  const notes = database.prepare('select id, guid, mod, flds from notes order by guid').all();
  database.close();
  return notes as { id: number; guid: string; mod: number; flds: string }[];
}

test('eight questions on appraisal go from the list through the basket into Moodle XML, QTI and a deck, which a later one updates in place; what is lost is told', async ({
  page,
}, info) => {
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
  const before = notesOf(await saved(page, 'Anki deck'), info.outputPath('before.anki2'));
  expect(before).toHaveLength(8);
  const words = 'Words of the next edition.';
  await page.route('**/take/*/items.json', async (route) => {
    const response = await route.fetch();
    const section = await response.json();
    for (const question of section.questions)
      Object.assign(question, { stem: words, modified: '2099-01-01' });
    await route.fulfill({ response, json: section });
  });
  await page.reload();
  const after = notesOf(await saved(page, 'Anki deck'), info.outputPath('after.anki2'));
  const ids = (notes: typeof before) => notes.map(({ id, guid }) => [id, guid]);
  expect(ids(after)).toEqual(ids(before));
  expect(after.every(({ mod }, at) => mod > (before[at]?.mod ?? 0))).toBe(true);
  expect(after.every(({ flds }) => flds.includes(words))).toBe(true);
  await test.step('what a format has no place for is told before a file is saved', async () => {
    await page.unroute('**/take/*/items.json');
    await take(page, { kind: 'chart' }, 2, 8);
    await visit(page, './educators/basket/');
    await saved(page, 'Moodle XML');
    await expect(page.locator('.loss').first()).toHaveText(
      'Lost: 2 charts of the basket: this format has no place for them.',
    );
    await saved(page, 'Thin cartridge');
    await expect(page.getByText('Nothing is lost.')).toBeVisible();
  });
});

/** What breaks addresses and pages, in the words of an educator. */
const WORDS = 'Look, <b>first</b> & "then"; {=~#$} ]]> \u200b=1+1 %E0 100% +@';

test('a playlist opens in a fresh browser with its blocks, its words and its minutes', async ({
  page,
  browser,
  baseURL,
}) => {
  await take(page, { kind: 'chart' }, 2);
  await take(page, { kind: 'question' }, 1, 2);
  await visit(page, './glossary/#anergy');
  await page.locator('#anergy [data-permalink]').click();
  await page.getByRole('button', { name: 'Take into the basket' }).click();
  await visit(page, './educators/basket/');
  await expect(page.locator('.entries > li')).toHaveCount(4);
  await page.locator('.entries textarea').first().fill(WORDS);
  await page.locator('.entries textarea').nth(1).fill('انظر هنا');
  await page.getByLabel('Title').fill('Half an hour');
  const address = await page.getByLabel('Address of the playlist').inputValue();
  expect(address.length).toBeLessThan(400);
  const fresh = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await fresh.newPage();
  await other.goto(address);
  await expect(other.locator('.list-title')).toHaveText('Half an hour');
  await expect(other.locator('.block')).toHaveCount(4);
  await expect(other.locator('.words').first()).toHaveText(WORDS);
  await expect(other.locator('.words').nth(1)).toHaveCSS('unicode-bidi', 'plaintext');
  // With the keys: frames that come move what is below them.
  await other.getByRole('button', { name: 'Next' }).first().press('Enter');
  await expect(other.locator('#block-2')).toBeFocused();
  await other.getByRole('button', { name: 'Back' }).first().press('Enter');
  await expect(other.locator('#block-1')).toBeFocused();
  const frame = other.locator('.block iframe').first().contentFrame();
  await expect(frame.locator('svg').first()).toBeVisible();
  await expect(other.locator('[data-said]')).toHaveText('4 blocks, about 6 minutes.');
  await other.goto(`${address.split('#')[0]}#v=1&b=zzzzz`);
  await expect(
    other.getByRole('heading', { name: 'A block that is no longer on this site' }),
  ).toBeVisible();
  for (const [fragment, said] of [
    ['v=2&b=zzzzz', /newer kind/],
    ['v=1&b=zzz', /no playlist, or it was cut off/],
    ['v=1&c=aaaaa&b=zzzzz&t=%E0%A4%A&n=0.%zz', /cut off or changed/],
    ['v=1&b=zzzzz&t=<img src=x>&n=0.<script>alert(1)</script>', /^1 block/],
  ] as const) {
    await other.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await expect(other.locator('[data-said]'), fragment).toHaveText(said);
  }
  await expect(other.locator('io-playlist :is(img, script)')).toHaveCount(0);
  // What is no playlist changes no basket.
  await other.goto('./educators/basket/#v=1&b=zzz');
  await expect(other.locator('[data-problem]')).toHaveText(/no playlist, or it was cut off/);
  await other.goto(`${address.split('#')[0]}#v=1&b=zzzzz`);
  // Put into one's own basket, it changes nothing of what is there.
  await other.evaluate((hash) => {
    location.hash = hash;
  }, new URL(address).hash);
  await other.getByRole('link', { name: 'Put it into your own basket' }).click();
  await other.locator('.entries textarea').first().fill('Mine.');
  await other.goto(address);
  await other.getByRole('link', { name: 'Put it into your own basket' }).click();
  await expect(other.locator('.entries > li')).toHaveCount(4);
  await expect(other.locator('.entries textarea').first()).toHaveValue('Mine.');
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
  await page.getByLabel('Results, one a line').fill(
    [
      // As a mail quotes and breaks it.
      `> ${lines[0]?.replace(/ (?=Student)/, '\n> ')}`,
      ...lines.slice(1),
      lines[1],
      'Best regards 😀',
      lines[0]?.replace('Student 1', '').slice(0, -9),
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
    ].join('\n'),
  );
  await expect(page.locator('[data-said]')).toContainText('3 results of paper');
  for (const said of [
    'This is not a result of a paper of this site. (3 lines)',
    'This result was cut off or changed on its way.',
    'This result came before: it counts once.',
  ])
    await expect(page.locator('[data-problems]')).toContainText(said);
  await expect(page.locator('io-class :is(img, script)')).toHaveCount(0);
  await expect(page.getByRole('row').nth(1)).toContainText('2 of 3 (67%)');
  await expect(page.getByText('Only 3 results', { exact: false })).toBeVisible();
  const kept = () =>
    page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(await kept()).not.toContain('IOP1');
  await page.reload();
  await expect(page.locator('[data-report]')).toBeEmpty();
  await expect(page.getByLabel('Results, one a line')).toHaveValue('');
  // A file that a student saved is read as the text is; one that is too long is told.
  await page.locator('[data-file]').setInputFiles([
    { name: 'paper.txt', mimeType: 'text/plain', buffer: Buffer.from(`${lines[2]}\r\n`) },
    { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from(' \r\n') },
    {
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(300_000, `${'x'.repeat(200)}\n`),
    },
  ]);
  await expect(page.locator('[data-said]')).toContainText('1 result of paper');
  await expect(page.locator('[data-problems]')).toContainText('“long.txt” is longer than 200 kB');
  await expect(page.locator('[data-problems]')).toContainText('“empty.txt” is empty.');
  // Another time limit, and a question less.
  await page.goto(address.replace(/(paper=1\.\w+\.)0/, '$190'));
  await expect(page.locator('[data-paper]')).toContainText('was cut off or changed on its way');
  await page.goto(address.replace(/\w{5}$/, ''));
  await expect(page.locator('[data-paper]')).toContainText('cut off or is of a newer kind');
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
