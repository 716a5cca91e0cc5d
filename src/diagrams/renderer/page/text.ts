/** The family name under which the page loads the site's sans serif. */
export const family = 'Source Sans';

export interface Font {
  size: number;
  weight: number;
}

/** Sizes in CSS pixels: nodes as captions are; nothing smaller than `label`, so that it stays legible when scaled down. */
export const fonts = {
  node: { size: 15, weight: 500 },
  label: { size: 14, weight: 400 },
  heading: { size: 14, weight: 600 },
} as const satisfies Record<string, Font>;

export const lineHeight = ({ size }: Font): number => Math.round(size * 1.25);

let context: CanvasRenderingContext2D | null = null;

/** The width of a text in CSS pixels. */
export function measure(text: string, { size, weight }: Font): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('The browser has no canvas to measure text with.');
  context.font = `${weight} ${size}px "${family}"`;
  return context.measureText(text).width;
}

/**
 * Breaks a text into the fewest lines that fit, as even in length as possible. A word is never
 * broken: one wider than `maxWidth` stands alone on its line and is wider than asked.
 */
export function wrap(text: string, maxWidth: number, font: Font): string[] {
  const fewest = fill(text, maxWidth, font);
  if (fewest.length === 1) return fewest;
  let best = fewest;
  for (let width = maxWidth - 4; width > 0; width -= 4) {
    const lines = fill(text, width, font);
    if (lines.length > fewest.length) break;
    best = lines;
  }
  return best;
}

/** The width of the widest line. */
export function widest(lines: string[], font: Font): number {
  return Math.max(0, ...lines.map((line) => measure(line, font)));
}

function fill(text: string, maxWidth: number, font: Font): string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer, font) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
