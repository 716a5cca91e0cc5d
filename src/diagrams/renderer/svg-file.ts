import type { DiagramSource } from '../../course/schema/diagram.ts';
import { escapeMarkup } from '../../lib/escape-markup.ts';

/** Whatever a screen is like, diagrams are not scaled down further; src/styles/diagrams.css keeps to it. */
const smallestScale = 0.79;
export const widestPicture = 900;
const smallestText = 11;

/** The SVG to be placed in a page: named and described, styled by the page's own tokens. */
export function svgFile(
  { id, title, description }: Pick<DiagramSource, 'id' | 'title' | 'description'>,
  { width, height, content }: { width: number; height: number; content: string },
): string {
  const name = `dg-${id}`;
  return (
    `<svg class="dg" data-span="${Math.ceil(width / 50)}" role="img" aria-labelledby="${name}-title" aria-describedby="${name}-desc" ` +
    `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<title id="${name}-title">${escapeMarkup(title)}</title><desc id="${name}-desc">${escapeMarkup(description)}</desc>` +
    `${content.replaceAll(/(?<=<\/\w+>|\/>)(?=<(?:g|rect|path|circle|polygon|text)\b)/g, '\n')}</svg>\n`
  );
}

/** Colors in the markup that are not tokens of the site, e.g. `#ff0000`. */
export function colorsOutsideTokens(svg: string, tokens: ReadonlySet<string>): string[] {
  const values = [...svg.matchAll(/ (?:fill|stroke|stop-color|color)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  return [...new Set(values)].filter((value) => {
    const token = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return value !== 'none' && !(token && tokens.has(token));
  });
}

/** Font sizes in the markup that would be illegible at the smallest scale, in CSS pixels. */
export function sizesTooSmall(svg: string): number[] {
  const sizes = [...svg.matchAll(/ font-size="([\d.]+)"/g)].map(([, value]) => Number(value));
  return [...new Set(sizes)].filter((size) => size * smallestScale < smallestText);
}
