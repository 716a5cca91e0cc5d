import sharp from 'sharp';
import { expect, test, visit } from './site.ts';

const breast = '[data-section="breast-ablation"]';

test('what is read is drawn in ink, as high as its frame', async ({ page }) => {
  await visit(page, './progress/');
  await page.locator(`tr${breast}`).getByRole('button').click();
  await expect(page.locator(`tr${breast} [data-basis]`)).toHaveText(/^(\d+) of \1 parts$/);
  const ink = await page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.color = 'var(--ink-soft)';
    document.body.append(probe);
    return getComputedStyle(probe).color.match(/\d+/g)?.map(Number);
  });
  const picture = sharp(await page.locator(`tr${breast} meter`).screenshot()).removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const middle = Math.floor(info.width / 4);
  const inked = Array.from({ length: info.height }, (_, y) => {
    const at = (y * info.width + middle) * 3;
    return [...data.subarray(at, at + 3)].every(
      (value, i) => Math.abs(value - (ink?.[i] ?? 0)) < 8,
    );
  });
  expect(inked.filter(Boolean).length).toBeGreaterThan(info.height / 2);
});

test('on a phone a section takes a line for its name and one for what was read, with its button', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, './progress/');
  for (const row of await page.locator('tr[data-section]').all()) {
    const basis = await row.locator('[data-basis]').boundingBox();
    const button = await row.getByRole('button').boundingBox();
    expect(button?.x).toBeGreaterThan((basis?.x ?? 0) + (basis?.width ?? 0) - 1);
    expect(Math.abs((button?.y ?? 0) - (basis?.y ?? 0))).toBeLessThan(30);
  }
});
