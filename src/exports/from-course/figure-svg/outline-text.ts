import { DOMParser } from 'linkedom';
import type { FontOutlines } from './font-outlines.ts';

/** The faces of a picture: text up to this weight is regular. */
export interface Faces {
  regular: FontOutlines;
  bold: FontOutlines;
}
const BOLD_FROM = 550;

/** Letters of one style that follow each other on a line. */
interface Run {
  text: string;
  face: FontOutlines;
  size: number;
  fill: string | undefined;
  /** Where the line begins anew. */
  x: number | undefined;
  y: number | undefined;
  dx: number;
  dy: number;
}

/** What stands on a `text` element and goes with its letters; the rest is in the paths. */
const KEPT = ['transform', 'fill', 'fill-opacity', 'opacity', 'stroke', 'stroke-width', 'display'];

/** What only letters take: it says nothing of paths, and values of newer CSS are faults in SVG 1.1. */
const OF_LETTERS = [
  ...['family', 'size', 'style', 'variant', 'weight'].map((name) => `font-${name}`),
  ...['text-anchor', 'letter-spacing'],
];

/**
 * An SVG in which each letter is a path, so that it looks the same where its font is missing. A letter is drawn once
 * and used where it stands.
 * @param svg markup of one `<svg>` that declares `xlink`, whose text is set by attributes, not by a style sheet
 * @throws if a letter is not in the font
 */
export function outlineText(svg: string, faces: Faces): string {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const letters = new Map<string, string>();
  for (const text of [...document.querySelectorAll('text')]) {
    const group = document.createElement('g');
    for (const name of KEPT) {
      const value = text.getAttribute(name);
      if (value !== null) group.setAttribute(name, value);
    }
    const anchor = inherited(text, 'text-anchor') ?? 'start';
    let y = 0;
    for (const line of lines(runs(text, faces))) {
      y = line[0]?.y ?? y;
      let x = lineStart(line, anchor);
      for (const run of line) {
        x += run.dx;
        y = (run === line[0] ? y : (run.y ?? y)) + run.dy;
        if (run.text.trim() !== '')
          group.appendChild(drawnRun(text.ownerDocument, run, x, y, faces, letters));
        x += textWidth(run.text, run.face, run.size);
      }
    }
    text.replaceWith(group);
  }
  for (const name of OF_LETTERS)
    for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  const defs = document.createElement('defs');
  for (const [id, path] of letters) {
    const letter = document.createElement('path');
    letter.setAttribute('id', id);
    letter.setAttribute('d', path);
    defs.appendChild(letter);
  }
  const root = document.documentElement;
  const named = root.querySelector('metadata, desc, title');
  if (named) named.after(defs);
  else root.prepend(defs);
  return root.outerHTML;
}

/** The letters of a run, each used from its one drawing, in the font's own units. */
function drawnRun(
  document: Document,
  { text, face, size, fill }: Run,
  x: number,
  y: number,
  faces: Faces,
  letters: Map<string, string>,
): Element {
  const scale = size / face.unitsPerEm;
  const group = document.createElement('g');
  group.setAttribute(
    'transform',
    `translate(${round(x)} ${round(y)}) scale(${round(scale, 5)} ${round(-scale, 5)})`,
  );
  if (fill) group.setAttribute('fill', fill);
  let along = 0;
  for (const character of text) {
    const { path, advance } = face.glyph(character);
    if (path) {
      const id = `${face === faces.bold ? 'b' : 'r'}${character.codePointAt(0)}`;
      letters.set(id, path);
      const use = document.createElement('use');
      use.setAttribute('xlink:href', `#${id}`);
      if (along > 0) use.setAttribute('x', String(along));
      group.appendChild(use);
    }
    along += advance;
  }
  return group;
}

function runs(text: Element, faces: Faces): Run[] {
  const found: Run[] = [];
  const visit = (element: Element, outer: { x?: number; y?: number; dx: number; dy: number }) => {
    const size = Number.parseFloat(inherited(element, 'font-size') ?? '16');
    const place = { ...outer };
    for (const name of ['x', 'y'] as const) {
      const value = element.getAttribute(name);
      if (value !== null) place[name] = length(value, size);
    }
    place.dx += length(element.getAttribute('dx') ?? '0', size);
    place.dy += length(element.getAttribute('dy') ?? '0', size);
    for (const child of [...element.childNodes]) {
      if (child.nodeType === 1) visit(child as Element, place);
      else if (child.nodeType === 3) {
        const weight = Number.parseFloat(weightOf(element));
        found.push({
          text: (child.textContent ?? '').replace(/\s+/g, ' '),
          face: weight >= BOLD_FROM ? faces.bold : faces.regular,
          size,
          fill: element === text ? undefined : (element.getAttribute('fill') ?? undefined),
          x: place.x,
          y: place.y,
          dx: place.dx,
          dy: place.dy,
        });
        delete place.x;
        delete place.y;
        Object.assign(place, { dx: 0, dy: 0 });
      }
    }
    // What follows an inner element goes on where it ended.
    delete outer.x;
    delete outer.y;
    Object.assign(outer, { dx: 0, dy: 0 });
  };
  visit(text, { x: 0, y: 0, dx: 0, dy: 0 });
  return found.filter((run) => run.text !== '');
}

/** Runs by line: one that names an x begins a new one. */
function lines(all: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of all) {
    const last = found.at(-1);
    if (run.x !== undefined || !last) found.push([run]);
    else last.push(run);
  }
  return found.map((line) =>
    line.map((run, i) => ({
      ...run,
      text: trimmed(run.text, i === 0, i === line.length - 1),
    })),
  );
}

function trimmed(text: string, first: boolean, last: boolean): string {
  const start = first ? text.trimStart() : text;
  return last ? start.trimEnd() : start;
}

/** Where a line begins: its x is its start, middle or end. */
function lineStart(line: readonly Run[], anchor: string): number {
  const width = line.reduce((sum, run) => sum + textWidth(run.text, run.face, run.size), 0);
  const share = anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0;
  return (line[0]?.x ?? 0) - width * share;
}

/** How wide a text is set in one face, in the units of its size. */
export function textWidth(text: string, face: FontOutlines, size: number): number {
  const units = [...text].reduce((sum, character) => sum + face.glyph(character).advance, 0);
  return (units * size) / face.unitsPerEm;
}

function inherited(element: Element | null, name: string): string | undefined {
  for (let at = element; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return undefined;
}

function weightOf(element: Element): string {
  const weight = inherited(element, 'font-weight') ?? '400';
  return weight === 'bold' ? '700' : weight === 'normal' ? '400' : weight;
}

function length(value: string, size: number): number {
  const number = Number.parseFloat(value);
  return value.trim().endsWith('em') ? number * size : number;
}

function round(n: number, digits = 2): number {
  return Number(n.toFixed(digits));
}
