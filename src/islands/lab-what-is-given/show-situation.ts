import {
  type Given,
  type Statement,
  shownParts,
  situation,
} from '../../illustrations/ablation/mechanism.ts';
import { citationPieces, parseCitationNumbers } from '../../lib/citation-numbers.ts';

/** Shows the drawing, and says in words, what the review describes when these things are given. */
export function showSituation(lab: HTMLElement, given: ReadonlySet<Given>): void {
  const parts = shownParts(given);
  for (const part of lab.querySelectorAll<SVGElement>('[data-part]'))
    part.toggleAttribute('data-off', !parts.has(part.dataset['part'] ?? ''));
  for (const extra of lab.querySelectorAll<SVGElement>('[data-extra]'))
    extra.setAttribute('display', parts.has(extra.dataset['extra'] ?? '') ? 'inline' : 'none');
  const { title, statements } = situation(given);
  const said = lab.querySelector('.said');
  if (said && said.textContent !== title) said.textContent = title;
  const list = document.createElement('ul');
  list.append(...statements.map((statement) => item(statement, lab.dataset['text'] ?? '')));
  lab.querySelector('.situation')?.replaceChildren(list);
}

function item({ text, place, cites }: Statement, page: string): HTMLLIElement {
  const line = document.createElement('li');
  line.append(text);
  if (cites) line.append(' ', citation(cites));
  if (place) {
    const where = link(`${page}#${place}`, 'Text');
    where.setAttribute('aria-label', `Text: ${text}`);
    line.append(' ', where);
  } else line.className = 'open';
  return line;
}

/** The numbers as `Cite.astro` writes them, for ascending ones of one range. */
function citation(cites: string): HTMLElement {
  const numbers = parseCitationNumbers(cites);
  const span = document.createElement('span');
  span.className = 'cite';
  span.append('[');
  for (const [i, { from, to }] of citationPieces(numbers).entries()) {
    const words = from === to ? `${from}` : `${from}–${to}`;
    const base = document.documentElement.dataset['base'] ?? '/';
    const number = link(`${base}references/#ref-${from}`, words);
    number.setAttribute('aria-label', `${from === to ? 'Reference' : 'References'} ${words}`);
    number.dataset['note'] = 'ref';
    number.dataset['ids'] = numbers.filter((n) => n >= from && n <= to).join(' ');
    span.append(i > 0 ? ', ' : '', number);
  }
  span.append(']');
  return span;
}

function link(href: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  return element;
}
