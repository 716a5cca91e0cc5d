import { stepBar } from './bar.ts';
import { followReading } from './follow-reading.ts';
import { isVisible, type StepAction, type StepsShown, stepTo } from './model.ts';
import { scrollPartsIntoView } from './scroll-into-view.ts';

/** Lets cases be gone through in time, and a drawing in layers follow its steps; without it all is shown. */
export class StepsElement extends HTMLElement {
  connectedCallback(): void {
    for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
      const stations = [...figure.querySelectorAll<HTMLElement>('ol.case > li')];
      if (stations.length > 1) goThrough(figure, stations);
      if (figure.querySelector('.drawn-steps')) followReading(figure);
    }
  }
}

function goThrough(figure: HTMLElement, stations: readonly HTMLElement[]): void {
  let shown: StepsShown = 0;
  const count = stations.length;
  const go = (action: StepAction) => {
    shown = stepTo(shown, action, count);
    for (const [i, station] of stations.entries()) {
      station.toggleAttribute('data-hidden', !isVisible(i + 1, shown));
      if (i + 1 === shown) station.setAttribute('aria-current', 'step');
      else station.removeAttribute('aria-current');
    }
    bar.show(shown);
    bar.root.toggleAttribute('data-used', true);
    const station = stations[shown - 1];
    bar.status.replaceChildren(...(station ? [`${shown} of ${count}. `, ...inShort(station)] : []));
    scrollPartsIntoView(station ? [station] : [], bar.root);
  };
  const bar = stepBar('Step through the case', 'Show all', count, go);
  figure.querySelector(':scope > figcaption')?.before(bar.root);
}

/** When it was; the rest can be seen in its place, and is only read out. */
function inShort(station: HTMLElement): (Node | string)[] {
  const rest = document.createElement('span');
  rest.className = 'visually-hidden';
  rest.textContent = [...(station.querySelector('.what')?.children ?? [])]
    .map(({ textContent }) => textContent?.trim())
    .join('. ');
  return [`${station.querySelector('.when')?.textContent}. `, rest];
}

customElements.define('io-steps', StepsElement);
