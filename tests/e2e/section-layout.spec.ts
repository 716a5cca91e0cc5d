import { expect, inItsTypefaces, sections, test, visit } from './site.ts';

/** Most that a section with nothing answered may be high, in CSS pixels, and where its text may begin at the latest. */
const LIMITS = [
  {
    window: { width: 1280, height: 900 },
    firstSentence: 620,
    heights: {
      'ici-combinations': 24_000,
      'breast-ablation': 17_400,
      'prostate-fla': 20_500,
      'artificial-intelligence': 16_700,
    },
  },
  {
    window: { width: 360, height: 800 },
    firstSentence: 900,
    heights: {
      'ici-combinations': 34_000,
      'breast-ablation': 25_600,
      'prostate-fla': 28_700,
      'artificial-intelligence': 23_600,
    },
  },
];

// The changed style is not the one that the page's policy allows by its hash.
test.use({ bypassCSP: true });

for (const path of sections)
  test(`${path} begins with its text soon, its questions take little of its height, its pictures are large, and a wider window never makes it longer`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await inItsTypefaces(page);
    await visit(page, path);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.fonts.check('1em "Source Serif"'))).toBe(true);
    await expect(page.locator('io-question-stack:not(.ready)')).toHaveCount(0);

    for (const { window, firstSentence, heights } of LIMITS)
      await test.step(`text and questions at ${window.width} px`, async () => {
        await page.setViewportSize(window);
        const { height, questions, first } = await page.evaluate(() => {
          const heightOf = (part: Element) => part.getBoundingClientRect().height;
          const parts = [...document.querySelectorAll('io-question-stack, .section-check details')];
          return {
            height: document.documentElement.scrollHeight,
            questions: parts.reduce((sum, part) => sum + heightOf(part), 0),
            first: document.querySelector('.prose > p')?.getBoundingClientRect().top ?? Infinity,
          };
        });
        expect(first, 'first sentence').toBeLessThanOrEqual(firstSentence);
        expect(questions / height, 'share of questions').toBeLessThanOrEqual(0.15);
        const most = (heights as Record<string, number>)[path.slice(2, -1)] ?? Infinity;
        expect(height, 'height').toBeLessThanOrEqual(most);
      });

    await test.step('no longer in a wider window, where the margin speaks without a click', async () => {
      const heights: number[] = [];
      for (const width of [1280, 1680]) {
        await page.setViewportSize({ width, height: 900 });
        await expect(page.locator('.beside').first()).toBeVisible();
        heights.push(await page.evaluate(() => document.documentElement.scrollHeight));
      }
      expect(heights[1]).toBeLessThan(heights[0] ?? 0);
    });

    await test.step('a picture alone takes four fifths of the text, or the height of a window', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      expect(await page.evaluate(smallPictures)).toEqual([]);
    });
  });

test('a question that is opened by hand or by its address has its stem and first option in view, in landscape too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 740, height: 360 });
  await visit(page, './breast-ablation/');

  await test.step('by hand, and the next one stands in the same spot', async () => {
    const stack = page.locator('io-question-stack', { has: page.locator('.turns') }).first();
    const open = stack.locator('.folded-question:not([hidden])');
    await open.locator('summary').first().scrollIntoViewIfNeeded();
    await open.locator('summary').first().click();
    await expect(open.locator('[data-option]').first()).toBeInViewport({ ratio: 1 });
    const top = () => stack.evaluate((box) => box.getBoundingClientRect().top + scrollY);
    const before = { top: await top(), height: (await stack.boundingBox())?.height ?? 0 };
    await stack.getByRole('button', { name: 'Next question' }).click();
    await expect(open.locator('.stem')).toBeInViewport({ ratio: 1 });
    expect(await top()).toBe(before.top);
    expect((await stack.boundingBox())?.height).toBeGreaterThanOrEqual(before.height);
    await open.locator('summary').first().click();
  });

  await test.step('by its address', async () => {
    await expect(page.locator('.folded-question[open]')).toHaveCount(0);
    const ids = await page
      .locator('io-question-stack')
      .evaluateAll((stacks) =>
        stacks
          .slice(0, 4)
          .flatMap((stack) => [...stack.querySelectorAll('io-question')].map(({ id }) => id)),
      );
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      await page.evaluate((fragment) => {
        location.hash = fragment;
      }, id);
      const fold = page.locator('.folded-question', { has: page.locator(`#${id}`) });
      await expect(fold.locator('.stem')).toBeInViewport({ ratio: 1 });
      await expect(fold.locator('[data-option], .estimate').first()).toBeInViewport({ ratio: 1 });
      await expect(fold.locator('xpath=..').locator('.folded-question:visible')).toHaveCount(1);
    }
    await page.reload();
    const last = page.locator('.folded-question', { has: page.locator(`#${ids.at(-1)}`) });
    await expect(last.locator('[data-option], .estimate').first()).toBeInViewport({ ratio: 1 });
  });
});

test('while one reads, the header says how long the rest takes, covers nothing with it, and has a button of one word', async ({
  page,
}) => {
  await visit(page, './ici-combinations/');
  const left = page.locator('[data-left]');

  await test.step('while one reads, and not at the ends', async () => {
    await expect(left).toBeHidden();
    const readFrom = (part: string) =>
      page.locator(part).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    const minutes = async () => Number.parseInt((await left.textContent()) ?? '', 10);
    await readFrom('#antigen-release');
    await expect(left).toHaveText(/^\d+ min left$/);
    expect(await minutes()).toBeGreaterThan(3);
    await readFrom('#limits');
    await expect.poll(minutes).toBeLessThanOrEqual(3);
    await expect(left).toBeVisible();
    await page.locator('nav.next').scrollIntoViewIfNeeded();
    await expect(left).toBeHidden();
  });

  await test.step('it covers nothing', async () => {
    await page.locator('#antigen-release').evaluate((heading) => heading.scrollIntoView());
    for (const width of [320, 344, 360, 390, 600, 768, 1100, 1280, 1680]) {
      await page.setViewportSize({ width, height: 740 });
      const places = () =>
        page.evaluate(() => {
          const boxOf = (range: Range) => range.getBoundingClientRect();
          const words = (element: Node) => {
            const range = document.createRange();
            range.selectNodeContents(element);
            return range;
          };
          const beside = [
            ...document.querySelectorAll('header.site :is(.name > span, nav a, button, select)'),
          ];
          const rest = document.querySelector('[data-left]');
          const menu = document.querySelector('.menu')?.firstChild;
          return {
            rest: rest && boxOf(words(rest)),
            header: document.querySelector('header.site')?.getBoundingClientRect(),
            others: beside.map((element) => boxOf(words(element))).filter((box) => box.width > 0),
            lines: menu ? words(menu).getClientRects().length : 0,
          };
        });
      const { rest, header, others, lines } = await places();
      expect(lines, `lines of the button at ${width}`).toBeLessThanOrEqual(1);
      if (width < 360) await expect(left).toBeHidden();
      else {
        await expect(left).toBeVisible();
        expect(rest?.bottom).toBeLessThanOrEqual(header?.bottom ?? 0);
        for (const other of others)
          expect(
            (rest?.top ?? 0) >= other.bottom ||
              (rest?.right ?? 0) <= other.left ||
              (rest?.left ?? 0) >= other.right,
            `over something at ${width}`,
          ).toBe(true);
      }
    }
  });
});

/** Pictures that leave room on the page; runs there. */
function smallPictures(): string[] {
  return [
    ...document.querySelectorAll(
      '.figure:not(.wide) :is(.dg[data-span], .chart:not(.several) > .panel > svg)',
    ),
  ].flatMap((picture) => {
    const { width, height } = picture.getBoundingClientRect();
    const figure = picture.closest('.figure');
    const text = figure?.getBoundingClientRect().width ?? 0;
    return width < 0.8 * text - 1 && height < 600 ? [`${figure?.id}: ${width} of ${text}`] : [];
  });
}
