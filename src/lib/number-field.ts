import { type NumberRange, parseInRange, type Typed } from './parse-decimal.ts';

/** How long typing has to rest before a mistake is told: `1` may be on its way to `12`. */
const REST_MILLIS = 700;

/** A text field that takes a number; what cannot be taken stays in it, and is explained beside it. */
export class NumberField {
  readonly input: HTMLInputElement;
  readonly #problem: HTMLElement;
  readonly #range: NumberRange;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @param problem where a mistake is told; a live region that stands empty until then */
  constructor(input: HTMLInputElement, problem: HTMLElement, range: NumberRange) {
    this.input = input;
    this.#problem = problem;
    this.#range = range;
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('change', () => this.#tell());
  }

  /** What is typed at present. */
  get typed(): Typed {
    return parseInRange(this.input.value, this.#range);
  }

  /** The number that is typed, if it is one that can be taken. */
  get value(): number | undefined {
    const { typed } = this;
    return 'value' in typed ? typed.value : undefined;
  }

  /** Shows a number, or an empty field; one that is typed already stays as it was typed. */
  show(value: number | undefined): void {
    const { typed } = this;
    const stands =
      value === undefined ? 'empty' in typed : 'value' in typed && typed.value === value;
    if (!stands) this.input.value = value === undefined ? '' : String(value);
    this.#tell();
  }

  #onInput(): void {
    clearTimeout(this.#resting);
    if ('problem' in this.typed) this.#resting = setTimeout(() => this.#tell(), REST_MILLIS);
    else this.#tell();
  }

  #tell(): void {
    clearTimeout(this.#resting);
    const { typed } = this;
    const text = 'problem' in typed ? typed.problem : '';
    if (this.#problem.textContent !== text) this.#problem.textContent = text;
    this.input.setAttribute('aria-invalid', String(text !== ''));
  }
}

/** What a number field with an id needs in the page. */
export function fieldMarkup(id: string): string[] {
  return [`#${id}`, `#${id}-problem`];
}

/** The number field with an id, and the place for its mistakes, `<id>-problem`; throws where one is missing. */
export function numberField(root: ParentNode, id: string, range: NumberRange): NumberField {
  const input = root.querySelector<HTMLInputElement>(`#${id}`);
  const problem = root.querySelector<HTMLElement>(`#${id}-problem`);
  if (!input || !problem) throw new Error(`There is no field "${id}" with a place for mistakes.`);
  return new NumberField(input, problem, range);
}
