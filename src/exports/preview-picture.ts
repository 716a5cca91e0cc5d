import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { SITE } from '../course/site.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const PADDING = 72;

export interface Preview {
  /** Small line over the title, e.g. "Section 2". */
  over: string;
  title: string;
  /** One sentence under it. */
  under: string;
}

interface Box {
  type: string;
  props: {
    style?: Record<string, unknown>;
    children?: (Box | string)[] | string;
    [key: string]: unknown;
  };
}

const box = (style: Record<string, unknown>, ...children: (Box | string)[]): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Concentric lines around a probe: the site's mark at the size of a poster. */
const mark: Box = {
  type: 'svg',
  props: {
    width: 460,
    height: 460,
    viewBox: '0 0 32 32',
    style: { position: 'absolute', right: -204, bottom: -214 },
    children: [
      ...[14, 11, 8, 5].map(
        (r): Box => ({
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
export async function previewPicture({ over, title, under }: Preview): Promise<Uint8Array> {
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
    mark,
    box(
      { flexDirection: 'column' },
      box({ fontFamily: 'Sans', fontSize: 30, color: '#65625a' }, over),
      box(
        {
          fontFamily: 'Serif',
          fontSize: title.length > 50 ? 60 : 72,
          lineHeight: 1.1,
          marginTop: 18,
          maxWidth: 960,
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
          maxWidth: 860,
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
  return new Uint8Array(
    await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer(),
  );
}
