import { isVisible, type StepsShown } from './model.ts';

/** Share of the window below the drawing at which a step counts as being read. */
const READING_LINE = 0.4;

/**
 * Shows of a drawing in layers what the reader has come to: layers of later steps are faint while its steps pass
 * below it. Where the drawing does not stay in sight, and before the first step and after the last, all of it is shown.
 */
export function followReading(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>('.drawn-steps > .panels');
  const steps = [...figure.querySelectorAll<HTMLElement>('.steps > li')];
  const layers = [...figure.querySelectorAll<SVGElement>('svg [data-step]')];
  if (!drawing) return;
  let shown: StepsShown = 0;
  const show = (next: StepsShown) => {
    if (next === shown) return;
    shown = next;
    for (const layer of layers)
      layer.toggleAttribute('data-later', !isVisible(Number(layer.dataset['step']), shown));
    for (const [i, step] of steps.entries()) step.toggleAttribute('data-now', i + 1 === shown);
  };
  const follow = () => {
    if (getComputedStyle(drawing).position !== 'sticky') return show(0);
    const { bottom } = drawing.getBoundingClientRect();
    const line = bottom + (innerHeight - bottom) * READING_LINE;
    const passed = steps.filter((step) => step.getBoundingClientRect().top < line).length;
    const last = steps.at(-1)?.getBoundingClientRect().bottom ?? 0;
    show(last < line ? 0 : passed);
  };
  let asked = false;
  const later = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      follow();
    });
  };
  addEventListener('scroll', later, { passive: true });
  addEventListener('resize', later, { passive: true });
  // Whoever goes through the sources with the keys sees the step that has the focus.
  figure.addEventListener('focusin', ({ target }) => {
    const step = steps.findIndex((item) => item.contains(target as Node));
    if (step >= 0 && getComputedStyle(drawing).position === 'sticky') show(step + 1);
  });
  later();
}
