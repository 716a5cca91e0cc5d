import { CODE_MISSING, loadCode } from '../../lib/load-code.ts';
import { stepBar } from './bar.ts';
import { isVisible, type StepAction, type StepsShown, stepTo } from './model.ts';
import { bringIntoSight } from './sight.ts';

/** Lets drawings in layers and cases in time be gone through one step at a time; without it all is shown. */
export class StepsElement extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
      const steps = [...figure.querySelectorAll<HTMLElement>('ol:is(.steps, .case) > li')];
      if (steps.length > 1) goThrough(figure, steps);
    }
  }
}

function goThrough(figure: HTMLElement, steps: readonly HTMLElement[]): void {
  let shown: StepsShown = 0;
  const count = steps.length;
  const isCase = steps[0]?.querySelector('.when');
  const layers = isCase
    ? steps.map((step, i) => ({ layer: step, at: i + 1 }))
    : [...figure.querySelectorAll<SVGElement>('[data-step]')].map((layer) => ({
        layer,
        at: Number(layer.dataset['step']),
      }));
  const switches = figure.querySelector<HTMLFieldSetElement>('.given');
  const situation = document.createElement('div');
  situation.className = 'situation';

  const show = (next: StepsShown) => {
    shown = next;
    for (const { layer, at } of layers) layer.toggleAttribute('data-hidden', !isVisible(at, shown));
    for (const [i, step] of steps.entries())
      if (i + 1 === shown) step.setAttribute('aria-current', 'step');
      else step.removeAttribute('aria-current');
    bar.show(shown);
    bar.root.toggleAttribute('data-used', true);
    bar.status.replaceChildren();
  };
  const go = (action: StepAction) => {
    show(stepTo(shown, action, count));
    showWhole(figure);
    situation.replaceChildren();
    const step = steps[shown - 1];
    if (step)
      bar.status.append(`${shown} of ${count}. `, ...(isCase ? inShort(step) : inFull(step)));
    bringIntoSight(
      layers.filter(({ at }) => at === shown).map(({ layer }) => layer),
      bar.root,
    );
  };
  const bar = stepBar(
    isCase ? 'Step through the case' : 'Step through the figure',
    'Show all',
    count,
    go,
  );
  figure.querySelector(':scope > figcaption')?.before(bar.root, situation);
  if (!switches) return;
  switches.hidden = false;
  bar.root.prepend(switches);
  showWhole(figure);
  switches.addEventListener('change', () => {
    show(0);
    const given = [...switches.querySelectorAll('input')].filter(({ checked }) => checked);
    const chosen = given.map(({ value }) => value);
    void loadCode(
      () => import('./switches.ts'),
      ({ showSituation }) => showSituation(figure, chosen, bar.status, situation),
      () => {
        bar.status.textContent = CODE_MISSING;
      },
    );
  });
}

/** The drawing as it was drawn, with everything given. */
function showWhole(figure: HTMLElement): void {
  for (const part of figure.querySelectorAll('[data-off]')) part.removeAttribute('data-off');
  for (const extra of figure.querySelectorAll('[data-extra]'))
    extra.setAttribute('display', 'none');
  for (const box of figure.querySelectorAll<HTMLInputElement>('.given input')) box.checked = true;
}

/** A sentence with its sources. */
function inFull(step: HTMLElement): Node[] {
  return [...step.cloneNode(true).childNodes];
}

/** When it was; the rest can be seen in its place, and is only read out. */
function inShort(step: HTMLElement): (Node | string)[] {
  const rest = document.createElement('span');
  rest.className = 'visually-hidden';
  rest.textContent = [...(step.querySelector('.what')?.children ?? [])]
    .map(({ textContent }) => textContent?.trim())
    .join('. ');
  return [`${step.querySelector('.when')?.textContent}. `, rest];
}

customElements.define('io-steps', StepsElement);
