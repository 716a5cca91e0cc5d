import { escapeMarkup } from '../lib/escape-markup.ts';

/** Width of a panel in its own units; on the page one unit is about a pixel. */
export const PANEL_WIDTH = 340;

export interface Size {
  width: number;
  height: number;
}

/**
 * One picture of a chart, drawn in the page's tokens.
 * @param name what it shows with its numbers, for someone who cannot see it
 */
export function picture(name: string, { width, height }: Size, inside: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(name)}" font-size="13" fill="currentColor">${inside}</svg>`;
}

/** One line of text; `y` is its baseline. */
export function textLine(x: number, y: number, text: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${escapeMarkup(text)}</text>`;
}
