import { isVisible, type Shown, type StepAction, stepTo } from './model.ts';

/** Lets figures drawn in layers be gone through one step at a time; without it all steps are shown. */
export class StepsElement extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
      const layers = [...figure.querySelectorAll<SVGGElement>('svg [data-step]')];
      const sentences = [...figure.querySelectorAll<HTMLElement>('ol.steps > li')];
      if (layers.length > 0 && sentences.length > 0) addControls(figure, layers, sentences);
    }
  }
}

function addControls(
  figure: HTMLElement,
  layers: readonly SVGGElement[],
  sentences: readonly HTMLElement[],
): void {
  let shown: Shown = 0;
  const count = sentences.length;
  const bar = document.createElement('div');
  bar.className = 'step-controls';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', 'Step through the figure');
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '1';
  slider.max = String(count);
  slider.value = String(count);
  slider.setAttribute('aria-label', 'Step');
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'status');

  const go = (action: StepAction) => {
    shown = stepTo(shown, action, count);
    for (const layer of layers)
      layer.toggleAttribute('data-hidden', !isVisible(Number(layer.dataset['step']), shown));
    for (const [i, item] of sentences.entries())
      if (i + 1 === shown) item.setAttribute('aria-current', 'step');
      else item.removeAttribute('aria-current');
    slider.value = String(shown || count);
    slider.setAttribute('aria-valuetext', shown ? `Step ${shown} of ${count}` : 'All steps');
    sentence.textContent = shown
      ? `${shown} of ${count}. ${sentences[shown - 1]?.textContent ?? ''}`
      : '';
  };
  slider.addEventListener('input', () => go({ to: slider.valueAsNumber }));
  bar.append(
    button('Previous', () => go('previous')),
    slider,
    button('Next', () => go('next')),
    button('Show all', () => go('all')),
    sentence,
  );
  figure.querySelector('figcaption')?.before(bar);
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}

customElements.define('io-steps', StepsElement);
