import { button, controls, statusLine } from '../steps/bar.ts';
import { scrollPartsIntoView } from '../steps/scroll-into-view.ts';
import { type DiagramBox, place, say } from './diagram-boxes.ts';
import { nextBlank, revealSentence } from './model.ts';

/** Hides the labels of a diagram, to be said from memory and revealed one by one. Returns how to end it. */
export function blanks(
  figure: HTMLElement,
  all: readonly DiagramBox[],
  end: () => void,
): () => void {
  const drawing = figure.querySelector('svg') as SVGSVGElement;
  const description = drawing.getAttribute('aria-describedby');
  const revealed = new Set<number>();
  const stop = new AbortController();
  const root = controls('Fill in the diagram');
  const status = statusLine();

  const reveal = (i: number) => {
    const box = all[i];
    if (!box || revealed.has(i)) return;
    const hadFocus = document.activeElement === box.part;
    revealed.add(i);
    uncover(box.part);
    say(status, revealSentence(box.words, revealed.size, all.length), box.to);
    scrollPartsIntoView([box.part], root);
    if (hadFocus) (all[nextBlank(revealed, all.length, i) ?? -1]?.part ?? done).focus();
  };
  const done = button('Close', end);
  root.append(
    button('Reveal next', () => reveal(nextBlank(revealed, all.length) ?? -1)),
    button('Reveal all', () => {
      for (const i of all.keys()) reveal(i);
      say(status, `All ${all.length} shown.`, undefined);
    }),
    done,
    status,
  );
  root.classList.add('blank-controls');
  root.toggleAttribute('data-used', true);

  for (const [i, { part }] of all.entries()) {
    cover(part, i + 1);
    part.setAttribute('role', 'button');
    part.setAttribute('tabindex', '0');
    part.setAttribute('aria-label', `Reveal label ${i + 1} of ${all.length}`);
    part.addEventListener('click', () => reveal(i), stop);
    part.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        reveal(i);
      },
      stop,
    );
  }
  // The description and the text version would give the labels away.
  drawing.removeAttribute('aria-describedby');
  for (const details of figure.querySelectorAll('details')) details.open = false;
  drawing.setAttribute('role', 'group');
  status.textContent = `${all.length} labels are hidden. Say each, then reveal it.`;
  place(figure, root);
  scrollPartsIntoView(
    all.slice(0, 1).map(({ part }) => part),
    root,
  );

  return () => {
    stop.abort();
    root.remove();
    for (const { part } of all) uncover(part);
    drawing.setAttribute('role', 'img');
    if (description) drawing.setAttribute('aria-describedby', description);
  };
}

const OFFERED = ['role', 'tabindex', 'aria-label'];
const SVG = 'http://www.w3.org/2000/svg';

/** Puts a number in the place of a label; the words cannot be seen or heard. */
function cover(part: SVGGElement, number: number): void {
  const boxes = [...part.querySelectorAll('text')].map((text) => text.getBBox());
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const mark = document.createElementNS(SVG, 'g');
  mark.setAttribute('class', 'blank');
  const field = document.createElementNS(SVG, 'rect');
  const size = { x: left, y: top, width: right - left, height: bottom - top, rx: 3 };
  for (const [name, value] of Object.entries(size)) field.setAttribute(name, String(value));
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String((left + right) / 2));
  text.setAttribute('y', String((top + bottom) / 2 + 5));
  text.textContent = `${number} ?`;
  mark.append(field, text);
  part.append(mark);
  part.toggleAttribute('data-blank', true);
}

function uncover(part: SVGGElement): void {
  part.querySelector('.blank')?.remove();
  for (const name of ['data-blank', ...OFFERED]) part.removeAttribute(name);
}
