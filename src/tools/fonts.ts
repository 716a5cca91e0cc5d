/**
 * Cuts the site's fonts out of the Fontsource packages into `src/fonts` (`npm run fonts`).
 *
 * The full Latin file of Source Serif 4 with its optical-size axis alone is larger than the font
 * budget of a page. The site needs fewer letters, fewer weights and sizes only up to a page title.
 * The files are committed, so that a build needs neither this script nor its library.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const OUT = new URL('../fonts/', import.meta.url);

const codes = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const TEXT = `${codes(0x20, 0x7e)}${codes(0xa0, 0xff)}–—‘’“”…•†‡−\u2009\u202f™€`;
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-latin';
const SANS = '@fontsource-variable/source-sans-3/files/source-sans-3-latin';

type Axes = Record<string, number | { min: number; max: number; default?: number }>;
type Target = 'woff2' | 'sfnt';

const cuts: [file: string, source: string, axes: Axes, target: Target][] = [
  [
    'source-serif.woff2',
    `${SERIF}-opsz-normal.woff2`,
    { wght: { min: 400, max: 700 }, opsz: { min: 12, max: 40 } },
    'woff2',
  ],
  ['source-serif-italic.woff2', `${SERIF}-wght-italic.woff2`, { wght: 400 }, 'woff2'],
  ['source-sans.woff2', `${SANS}-wght-normal.woff2`, { wght: { min: 400, max: 700 } }, 'woff2'],
  // The preview pictures are set by a renderer that reads static TrueType only.
  ['preview-serif.ttf', `${SERIF}-opsz-normal.woff2`, { wght: 500, opsz: 40 }, 'sfnt'],
  // The letters of pictures that are taken along become paths.
  ['outline-regular.ttf', `${SANS}-wght-normal.woff2`, { wght: 430 }, 'sfnt'],
  ['outline-bold.ttf', `${SANS}-wght-normal.woff2`, { wght: 650 }, 'sfnt'],
  ['preview-sans.ttf', `${SANS}-wght-normal.woff2`, { wght: 500 }, 'sfnt'],
];

await mkdir(OUT, { recursive: true });
for (const [file, source, variationAxes, targetFormat] of cuts) {
  const full = await readFile(require.resolve(source));
  const cut = await subsetFont(full, TEXT, { targetFormat, variationAxes });
  await writeFile(new URL(file, OUT), cut);
  process.stdout.write(`${file} ${(cut.length / 1024).toFixed(1)} kB\n`);
}
