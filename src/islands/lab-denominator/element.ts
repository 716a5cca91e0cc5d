import { fieldMarkup, type NumberField, numberField } from '../../lib/number-field.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { keepAddress } from '../../lib/page-address.ts';
import { percent } from '../../lib/percent.ts';
import { readIsland } from '../../lib/read-island.ts';
import {
  type DenominatorData,
  type DenominatorSetting,
  FROM,
  fits,
  formatSetting,
  isInRange,
  type PrintedCount,
  parseSetting,
  TO,
  verdict,
  withMan,
} from './model.ts';

type Row = PrintedCount & { element: HTMLElement };

/** Lets the reader try denominators, and a place for the man who is missing; the address keeps both. */
export class LabDenominatorElement extends HTMLElement {
  #rows: Row[] = [];
  #start: DenominatorSetting = { n: 0, man: undefined };
  #setting: DenominatorSetting = this.#start;
  #field: NumberField | undefined;

  connectedCallback(): void {
    if (!hasMarkup(this, fieldMarkup('denominator'))) return;
    const data = readIsland<DenominatorData>(this);
    if (!data) return;
    this.#field = numberField(this, 'denominator', { min: FROM, max: TO, decimals: 0 });
    this.#rows = data.parts.flatMap((part) => {
      const element = this.querySelector<HTMLElement>(`[data-group="${CSS.escape(part.id)}"]`);
      return element ? [{ ...part, element }] : [];
    });
    this.#start = { n: data.start, man: undefined };
    this.addEventListener('input', ({ target }) => {
      const input = target as HTMLInputElement;
      const n = input.type === 'range' ? input.valueAsNumber : this.#field?.value;
      if (input.name === 'man') this.#choose({ ...this.#setting, man: input.value || undefined });
      else if (n !== undefined) this.#choose({ ...this.#setting, n });
    });
    // A field that is left empty shows again what holds.
    this.addEventListener('change', () => {
      if (this.#field && 'empty' in this.#field.typed) this.#show();
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest('button');
      if (!button) return;
      const n = Number(button.dataset['n'] ?? this.#setting.n + Number(button.dataset['by']));
      if (isInRange(n)) this.#choose({ ...this.#setting, n });
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore(): void {
    const groups = this.#rows.map(({ id }) => id);
    this.#setting = parseSetting(location.search, this.#start, groups);
    this.#show();
  }

  #choose(setting: DenominatorSetting): void {
    this.#setting = setting;
    this.#show();
    keepAddress(formatSetting(setting, this.#start), location.hash);
  }

  #show(): void {
    const { n, man } = this.#setting;
    this.#field?.show(n);
    const slider = this.querySelector<HTMLInputElement>('[type=range]');
    if (slider && slider.valueAsNumber !== n) slider.value = String(n);
    for (const field of this.querySelectorAll<HTMLInputElement>('[name=man]'))
      field.checked = field.value === (man ?? '');
    for (const button of this.querySelectorAll('button')) {
      const { n: preset, by } = button.dataset;
      if (preset) button.setAttribute('aria-pressed', String(Number(preset) === n));
      // Disabling a button that has the focus would lose it.
      if (by) button.setAttribute('aria-disabled', String(n === (Number(by) < 0 ? FROM : TO)));
    }
    const rows = withMan(this.#rows, man);
    for (const row of rows) {
      const put = (name: string, text: string) => {
        const cell = row.element.querySelector<HTMLElement>(`[data-${name}]`);
        if (cell) cell.textContent = text;
        return cell;
      };
      put('quotient', `${row.count} ÷ ${n} = ${percent(row.count, n, 1)}%`);
      put('rounded', `${percent(row.count, n, 0)}%`);
      const fit = fits(row, n);
      put('verdict', fit ? 'fits' : 'differs')?.setAttribute('data-verdict', fit ? 'yes' : 'no');
    }
    const said = this.querySelector('.said');
    if (said) said.textContent = verdict(rows, n);
  }
}

customElements.define('io-lab-denominator', LabDenominatorElement);
