import { type HTMLElement, parse } from 'node-html-parser';

/** One element of a drawing. */
export interface Drawn {
  name: string;
  /** Its attributes as they are written. */
  has: Readonly<Record<string, string>>;
  /** What it says, line by line. */
  lines: string[];
  /** The part of the picture that it belongs to. */
  part: string | undefined;
}

/** The elements of a drawing in the order in which they are painted, without groups. */
export function drawn(content: string): Drawn[] {
  return parse(content)
    .querySelectorAll('rect, path, circle, polygon, text')
    .map((element) => ({
      name: element.rawTagName,
      has: element.attributes,
      lines: linesOf(element),
      part: element.closest('[data-node]')?.getAttribute('data-node'),
    }));
}

/** The texts of a drawing, each with the place of its first line. */
export function texts(content: string): { says: string; x: number; y: number }[] {
  return parse(content)
    .querySelectorAll('text')
    .map((element) => {
      const first = element.hasAttribute('y') ? element : element.querySelector('tspan[y]');
      const at = (name: string) => Number(first?.getAttribute(name));
      return { says: linesOf(element).join(' / '), x: at('x'), y: at('y') };
    });
}

function linesOf(element: HTMLElement): string[] {
  const rows = element.querySelectorAll('tspan[y]');
  return (rows.length > 0 ? rows : [element]).map(({ text }) => text).filter(Boolean);
}
