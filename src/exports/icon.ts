import sharp from 'sharp';

/** Part of the square that a system's mask always leaves visible. */
const SAFE = 0.62;

/**
 * The site's mark as a square PNG on paper.
 * @param size edge in pixels
 * @param maskable leaves room for a system's own shape
 */
export async function iconPng(svg: string, size: number, maskable: boolean): Promise<Uint8Array> {
  const edge = Math.round(size * (maskable ? SAFE : 0.86));
  const mark = await sharp(Buffer.from(svg), { density: (72 * edge) / 32 })
    .resize(edge, edge)
    .png()
    .toBuffer();
  const picture = await sharp({
    create: { width: size, height: size, channels: 3, background: '#fcfaf6' },
  })
    .composite([{ input: mark, gravity: 'center' }])
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Uint8Array(picture);
}
