import sharp from 'sharp';
import type { ExportedPicture, Selection } from '../model/selection.ts';

/** Width of a picture on a slide in dots. */
const WIDTH = 1600;

// No picture is drawn a second time.
sharp.cache(false);

const made = new Map<string, Promise<Uint8Array>>();

/** A selection whose pictures are there in dots, too. */
export async function withPng(selection: Selection): Promise<Selection> {
  const pictures: ExportedPicture[] = [];
  // One after the other: each takes the memory of a large photo while it is drawn.
  for (const picture of selection.pictures) pictures.push({ ...picture, png: await png(picture) });
  return { ...selection, pictures };
}

/** A picture is drawn once, for its section and for the course. */
function png({ svg, width }: ExportedPicture): Promise<Uint8Array> {
  const found = made.get(svg) ?? draw(svg, width);
  made.set(svg, found);
  return found;
}

async function draw(svg: string, width: number): Promise<Uint8Array> {
  const density = Math.min(300, (72 * WIDTH) / width);
  const image = sharp(Buffer.from(svg), { density })
    .resize({ width: WIDTH })
    .png({ palette: true, colors: 64 });
  return new Uint8Array(await image.toBuffer());
}
