import { expect, test, visit } from './site.ts';

test('plates are reached from a term and by search, presented, labeled without overlap, laid out by width, and printed', async ({
  page,
}) => {
  await test.step('a term in the text leads through its note to the plate, which is then marked', async () => {
    await visit(page, './conclusion/');
    await page.locator('.prose a.term[data-ids="transarterial-radioembolization"]').first().click();
    await page.locator('.note').getByRole('link', { name: 'Plate with a drawing' }).click();
    await expect(page).toHaveURL(/\/procedures\/#transarterial-radioembolization$/);
    await expect(page.locator('#transarterial-radioembolization')).toBeInViewport();
  });

  await test.step('a drawing can be presented', async () => {
    await expect(page.locator('button.search-trigger')).toBeAttached();
    await page.locator('#cryoablation').getByRole('button', { name: 'Present' }).click();
    await expect(page.locator('io-present dialog svg')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('io-present dialog')).toBeHidden();
  });

  await test.step('the labels of a drawing stay inside it and apart from each other', async () => {
    await page.evaluate(() => document.fonts.ready);
    const faults = await page.locator('.plate-drawing').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const frame = drawing.getBoundingClientRect();
        const boxes = [...drawing.querySelectorAll('text')].map((text) => ({
          words: `${drawing.closest('article')?.id}: ${text.textContent}`,
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap(({ words, box }, i) => [
          ...(box.right > frame.right + 2 || box.bottom > frame.bottom + 2
            ? [`${words} outside`]
            : []),
          ...boxes
            .slice(i + 1)
            .filter(
              ({ box: other }) =>
                other.left < box.right &&
                box.left < other.right &&
                other.top < box.bottom - 3 &&
                box.top < other.bottom - 3,
            )
            .map((other) => `${words} over ${other.words}`),
        ]);
      }),
    );
    expect(faults).toEqual([]);
  });

  await test.step('two plates or more are printed on a page', async () => {
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(5);
  });

  await test.step('the plates stand in two columns where there is room, else in one', async () => {
    const tops = () =>
      page
        .locator('.plate')
        .evaluateAll((all) => all.slice(0, 2).map((plate) => (plate as HTMLElement).offsetTop));
    for (const [width, together] of [
      [1440, true],
      [900, false],
      [360, false],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const [first, second] = await tops();
      expect(first === second, `${width}`).toBe(together);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the search finds a plate as a procedure', async () => {
    await page.goto('./search/?q=cryoprobes&kind=procedure');
    const main = page.getByRole('main');
    await expect(main.locator('[aria-live]')).toContainText(/^Procedures: \d+ of/, {
      timeout: 20_000,
    });
    await expect(main.locator('a[href*="/procedures/#cryoablation"]').first()).toBeVisible();
  });
});
