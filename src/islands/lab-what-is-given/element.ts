import { givens } from '../../illustrations/ablation/mechanism.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { keepAddress } from '../../lib/page-address.ts';
import { formatGiven, parseGiven } from './model.ts';
import { showSituation } from './show-situation.ts';

/** Switches ablation and each drug on or off, in the drawing and in words; the address keeps the choice. */
export class LabWhatIsGivenElement extends HTMLElement {
  connectedCallback(): void {
    if (!hasMarkup(this, ['.given', '.said', '.situation'])) return;
    this.addEventListener('change', ({ target }) => {
      if (!(target as Element).closest('.given')) return;
      const on = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
      const given = new Set(givens.filter((name) => on.includes(name)));
      keepAddress(formatGiven(given), location.hash);
      showSituation(this, given);
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.given input')];
  }

  #restore(): void {
    const given = parseGiven(location.search);
    for (const box of this.#boxes)
      box.checked = givens.some((name) => name === box.value && given.has(name));
    showSituation(this, given);
  }
}

customElements.define('io-lab-what-is-given', LabWhatIsGivenElement);
