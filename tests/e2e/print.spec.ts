import { expect, test, visit } from './site.ts';

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});

test('a printed section is its text: no header, no menus, no controls', async ({ page }) => {
  await visit(page, './ici-combinations/');
  for (const gone of ['header.site', '#course', '.controls', '.permalink', 'nav.next', 'io-search'])
    for (const part of await page.locator(gone).all()) await expect(part, gone).toBeHidden();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.prose > p').first()).toBeVisible();
  await expect(page.locator('figure svg').first()).toBeVisible();
});

test('print is black on white, whatever the theme', async ({ page }) => {
  await visit(page, './ici-combinations/');
  await expect(page.locator('.prose')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(page.locator('figure svg.dg text').first()).toHaveCSS('fill', 'rgb(0, 0, 0)');
});

test('what is folded on the screen is printed in full', async ({ page }) => {
  await visit(page, './ici-combinations/');
  // Answers stand in a key at the end instead.
  const folded = page.locator('main details:not(.answer, .no-print)');
  const hidden = await folded.evaluateAll((all) =>
    all.flatMap((details) =>
      [...details.children]
        .filter((child) => child.localName !== 'summary')
        .filter(
          (child) =>
            !child.checkVisibility({ contentVisibilityAuto: true }) ||
            child.getBoundingClientRect().height < 10,
        )
        .map(
          (child) =>
            `${details.parentElement?.textContent?.trim().slice(0, 40)}: ${child.localName}`,
        ),
    ),
  );
  expect(hidden).toEqual([]);
  await expect(page.locator('#here-ref-6')).toBeVisible();
});

test('addresses are spelled out', async ({ page }) => {
  await visit(page, './references/');
  const spelled = await page
    .locator('main a[href^="http"]')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(spelled.length).toBeGreaterThan(10);
  expect(spelled.filter((content) => !/attr\(href\)|https?:/.test(content))).toEqual([]);
});

test('a page can be printed whole, without a cut at the side', async ({ page }) => {
  await page.setViewportSize({ width: 660, height: 900 });
  for (const path of ['./ici-combinations/', './trials/']) {
    await visit(page, path);
    const [paper, content] = await page.evaluate(() => [
      document.documentElement.clientWidth,
      document.documentElement.scrollWidth,
    ]);
    expect(content, path).toBeLessThanOrEqual(paper ?? 0);
    expect((await page.pdf({ format: 'A4' })).byteLength, path).toBeGreaterThan(20_000);
  }
});
