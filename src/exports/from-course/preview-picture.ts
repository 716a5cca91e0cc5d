import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { SITE } from '../../course/site.ts';
import type { SizedSvg } from '../../lib/sized-svg.ts';
import { standaloneSvg } from '../../lib/standalone-svg.ts';
import { pictureFaces } from './figure-svg/figure-file.ts';
import { outlineText } from './figure-svg/outline-text.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const PADDING = 72;
/** What a figure may take of the picture, at its right. */
const FIGURE = { width: 440, height: 486 };

export interface Preview {
  /** Small line over the title, e.g. "Section 2". */
  over: string;
  title: string;
  /** One sentence under it, whole. */
  under: string;
  /** The page's own figure in the site's tokens; the mark of the site where there is none. */
  figure?: SizedSvg | undefined;
}

interface SatoriElement {
  type: string;
  props: {
    style?: Record<string, unknown>;
    children?: (SatoriElement | string)[] | string;
    [key: string]: unknown;
  };
}

const box = (
  style: Record<string, unknown>,
  ...children: (SatoriElement | string)[]
): SatoriElement => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Concentric lines around a probe: the site's mark at the size of a poster. */
const mark: SatoriElement = {
  type: 'svg',
  props: {
    width: 460,
    height: 460,
    viewBox: '0 0 32 32',
    style: { position: 'absolute', right: -204, bottom: -214 },
    children: [
      ...[14, 11, 8, 5].map(
        (r): SatoriElement => ({
          type: 'circle',
          props: { cx: 17, cy: 17, r, fill: 'none', stroke: '#b9b1a1', 'stroke-width': 0.15 },
        }),
      ),
      { type: 'path', props: { d: 'M1 1 17 17', stroke: '#1c1b18', 'stroke-width': 0.5 } },
      { type: 'circle', props: { cx: 17, cy: 17, r: 2, fill: '#c2421b' } },
    ],
  },
};

/** The picture that a link to a page shows elsewhere, as PNG bytes of 1200 by 630 pixels. */
export async function previewPicture(preview: Preview): Promise<Uint8Array> {
  const { over, title, under, figure } = preview;
  const room = figure ? WIDTH - 3 * PADDING + 20 - FIGURE.width : 960;
  const font = (file: string) => readFile(join(process.cwd(), 'src/fonts', file));
  const tree = box(
    {
      // The renderer adds the padding to both.
      width: WIDTH - 2 * PADDING,
      height: HEIGHT - 2 * PADDING,
      padding: PADDING,
      flexDirection: 'column',
      justifyContent: 'space-between',
      color: '#1c1b18',
      backgroundColor: '#fcfaf6',
      position: 'relative',
    },
    ...(figure ? [] : [mark]),
    box(
      { flexDirection: 'column', width: room },
      box({ fontFamily: 'Sans', fontSize: 30, color: '#65625a' }, over),
      box(
        {
          fontFamily: 'Serif',
          fontSize: figure ? (title.length > 40 ? 46 : 56) : title.length > 50 ? 60 : 72,
          lineHeight: 1.1,
          marginTop: 18,
          maxWidth: room,
        },
        title,
      ),
      box(
        {
          fontFamily: 'Sans',
          fontSize: 30,
          lineHeight: 1.4,
          color: '#4b4943',
          marginTop: 28,
          maxWidth: Math.min(room, 860),
        },
        under,
      ),
    ),
    box({ fontFamily: 'Sans', fontSize: 28 }, SITE.name),
  );
  const svg = await satori(tree as never, {
    width: WIDTH,
    height: HEIGHT,
    fonts: [
      { name: 'Serif', data: await font('preview-serif.ttf'), weight: 500, style: 'normal' },
      { name: 'Sans', data: await font('preview-sans.ttf'), weight: 500, style: 'normal' },
    ],
  });
  const drawn = figure && (await figureLayer(figure));
  const sheet = sharp(Buffer.from(svg)).composite(drawn ? [drawn] : []);
  return new Uint8Array(await sheet.png({ palette: true, compressionLevel: 9 }).toBuffer());
}

/** The figure as large as its room, in the middle of it. */
async function figureLayer(
  figure: SizedSvg,
): Promise<{ input: Buffer; left: number; top: number }> {
  const drawing = outlineText(
    standaloneSvg({
      ...figure,
      svg: figure.svg.replace(
        '<svg',
        '<svg xmlns:xlink="http://www.w3.org/1999/xlink" color="var(--ink)"',
      ),
    }).replace('fill="#ffffff"/>', 'fill="#fcfaf6"/>'),
    pictureFaces(),
  );
  const input = await sharp(Buffer.from(drawing), { density: 288 })
    .resize({ ...FIGURE, fit: 'inside' })
    .png()
    .toBuffer();
  const { width = 0, height = 0 } = await sharp(input).metadata();
  const left = WIDTH - PADDING - Math.round((FIGURE.width + width) / 2);
  return { input, left, top: Math.round((HEIGHT - height) / 2) };
}
