import { isOneOf } from '../../learner/log/parse-events.ts';
import {
  namesItems,
  PRACTICE_KINDS,
  type UnknownWord,
} from '../../learner/session/practice-url.ts';
import { make } from '../question/dom.ts';
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
import { dueCount, dueText, namedText, startText, unknownText } from './words.ts';

export interface SetUpActions {
  choose(request: Chosen): void;
  start(request: Chosen): void;
  retain(retention: number): void;
  /** Leaves the items aside that the link names. */
  chooseFromAll(): void;
}

/** What the form shows beside the request. */
export interface SetUpState {
  counts: Tally;
  retention: number;
  /** What the forms of a section showed, by its slug; empty while another choice stands. */
  gains: ReadonlyMap<string, string>;
  /** Words of the address that mean nothing here. */
  unknown: readonly UnknownWord[];
}

/** The form in which one chooses what to practice; its HTML is in `SetUp.astro`. */
export class SetUpView {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #retention: HTMLSelectElement;
  #request: Chosen | undefined;

  constructor(root: HTMLElement, actions: SetUpActions) {
    const form = root.querySelector<HTMLFormElement>('[data-set-up]');
    const retention = root.querySelector<HTMLSelectElement>('[data-retention]');
    if (!form || !retention) throw new Error('The set-up of a session has no form.');
    this.#root = root;
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
    form.querySelector('[data-named-drop]')?.addEventListener('click', () => {
      actions.chooseFromAll();
      // The button is gone now; what can be chosen instead comes first in the form.
      this.#form.querySelector<HTMLInputElement>('[name=choice]:checked')?.focus();
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

  show(request: Chosen, { counts, retention, gains, unknown }: SetUpState): void {
    this.#request = request;
    const { mode, sections } = request;
    const available = countIn(counts[mode], sections);
    text(this.#root, '[data-unknown]', unknownText(unknown, available > 0));
    this.#showNamed(request, counts);
    this.#showChoices(choiceOf(mode), counts);
    this.#showSections(request, counts, gains);
    const isForm = choiceOf(mode) === 'forms';
    this.#hide('[data-all]', isForm);
    this.#hide('[data-forms]', !isForm);
    this.#hide('[data-kinds]', asksQuestionsOnly(mode));
    this.#hide('[data-size]', namesItems(request));
    for (const form of ['before', 'after'])
      this.#input(`[name=form][value=${form}]`).checked = mode === form;
    setValue(this.#select('kinds'), request.kinds, request.kinds);
    setValue(this.#select('size'), String(request.size), `${request.size} items`);
    const percent = String(Math.round(retention * 100));
    setValue(this.#retention, percent, `${percent}%`);
    const { label, empty } = startText(request, available, countIn(counts.review, sections));
    this.#button.textContent = label;
    this.#button.disabled = empty !== '';
    text(this.#form, '[data-empty]', empty);
  }

  #showNamed(request: Chosen, counts: Tally): void {
    const names = namesItems(request);
    this.#hide('[data-named]', !names);
    this.#input('[name=choice][value=named]').closest('label')?.toggleAttribute('hidden', !names);
    const among = [...counts.named.keys()].map((slug) => this.sectionName(slug));
    const all = countIn(counts.named, []);
    if (names) text(this.#form, '[data-named-text]', namedText(all, among));
  }

  #showChoices(choice: Choice, counts: Tally): void {
    for (const value of CHOICES) {
      this.#input(`[name=choice][value=${value}]`).checked = value === choice;
      // Exam and forms are always there; a number beside them would only be noise.
      if (value === 'section' || value === 'exam' || value === 'forms') continue;
      const count = countIn(value === 'due' ? counts.review : counts[value], []);
      text(this.#form, `[data-count=${value}]`, String(count));
    }
    const review = countIn(counts.review, []);
    text(this.#form, '[data-due]', dueText(review, countIn(counts.due, [])));
  }

  #showSections(
    { mode, sections }: Chosen,
    counts: Tally,
    gains: ReadonlyMap<string, string>,
  ): void {
    const countOf = (chosen: readonly string[]) => {
      const all = countIn(counts[mode], chosen);
      return mode === 'due' ? dueCount(countIn(counts.review, chosen), all) : String(all);
    };
    this.#input('[name=all]').checked = sections.length === 0;
    text(this.#form, '[data-count=all]', countOf([]));
    for (const input of this.#sectionInputs) {
      input.type = choiceOf(mode) === 'forms' ? 'radio' : 'checkbox';
      input.checked = sections.includes(input.value);
      const row = input.closest('label');
      if (!row) continue;
      text(row, '.count', countOf([input.value]));
      text(row, '.gain', gains.get(input.value) ?? '');
    }
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

  #hide(selector: string, hidden: boolean): void {
    this.#form.querySelector(selector)?.toggleAttribute('hidden', hidden);
  }
}

function text(root: HTMLElement, selector: string, words: string): void {
  const element = root.querySelector(selector);
  if (element && element.textContent !== words) element.textContent = words;
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
