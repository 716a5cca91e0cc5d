import type { ContentFolder } from './content-files.ts';

/** The formats in which a photo can be given. */
export const PHOTO_ENDINGS = ['jpg', 'jpeg', 'png', 'webp', 'avif'] as const;

const FOLDER = 'photos/';

/** Names of all files in the folder of photos, in their order. */
export function photoFiles(files: ContentFolder): string[] {
  return [...files.keys()]
    .filter((name) => name.startsWith(FOLDER))
    .map((name) => name.slice(FOLDER.length));
}
