import { escapeMarkup } from '../lib/escape-markup.ts';
import type { Size, SizedSvg } from '../lib/sized-svg.ts';

/** Width of a panel in its own units; on the page one unit is about a pixel. */
export const PANEL_WIDTH = 340;

/** One picture of a chart, drawn in the page's tokens; `svg` is the whole of it with its name, for a page. */
export interface Picture extends SizedSvg {
  /** What is drawn, without name, frame and links, to be placed in another picture. */
  drawing: string;
}

/**
 * A picture from what is drawn in it.
 * @param name what it shows with its numbers, for someone who cannot see it
 * @param links laid over the drawing; with them the picture is a group of links and no longer one image
 */
export function picture(
  name: string,
  { width, height }: Size,
  drawing: string,
  links = '',
): Picture {
  const role = links ? 'group' : 'img';
  const svg = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="${role}" aria-label="${escapeMarkup(name)}" font-size="13" fill="currentColor">${drawing}${links}</svg>`;
  return { svg, drawing, width, height };
}

/** A picture inside another, at a place of it. */
export function placed({ drawing, width, height }: Picture, x: number, y: number): string {
  return `<svg x="${x}" y="${y}" overflow="visible" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="13" fill="currentColor">${drawing}</svg>`;
}

/** One line of text; `y` is its baseline. */
export function textLine(x: number, y: number, text: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${escapeMarkup(text)}</text>`;
}
