import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { previewPicture } from '../../../src/exports/from-course/preview-picture.ts';
import { iconPng } from '../../../src/exports/icon.ts';

const svg = readFileSync(join(import.meta.dirname, '../../../public/icon.svg'), 'utf8');
const preview = { over: 'Section 2', title: 'Checkpoint inhibitors', under: 'One sentence.' };

/** How far the mark of an icon reaches from the icon's middle, as a fraction of its edge. */
async function reach(png: Uint8Array): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, channels } = info;
  const paper = data.subarray(0, channels);
  let farthest = 0;
  for (let i = 0; i < data.length; i += channels) {
    if (paper.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) < 8)) continue;
    const x = ((i / channels) % width) + 0.5 - width / 2;
    const y = Math.floor(i / channels / width) + 0.5 - width / 2;
    farthest = Math.max(farthest, Math.hypot(x, y) / width);
  }
  return farthest;
}

test.each([180, 192, 512])(
  'an icon of %i pixels is a square that nothing shines through',
  async (size) => {
    const icon = sharp(await iconPng(svg, size, false));
    const { format, width, height } = await icon.metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: size, height: size });
    expect((await icon.stats()).isOpaque).toBe(true);
  },
);

test('a maskable icon keeps its mark in the circle of 80% that every mask shows', async () => {
  const maskable = await reach(await iconPng(svg, 512, true));
  expect(maskable).toBeGreaterThan(0.2);
  expect(maskable).toBeLessThan(0.4);
  expect(await reach(await iconPng(svg, 512, false))).toBeGreaterThan(maskable);
});

test('a preview picture has the size that other sites expect', async () => {
  const { format, width, height } = await sharp(await previewPicture(preview)).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});

test('the same words give the same bytes, other words other bytes', async () => {
  const [first, again, other] = await Promise.all(
    [preview, preview, { ...preview, title: 'Breast ablation' }].map(previewPicture),
  );
  expect(first).toEqual(again);
  expect(first).not.toEqual(other);
});

test('under the longest words of a section the name of the site still has its place', async () => {
  const title = 'Immune checkpoint inhibitors combined with locoregional therapy';
  const png = await previewPicture({ ...preview, title, under: 'evidence '.repeat(19) });
  // Whether any of the rows from one height to another has something dark in the left half.
  const inked = async (top: number, bottom: number) => {
    const rows = { left: 0, top, width: 600, height: bottom - top };
    const gray = await sharp(png).extract(rows).greyscale().raw().toBuffer();
    return gray.some((value) => value < 128);
  };
  expect(await inked(490, 520)).toBe(false);
  expect(await inked(520, 570)).toBe(true);
  expect(await inked(580, 630)).toBe(false);
});

test('a preview shows the figure of its page at the right, letters too, and its sentence to the end', async () => {
  const figure =
    '<svg viewBox="0 0 100 100" width="100" height="100"><rect width="100" height="100" fill="var(--heat-bg)"/><text x="10" y="50" font-size="30">Heat</text></svg>';
  const right = { left: 700, top: 60, width: 440, height: 480 };
  const inks = async (drawn: string | undefined) => {
    const sized = drawn === undefined ? undefined : { svg: drawn, width: 100, height: 100 };
    const picture = await previewPicture({ ...preview, figure: sized });
    const { data } = await sharp(picture)
      .extract(right)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    return data.filter((value) => value < 80).length;
  };
  const withoutLetters = await inks(figure.replace(/<text.*text>/, ''));
  expect(await inks(figure)).toBeGreaterThan(withoutLetters + 1000);
});
