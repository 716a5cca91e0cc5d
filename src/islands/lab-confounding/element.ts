import { keepAddress } from '../../lib/page-address.ts';
import {
  type ConfoundingSetting,
  formatSetting,
  PRESETS,
  type Preset,
  parseSetting,
  presetOf,
} from './model.ts';
import { sentence, texts } from './words.ts';

/** After the last change within this time, the result is said; a slider changes many times. */
const QUIET_MILLIS = 500;

/** Lets the reader make two groups differ and see what a database would show; the address keeps the setting. */
export class LabConfoundingElement extends HTMLElement {
  #setting: ConfoundingSetting = parseSetting('');
  #saying: number | undefined;

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement)
        this.#choose({ [target.name]: target.valueAsNumber } as Partial<ConfoundingSetting>);
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const { preset, adjust, times } = button?.dataset ?? {};
      if (preset) {
        const { older, frail } = PRESETS[preset as Preset];
        this.#choose({ older, frail });
      }
      if (adjust) this.#choose({ adjusted: adjust === 'age' });
      if (times) this.#choose({ times: Number(times) });
    });
    addEventListener('popstate', () => this.#show(parseSetting(location.search)));
    this.#show(parseSetting(location.search));
  }

  #choose(change: Partial<ConfoundingSetting>): void {
    this.#show({ ...this.#setting, ...change });
    keepAddress(formatSetting(this.#setting), location.hash);
  }

  #show(setting: ConfoundingSetting): void {
    this.#setting = setting;
    const text = texts(setting);
    for (const place of this.querySelectorAll<HTMLElement>('[data-out]'))
      place.textContent = text[place.dataset['out'] ?? ''] ?? '';
    for (const bar of this.querySelectorAll<SVGRectElement>('[data-bar]'))
      bar.setAttribute('width', `${Number.parseFloat(text[bar.dataset['bar'] ?? ''] ?? '0')}`);
    for (const slider of this.querySelectorAll<HTMLInputElement>('input')) {
      slider.valueAsNumber = slider.name === 'older' ? setting.older : setting.frail;
      slider.setAttribute('aria-valuetext', text[slider.name] ?? '');
    }
    this.#press('preset', presetOf(setting));
    this.#press('adjust', setting.adjusted ? 'age' : 'none');
    this.#press('times', `${setting.times}`);
    clearTimeout(this.#saying);
    this.#saying = window.setTimeout(() => {
      const said = this.querySelector('[data-said]');
      if (said) said.textContent = sentence(setting);
    }, QUIET_MILLIS);
  }

  #press(name: 'preset' | 'adjust' | 'times', value: string | undefined): void {
    for (const button of this.querySelectorAll<HTMLElement>(`[data-${name}]`))
      button.setAttribute('aria-pressed', `${button.dataset[name] === value}`);
  }
}

customElements.define('io-lab-confounding', LabConfoundingElement);
