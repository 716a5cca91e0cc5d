import sharp from 'sharp';
import type { ExportedPicture, Selection } from '../model/selection.ts';

/** Width of a picture on a slide in dots. */
const WIDTH = 1600;

const made = new Map<string, Promise<Uint8Array>>();

/** A selection whose pictures are there in dots, too. */
export async function withPng(selection: Selection): Promise<Selection> {
  const pictures = await Promise.all(
    selection.pictures.map(async (picture) => ({ ...picture, png: await png(picture) })),
  );
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
