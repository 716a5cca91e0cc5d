import { fieldMarkup, type NumberField, numberField } from '../../lib/number-field.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { keepAddress } from '../../lib/page-address.ts';
import { readIsland } from '../../lib/read-island.ts';
import {
  asSize,
  COVER_WORDS,
  cover,
  formatSize,
  LARGEST,
  parseSize,
  type SizeData,
  SMALLEST,
  START,
  summary,
} from './model.ts';

/** Moves a line across the ruler and says of every statement whether it covers that size; the address keeps it. */
export class LabLesionSizeElement extends HTMLElement {
  #cm = START;
  #field: NumberField | undefined;
  #data: SizeData | undefined;

  connectedCallback(): void {
    if (!hasMarkup(this, fieldMarkup('size'))) return;
    this.#data = readIsland<SizeData>(this);
    if (!this.#data) return;
    this.#field = numberField(this, 'size', {
      min: SMALLEST,
      max: LARGEST,
      unit: 'cm',
      decimals: 1,
    });
    this.addEventListener('input', ({ target }) => {
      const input = target as HTMLInputElement;
      const cm = input.type === 'range' ? asSize(input.valueAsNumber) : this.#field?.value;
      if (cm) this.#choose(cm);
    });
    // A field that is left empty shows again what holds.
    this.addEventListener('change', () => {
      if (this.#field && 'empty' in this.#field.typed) this.#show();
    });
    this.addEventListener('click', ({ target }) => {
      const by = (target as Element).closest('button')?.dataset['by'];
      const cm = by && asSize(this.#cm + Number(by));
      if (cm) this.#choose(cm);
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    this.#cm = parseSize(location.search);
    this.#show();
  }

  #choose(cm: number): void {
    this.#cm = cm;
    this.#show();
    keepAddress(formatSize(cm), location.hash);
  }

  #show(): void {
    const cm = this.#cm;
    const { sizes = {}, ofReview = [] } = this.#data ?? {};
    this.#field?.show(cm);
    const slider = this.querySelector<HTMLInputElement>('[type=range]');
    if (slider && slider.valueAsNumber !== cm) slider.value = String(cm);
    slider?.setAttribute('aria-valuetext', `${cm} cm`);
    // Disabling a button that has the focus would lose it.
    for (const button of this.querySelectorAll<HTMLElement>('[data-by]')) {
      const end = Number(button.dataset['by']) < 0 ? SMALLEST : LARGEST;
      button.setAttribute('aria-disabled', String(cm === end));
    }
    const at = `${(cm / LARGEST) * 100}%`;
    for (const line of this.querySelectorAll('line.at')) {
      line.setAttribute('x1', at);
      line.setAttribute('x2', at);
    }
    for (const statement of this.querySelectorAll<HTMLElement>('[data-size]')) {
      const covers = cover(sizes[statement.dataset['size'] ?? ''], cm);
      statement.dataset['cover'] = covers;
      const words = statement.querySelector<HTMLElement>('.verdict');
      if (!words) continue;
      words.dataset['verdict'] = covers;
      words.textContent = COVER_WORDS[covers];
    }
    const said = this.querySelector('.said');
    if (said)
      said.textContent = summary(
        ofReview.map((words) => sizes[words ?? '']),
        cm,
      );
  }
}

customElements.define('io-lab-lesion-size', LabLesionSizeElement);
