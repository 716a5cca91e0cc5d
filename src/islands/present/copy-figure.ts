import { prefixIds } from './prefix-ids.ts';

/** What is not part of a picture: its words, its controls, and what is hidden. */
const APART =
  'figcaption, script, button, ol.steps, .step-controls, .situation, .given, .chart-by, .controls, [hidden]';

/** A figure's picture as a copy of its own: no controls, no links, nothing switched, its ids changed. */
export function copyFigure(figure: HTMLElement): HTMLElement {
  const copy = document.createElement('div');
  copy.className = `picture ${figure.className}`;
  // Styles that a figure has of its own component go by a mark on it.
  for (const { name } of figure.attributes)
    if (name.startsWith('data-astro-')) copy.setAttribute(name, '');
  copy.innerHTML = [...figure.children]
    .filter((child) => !child.matches(APART))
    .map((child) => prefixIds(child.outerHTML, 'presented-'))
    .join('');
  for (const part of copy.querySelectorAll(APART)) part.remove();
  for (const box of copy.querySelectorAll('.drawn-steps')) box.replaceWith(...box.childNodes);
  for (const link of copy.querySelectorAll('a')) {
    for (const name of ['href', 'tabindex', 'data-note', 'id']) link.removeAttribute(name);
  }
  for (const part of copy.querySelectorAll('[data-blank]'))
    for (const name of ['role', 'tabindex', 'aria-label']) part.removeAttribute(name);
  // It is as large as the window now, and may need more dots.
  for (const photo of copy.querySelectorAll('img')) photo.sizes = '100vw';
  for (const svg of copy.querySelectorAll('svg[role=group]')) svg.setAttribute('role', 'img');
  for (const box of copy.querySelectorAll('section')) {
    for (const name of ['tabindex', 'aria-label']) box.removeAttribute(name);
  }
  for (const mark of ['data-span', 'data-off', 'data-later', 'data-now', 'data-hidden'])
    for (const part of copy.querySelectorAll(`[${mark}]`)) part.removeAttribute(mark);
  return copy;
}

/** The figure's own words, which stand under it. */
export function copyCaption(figure: HTMLElement): HTMLElement | undefined {
  const words =
    figure.querySelector(':scope > figcaption > p') ?? figure.querySelector('figcaption');
  if (!words) return undefined;
  const caption = document.createElement('p');
  caption.className = 'caption';
  caption.textContent = [...words.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('b, .dated-mark, .controls')))
    .map(({ textContent }) => textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  return caption;
}

/** The smallest letters of a drawing in its own units; undefined when it has none. */
export function smallestLetters(svg: SVGSVGElement): number | undefined {
  const sizes = [...svg.querySelectorAll('text')]
    .filter((text) => text.textContent?.trim() && text.getAttribute('display') !== 'none')
    .map((text) => Number.parseFloat(getComputedStyle(text).fontSize))
    .filter((size) => size > 0);
  return sizes.length > 0 ? Math.min(...sizes) : undefined;
}
