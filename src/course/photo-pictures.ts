import type { ImageMetadata } from 'astro';

// `@course` is the folder of the course, see astro.config.mjs. Vite reads the pattern from the source text.
const pictures = import.meta.glob<ImageMetadata>('@course/photos/*.{jpg,jpeg,png,webp,avif}', {
  import: 'default',
  eager: true,
});

/** The picture of a photo by its id. */
export const photoPictures: ReadonlyMap<string, ImageMetadata> = new Map(
  Object.entries(pictures).map(([path, picture]) => [path.replace(/^.*\/|\.[^.]+$/g, ''), picture]),
);
