import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { PANEL_WIDTH, type Picture, picture } from './picture.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * What Plot names for its own ends, and says nothing to a reader; and a way of writing digits that no attribute of SVG
 * has: the style sheet gives it to all charts.
 */
const LEFT_OUT = ['aria-label', 'aria-hidden', 'font-variant'];

/**
 * Draws with Observable Plot without a browser. Plot's own style sheet and names are left out: a strict content
 * policy forbids the one, and the other say nothing to a reader. Positions are rounded to tenths.
 * @param name what the picture shows with its numbers
 * @param links markup laid over the drawing
 * @throws when Plot warns
 */
export function plotPicture(
  name: string,
  height: number,
  options: Omit<Plot.PlotOptions, 'width' | 'height' | 'document'>,
  links?: string,
): Picture {
  const drawn = Plot.plot({
    margin: 0,
    axis: null,
    ...options,
    width: PANEL_WIDTH,
    height,
    document: document as unknown as Document,
  });
  if (drawn.textContent?.includes('⚠')) throw new Error(`Observable Plot warns about "${name}".`);
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const element of drawn.querySelectorAll('*')) {
    for (const name of LEFT_OUT) element.removeAttribute(name);
    for (const { name: attribute, value } of [...element.attributes])
      element.setAttribute(attribute, value.replace(/\d+\.\d{2,}/g, inTenths));
  }
  const drawing = `<g text-anchor="middle">${drawn.innerHTML}</g>`;
  return picture(name, { width: PANEL_WIDTH, height }, drawing, links);
}

function inTenths(number: string): string {
  return `${Math.round(Number(number) * 10) / 10}`;
}
