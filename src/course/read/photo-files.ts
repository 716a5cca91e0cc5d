import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The formats in which a photo can be given. */
export const PHOTO_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;

/** Names of all files in the folder of photos, in their order. */
export function photoFiles(dir: string): string[] {
  const folder = join(dir, 'photos');
  if (!existsSync(folder)) return [];
  // What an operating system leaves in a folder begins with a dot.
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}
