import type { LinkedStep } from '../../diagrams/diagram-walk.ts';
import type { BoxDescription } from './model.ts';

/** A box of the drawing. */
export interface DiagramBox extends BoxDescription {
  part: SVGGElement;
  /** Where the text treats it. */
  to: string | undefined;
}

/** The boxes of a diagram in reading order. */
export function diagramBoxes(figure: HTMLElement): DiagramBox[] {
  const data = figure.querySelector('[data-walk]')?.textContent ?? '[]';
  const parts = new Map(
    [...figure.querySelectorAll<SVGGElement>('svg [data-node]')].map((part) => [
      part.dataset['node'],
      part,
    ]),
  );
  return (JSON.parse(data) as LinkedStep[]).flatMap(({ node, how, to }) => {
    const part = parts.get(node);
    if (!part) return [];
    return { part, words: [...part.querySelectorAll('text')].map(words).join('; '), how, to };
  });
}

/** The words of one text, which may stand on several lines. */
function words(text: SVGTextElement): string {
  const lines = text.childElementCount > 0 ? [...text.children] : [text];
  return lines.map(({ textContent }) => textContent).join(' ');
}

/** Says something of a box, with the way to where the text treats it. */
export function say(status: HTMLElement, sentence: string, to: string | undefined): void {
  status.replaceChildren(sentence);
  if (!to) return;
  const link = document.createElement('a');
  link.href = to;
  link.textContent = 'In the text';
  status.append(' ', link);
}

/** Puts controls under the drawing. */
export function place(figure: HTMLElement, controls: HTMLElement): void {
  figure.querySelector(':scope > figcaption')?.before(controls);
}
