import { href } from './urls.ts';

/** A slide of 16:9, or as wide as the figure, for a column of text. */
export type FigureShape = 'wide' | 'column';

/** Every shape in which a figure is taken along, with what its files end in: `heat.svg`, `heat-wide.svg`. */
export const FIGURE_SHAPES: readonly { shape: FigureShape; suffix: string; label: string }[] = [
  { shape: 'column', suffix: '', label: 'SVG' },
  { shape: 'wide', suffix: '-wide', label: 'SVG 16:9' },
];

/**
 * The downloads of a figure.
 * @param path how the root-relative addresses of its files begin, `/diagrams/heat`
 */
export function figureDownloads(path: string): { label: string; path: string }[] {
  return FIGURE_SHAPES.map(({ label, suffix }) => ({ label, path: href(`${path}${suffix}.svg`) }));
}
