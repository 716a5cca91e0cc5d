import type { BuildWord } from './made-site.ts';

/** Set for a process that writes the pages alone. */
export const HANDS_OVER = 'BUILD_HANDS_OVER';

/**
 * Tells the process that has started this one how far it is, if that one finishes the site itself.
 * @returns whether it was told; by itself `astro build` has nobody to tell
 */
export async function handOver(word: BuildWord): Promise<boolean> {
  if (!process.env[HANDS_OVER] || !process.send) return false;
  await new Promise<void>((resolve, reject) => {
    process.send?.(word, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
  return true;
}
