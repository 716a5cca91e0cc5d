import { isOneOf } from '../../learner/log/parse-events.ts';
import { PRACTICE_KINDS } from '../../learner/session/practice-url.ts';
import { make } from './dom.ts';
import {
  asksQuestionsOnly,
  CHOICES,
  type Choice,
  type Chosen,
  choiceOf,
  chooseMode,
  chooseSections,
  countIn,
  type Tally,
} from './model.ts';
import { dueText, startText } from './words.ts';

export interface DoorActions {
  choose(request: Chosen): void;
  start(request: Chosen): void;
  retain(retention: number): void;
}

/** What the door shows beside the request. */
export interface DoorState {
  counts: Tally;
  retention: number;
  /** What the forms of a section showed, by its slug; empty while another choice stands. */
  gains: ReadonlyMap<string, string>;
}

/** The form in which one chooses what to practice; its HTML is in `Door.astro`. */
export class DoorView {
  readonly #form: HTMLFormElement;
  readonly #retention: HTMLSelectElement;
  #request: Chosen | undefined;

  constructor(root: HTMLElement, actions: DoorActions) {
    const form = root.querySelector<HTMLFormElement>('[data-door]');
    const retention = root.querySelector<HTMLSelectElement>('[data-retention]');
    if (!form || !retention) throw new Error('The door has no form.');
    this.#form = form;
    this.#retention = retention;
    form.addEventListener('change', ({ target }) => {
      const request = this.#request && this.#changed(this.#request, target as HTMLInputElement);
      if (request) actions.choose(request);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.#request && !this.#button.disabled) actions.start(this.#request);
    });
    retention.addEventListener('change', () => actions.retain(Number(retention.value) / 100));
  }

  /** The sections of the course in order. */
  get sections(): string[] {
    return this.#sectionInputs.map(({ value }) => value);
  }

  /** Name of a section as the form has it. */
  sectionName(slug: string): string {
    const input = this.#sectionInputs.find(({ value }) => value === slug);
    return input?.parentElement?.querySelector('.name')?.textContent?.trim() ?? slug;
  }

  show(request: Chosen, { counts, retention, gains }: DoorState): void {
    this.#request = request;
    const { mode, sections } = request;
    const choice = choiceOf(mode);
    const isForm = choice === 'forms';
    for (const value of CHOICES) {
      const input = this.#input(`[name=choice][value=${value}]`);
      input.checked = value === choice;
      const all = countIn(counts[value === 'forms' ? 'before' : value], []);
      // Everything, exam and forms are always there; a number beside them would only be noise.
      if (
        value === 'due' ||
        value === 'missed' ||
        value === 'certain-wrong' ||
        value === 'everything'
      )
        this.#text(`[data-count=${value}]`, String(all));
    }
    const review = countIn(counts.review, []);
    this.#text('[data-due]', dueText(review, countIn(counts.due, [])));
    const all = this.#input('[name=all]');
    all.checked = sections.length === 0;
    this.#hide('[data-all]', isForm);
    this.#text('[data-count=all]', String(countIn(counts[mode], [])));
    for (const input of this.#sectionInputs) {
      input.type = isForm ? 'radio' : 'checkbox';
      input.checked = sections.includes(input.value);
      const row = input.parentElement;
      const count = row?.querySelector('.count');
      if (count) count.textContent = String(counts[mode].get(input.value) ?? 0);
      const gain = row?.querySelector('.gain');
      if (gain) gain.textContent = gains.get(input.value) ?? '';
    }
    this.#hide('[data-forms]', !isForm);
    this.#hide('[data-kinds]', asksQuestionsOnly(mode));
    for (const form of ['before', 'after'])
      this.#input(`[name=form][value=${form}]`).checked = mode === form;
    setValue(this.#select('kinds'), request.kinds, request.kinds);
    setValue(this.#select('size'), String(request.size), `${request.size} items`);
    const percent = String(Math.round(retention * 100));
    setValue(this.#retention, percent, `${percent}%`);
    const { label, empty } = startText(request, countIn(counts[mode], sections));
    this.#button.textContent = label;
    this.#button.disabled = empty !== '';
    this.#text('[data-empty]', empty);
  }

  #changed(request: Chosen, input: HTMLInputElement): Chosen | undefined {
    const { name, value } = input;
    switch (name) {
      case 'choice':
        return chooseMode(request, value as Choice, this.sections);
      case 'all':
        return chooseSections(request, []);
      case 'section':
        return chooseSections(
          request,
          this.#sectionInputs.flatMap((other) => (other.checked ? other.value : [])),
        );
      case 'form':
        return { ...request, mode: value === 'after' ? 'after' : 'before' };
      case 'kinds':
        return isOneOf(PRACTICE_KINDS, value) ? { ...request, kinds: value } : undefined;
      case 'size':
        return { ...request, size: Number(value) };
      default:
        return undefined;
    }
  }

  get #button(): HTMLButtonElement {
    return this.#form.querySelector('[data-start]') as HTMLButtonElement;
  }

  get #sectionInputs(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('[name=section]')];
  }

  #input(selector: string): HTMLInputElement {
    return this.#form.querySelector(selector) as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.querySelector(`select[name=${name}]`) as HTMLSelectElement;
  }

  #text(selector: string, text: string): void {
    const element = this.#form.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }

  #hide(selector: string, hidden: boolean): void {
    this.#form.querySelector(selector)?.toggleAttribute('hidden', hidden);
  }
}

/** Selects a value, which an address or an import may have set to one that is not in the list. */
function setValue(select: HTMLSelectElement, value: string, label: string): void {
  const options = [...select.options];
  if (!options.some((option) => option.value === value)) {
    const option = make('option', '', label);
    option.value = value;
    const after = options.find((other) => Number(other.value) > Number(value));
    select.insertBefore(option, after ?? null);
  }
  select.value = value;
}
