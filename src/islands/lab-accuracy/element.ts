import { fieldMarkup, type NumberField, numberField } from '../../lib/number-field.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { keepAddress } from '../../lib/page-address.ts';
import {
  type AccuracySetting,
  asCount,
  type Counts,
  formatSetting,
  isPrevalence,
  MEASURES,
  MOST,
  measureText,
  NAMES,
  PRESETS,
  parseSetting,
  population,
  populationText,
  START,
} from './model.ts';

/** Computes what a confusion matrix holds, and shows what prevalence does to precision; the address keeps both. */
export class LabAccuracyElement extends HTMLElement {
  #setting: AccuracySetting = START;
  readonly #fields = new Map<keyof Counts, NumberField>();

  connectedCallback(): void {
    if (!hasMarkup(this, NAMES.flatMap(fieldMarkup))) return;
    for (const name of NAMES)
      this.#fields.set(name, numberField(this, name, { min: 0, max: MOST, decimals: 0 }));
    this.addEventListener('input', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === 'p') this.#choosePrevalence(Number(value));
      else this.#takeCount(name as keyof Counts);
    });
    // A field that is left empty shows again what holds.
    this.addEventListener('change', ({ target }) => {
      const field = this.#fields.get((target as HTMLInputElement).name as keyof Counts);
      if (field && 'empty' in field.typed)
        field.show(this.#setting.counts[field.input.name as keyof Counts]);
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (button) this.#press(button.dataset);
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #press({ preset, by, of }: DOMStringMap): void {
    if (preset) this.#choose({ ...this.#setting, counts: PRESETS[preset as keyof typeof PRESETS] });
    else if (of === 'p') this.#choosePrevalence(this.#setting.prevalence + Number(by));
    else {
      const name = of as keyof Counts;
      const count = (this.#setting.counts[name] ?? -1) + Number(by);
      this.#chooseCount(name, asCount(String(count)));
    }
  }

  /** Takes what is typed; what cannot be counted is explained beside its field. */
  #takeCount(name: keyof Counts): void {
    const typed = this.#fields.get(name)?.typed;
    if (typed && !('problem' in typed))
      this.#chooseCount(name, 'value' in typed ? typed.value : undefined);
  }

  #chooseCount(name: keyof Counts, count: number | undefined): void {
    const { counts } = this.#setting;
    // Only true negatives may be missing.
    if (name === 'tn') this.#choose({ ...this.#setting, counts: { ...counts, tn: count } });
    else if (count !== undefined)
      this.#choose({ ...this.#setting, counts: { ...counts, [name]: count } });
  }

  #choosePrevalence(prevalence: number): void {
    if (isPrevalence(prevalence)) this.#choose({ ...this.#setting, prevalence });
  }

  #restore(): void {
    this.#setting = parseSetting(location.search);
    this.#show();
  }

  #choose(setting: AccuracySetting): void {
    this.#setting = setting;
    this.#show();
    keepAddress(formatSetting(setting), location.hash);
  }

  #show(): void {
    const { counts, prevalence } = this.#setting;
    const values = { ...counts, p: prevalence };
    for (const [name, field] of this.#fields) if (!isEdited(field)) field.show(counts[name]);
    const slider = this.querySelector<HTMLInputElement>('input[name=p]');
    if (slider) slider.value = String(prevalence);
    for (const button of this.querySelectorAll<HTMLElement>('button')) {
      const { preset, by, of } = button.dataset;
      if (preset) {
        const same = formatSetting({ ...START, counts: PRESETS[preset as keyof typeof PRESETS] });
        button.setAttribute('aria-pressed', String(same === formatSetting({ ...START, counts })));
      } else if (of) {
        const next = (values[of as keyof typeof values] ?? -1) + Number(by);
        const possible = of === 'p' ? isPrevalence(next) : next >= 0 && next <= MOST;
        // Disabling a button that has the focus would lose it.
        button.setAttribute('aria-disabled', String(!possible));
      }
    }
    for (const measure of MEASURES) this.#put(measure, measureText(measure, counts));
    this.#put('population', populationText(prevalence));
    this.#put('prevalence', `${prevalence} of 100`);
    this.#draw(prevalence);
  }

  #draw(prevalence: number): void {
    const { tp, fp } = population(prevalence);
    for (const [name, width] of [
      ['targets', prevalence],
      ['right', (100 * tp) / (tp + fp)],
    ] as const)
      this.querySelector(`[data-bar=${name}]`)?.setAttribute('width', `${width}%`);
  }

  #put(name: string, text: string): void {
    const place = this.querySelector(`[data-put=${name}]`);
    if (place && place.textContent !== text) place.textContent = text;
  }
}

/** Whether somebody is typing in a field what cannot be taken yet: another field must not take it away. */
function isEdited({ input, typed }: NumberField): boolean {
  return !('value' in typed) && document.activeElement === input;
}

customElements.define('io-lab-accuracy', LabAccuracyElement);
