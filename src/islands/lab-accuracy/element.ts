import { keepAddress } from '../../lib/page-address.ts';
import {
  asCount,
  type Counts,
  formatSetting,
  isPrevalence,
  MEASURES,
  MOST,
  measureText,
  PRESETS,
  parseSetting,
  population,
  populationText,
  type Setting,
  START,
} from './model.ts';

/** Computes what a confusion matrix holds, and shows what prevalence does to precision; the address keeps both. */
export class LabAccuracyElement extends HTMLElement {
  private setting: Setting = START;

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      const { name, value } = target as HTMLInputElement;
      if (name === 'p') this.choosePrevalence(Number(value));
      else this.chooseCount(name as keyof Counts, asCount(value));
    });
    // What cannot be counted stays in its field until one leaves it.
    this.addEventListener('change', () => this.show());
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (button) this.press(button.dataset);
    });
    addEventListener('popstate', () => this.restore());
    this.restore();
  }

  private press({ preset, by, of }: DOMStringMap): void {
    if (preset) this.choose({ ...this.setting, counts: PRESETS[preset as keyof typeof PRESETS] });
    else if (of === 'p') this.choosePrevalence(this.setting.prevalence + Number(by));
    else {
      const name = of as keyof Counts;
      const count = (this.setting.counts[name] ?? -1) + Number(by);
      this.chooseCount(name, asCount(String(count)));
    }
  }

  private chooseCount(name: keyof Counts, count: number | undefined): void {
    const { counts } = this.setting;
    // Only true negatives may be missing.
    if (name === 'tn') this.choose({ ...this.setting, counts: { ...counts, tn: count } });
    else if (count !== undefined)
      this.choose({ ...this.setting, counts: { ...counts, [name]: count } });
  }

  private choosePrevalence(prevalence: number): void {
    if (isPrevalence(prevalence)) this.choose({ ...this.setting, prevalence });
  }

  private restore(): void {
    this.setting = parseSetting(location.search);
    this.show();
  }

  private choose(setting: Setting): void {
    this.setting = setting;
    this.show();
    keepAddress(formatSetting(setting), location.hash);
  }

  private show(): void {
    const { counts, prevalence } = this.setting;
    const values = { ...counts, p: prevalence };
    for (const field of this.querySelectorAll<HTMLInputElement>('input[name]')) {
      const value = String(values[field.name as keyof typeof values] ?? '');
      if (field.value !== value) field.value = value;
    }
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
    for (const measure of MEASURES) this.put(measure, measureText(measure, counts));
    this.put('population', populationText(prevalence));
    this.put('prevalence', `${prevalence} of 100`);
    this.draw(prevalence);
  }

  private draw(prevalence: number): void {
    const { tp, fp } = population(prevalence);
    for (const [name, width] of [
      ['targets', prevalence],
      ['right', (100 * tp) / (tp + fp)],
    ] as const)
      this.querySelector(`[data-bar=${name}]`)?.setAttribute('width', `${width}%`);
  }

  private put(name: string, text: string): void {
    const place = this.querySelector(`[data-put=${name}]`);
    if (place && place.textContent !== text) place.textContent = text;
  }
}

customElements.define('io-lab-accuracy', LabAccuracyElement);
