import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeMarkup } from '../../../lib/escape-markup.ts';
import type { FigureShape } from '../../../lib/figure-shapes.ts';
import { LICENCE } from '../../../lib/site-citation.ts';
import type { Size, SizedSvg } from '../../../lib/sized-svg.ts';
import { standaloneSvg } from '../../../lib/standalone-svg.ts';
import { FontOutlines } from './font-outlines.ts';
import { type Faces, outlineText, textWidth } from './outline-text.ts';

/** A figure in the site's tokens, with what it must say of itself wherever it goes. */
export interface FigureToTake extends SizedSvg {
  title: string;
  /** What it shows, for someone who cannot see it. */
  description: string;
  /** What it does not show. */
  caption: string;
  /** Whose figures and whose drawing. */
  source: string;
  /** Address of the figure on the site, absolute. */
  address: string;
}

let faces: Faces | undefined;

/** The faces in which pictures are outlined, read once. */
export function pictureFaces(): Faces {
  const font = (file: string) =>
    new FontOutlines(readFileSync(join(process.cwd(), 'src/fonts', file)));
  faces ??= { regular: font('outline-regular.ttf'), bold: font('outline-bold.ttf') };
  return faces;
}

/**
 * A figure as a file that stands alone in any viewer: letters as paths, colors written out, title, caption, source,
 * address and licence in the picture and in its metadata.
 */
export function figureFile(figure: FigureToTake, shape: FigureShape): SizedSvg {
  const { title, description, address, source } = figure;
  const { width, height, body } = (shape === 'wide' ? slide : column)(figure, pictureFaces());
  const svg = `<svg xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" color="var(--ink)" role="img" aria-labelledby="figure-title" aria-describedby="figure-description"><title id="figure-title">${escapeMarkup(title)}</title><desc id="figure-description">${escapeMarkup(description)}</desc>${metadata(title, source, address)}${body}</svg>`;
  const file = outlineText(standaloneSvg({ svg, width, height }), pictureFaces());
  return { svg: file, width, height };
}

interface Sheet extends Size {
  body: string;
}

const SLIDE = { width: 1920, height: 1080, margin: 80, gap: 40, title: 46, text: 26, foot: 20 };

/** Title above, picture as large as it gets, its words beside or below, the source at the foot. */
function slide(figure: FigureToTake, fonts: Faces): Sheet {
  const { svg, title, caption, source, address } = figure;
  const { width, height, margin, gap, title: titleSize, text, foot } = SLIDE;
  const inner = width - 2 * margin;
  const head = paragraph(title, titleSize, inner, fonts, 'bold');
  const end = paragraph(sourceLine(source, address), foot, inner, fonts);
  const top = margin + head.height + gap;
  const room = height - margin - end.height - gap - top;
  const isSlim = (figure.width / figure.height) * room < inner * 0.6;
  const below = paragraph(caption, text, inner, fonts);
  const space = isSlim ? room : room - below.height - gap;
  const scale = Math.min(space / figure.height, inner / figure.width, 3);
  const drawn = { width: figure.width * scale, height: figure.height * scale };
  const beside = paragraph(caption, text, Math.min(560, inner - drawn.width - 2 * gap), fonts);
  const left = isSlim
    ? margin + (inner - drawn.width - 2 * gap - beside.width) / 2
    : (width - drawn.width) / 2;
  const down = top + (space - drawn.height) / 2;
  const words = isSlim
    ? at(left + drawn.width + 2 * gap, top + (space - beside.height) / 2, beside.svg)
    : at(margin, down + drawn.height + gap, below.svg);
  return {
    width,
    height,
    body: [
      at(margin, margin, head.svg),
      nested(svg, left, down, drawn.width, drawn.height),
      words,
      at(margin, height - margin - end.height, end.svg),
    ].join(''),
  };
}

const COLUMN = { margin: 20, gap: 16, title: 18, text: 14, foot: 11, least: 320 };

/** As wide as the drawing: title, picture, its words, the source. */
function column(figure: FigureToTake, fonts: Faces): Sheet {
  const { svg, title, caption, source, address } = figure;
  const { margin, gap, title: titleSize, text, foot, least } = COLUMN;
  const inner = Math.max(figure.width, least);
  const head = paragraph(title, titleSize, inner, fonts, 'bold');
  const words = paragraph(caption, text, inner, fonts);
  const end = paragraph(sourceLine(source, address), foot, inner, fonts);
  const top = margin + head.height + gap;
  const below = top + figure.height + gap;
  const footTop = below + words.height + gap;
  return {
    width: Math.ceil(inner + 2 * margin),
    height: Math.ceil(footTop + end.height + margin),
    body: [
      at(margin, margin, head.svg),
      nested(svg, margin + (inner - figure.width) / 2, top, figure.width, figure.height),
      at(margin, below, words.svg),
      at(margin, footTop, end.svg),
    ].join(''),
  };
}

function sourceLine(source: string, address: string): string {
  return `${source} ${LICENCE.name}, ${LICENCE.url} · ${address}`;
}

/** Lines of at most so many units, from the top left. */
function paragraph(
  text: string,
  size: number,
  most: number,
  fonts: Faces,
  face: keyof Faces = 'regular',
) {
  const line = size * 1.35;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && textWidth(longer, fonts[face], size) <= most)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const fill = face === 'bold' ? 'var(--ink)' : 'var(--ink-soft)';
  const weight = face === 'bold' ? 600 : 400;
  return {
    width: Math.max(0, ...lines.map((words) => textWidth(words, fonts[face], size))),
    height: lines.length * line,
    svg: `<g font-size="${size}" font-weight="${weight}" fill="${fill}">${lines
      .map((words, i) => `<text x="0" y="${i * line + size}">${escapeMarkup(words)}</text>`)
      .join('')}</g>`,
  };
}

function at(x: number, y: number, svg: string): string {
  return `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`;
}

/** A drawing inside the sheet, without its own name, size and marks. */
function nested(svg: string, x: number, y: number, width: number, height: number): string {
  return svg.replace(
    /^\s*<svg\b([^>]*)>((?:\s*<(title|desc)\b[\s\S]*?<\/\3>)*)/,
    (_, attributes) => {
      const kept = String(attributes).replace(
        /\s(?:xmlns|class|style|role|width|height|tabindex|aria-[\w-]+|data-[\w-]+)="[^"]*"/g,
        '',
      );
      return `<svg x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" overflow="visible"${kept}>`;
    },
  );
}

/** What programs read: Dublin Core and the licence, as Inkscape writes them. */
function metadata(title: string, source: string, address: string): string {
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><cc:Work rdf:about=""><dc:title>${escapeMarkup(title)}</dc:title><dc:identifier>${escapeMarkup(address)}</dc:identifier><dc:source>${escapeMarkup(source)}</dc:source><cc:license rdf:resource="${LICENCE.url}"/></cc:Work></rdf:RDF></metadata>`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
