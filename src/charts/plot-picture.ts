import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { PANEL_WIDTH, picture } from './picture.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * Draws with Observable Plot without a browser. Plot's own style sheet and names are left out: a strict content
 * policy forbids the one, and the other say nothing to a reader. Positions are rounded to tenths.
 * @param name what the picture shows with its numbers
 * @throws when Plot warns
 */
export function plotPicture(
  name: string,
  height: number,
  options: Omit<Plot.PlotOptions, 'width' | 'height' | 'document'>,
): string {
  const drawn = Plot.plot({
    margin: 0,
    axis: null,
    ...options,
    width: PANEL_WIDTH,
    height,
    document: document as unknown as Document,
  }).outerHTML;
  if (drawn.includes('⚠')) throw new Error(`Observable Plot warns about "${name}".`);
  const inside = drawn
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/ aria-(?:label|hidden)="[^"]*"/g, '')
    .replace(/\d+\.\d{2,}/g, (n) => `${Math.round(Number(n) * 10) / 10}`);
  return picture(name, { width: PANEL_WIDTH, height }, `<g text-anchor="middle">${inside}</g>`);
}
