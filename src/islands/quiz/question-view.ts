import { CONFIDENCES, type Confidence, type ItemResponse } from '../../learner/log/events.ts';
import { optionOrder } from '../../learner/session/shuffle.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import { CONFIDENCE_LABEL, type QuizState, START, step, verdict } from './model.ts';
import type { QuestionParts } from './read-question.ts';
import { readResponse, writeResponse } from './responses.ts';
import { addMoves } from './steps.ts';

/** What was answered, as it is kept. */
export interface Kept {
  item: string;
  correct: boolean;
  confidence: Confidence;
  response: ItemResponse;
}

/** One question on the page: its form, how sure one is, and the result. */
export class QuestionView {
  private state: QuizState = START;
  private readonly confidence = document.createElement('div');
  private readonly result = document.createElement('div');

  private readonly parts: QuestionParts;
  private readonly keep: (kept: Kept) => void;

  constructor(parts: QuestionParts, keep: (kept: Kept) => void) {
    this.parts = parts;
    this.keep = keep;
    const { form, key, list } = parts;
    this.confidence.className = 'confidence';
    this.confidence.setAttribute('role', 'group');
    this.confidence.setAttribute('aria-label', 'How sure are you?');
    const ask = document.createElement('span');
    ask.textContent = 'How sure are you?';
    this.confidence.append(ask);
    for (const confidence of CONFIDENCES)
      this.confidence.append(button(CONFIDENCE_LABEL[confidence], () => this.confide(confidence)));
    this.result.className = 'result';
    this.result.tabIndex = -1;
    this.result.setAttribute('role', 'status');
    form.append(this.confidence, this.result);
    if (key.type === 'order' && list) addMoves(list, () => this.respond());
    form.addEventListener('input', () => this.respond());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('keydown', (event) => this.onKey(event));
    this.arrange();
    this.render();
  }

  /** Shows an earlier answer again, with its result. */
  restore({ response, confidence, correct }: Kept): void {
    if (this.state.phase !== 'open' || this.state.response !== undefined) return;
    writeResponse(this.parts, response);
    this.state = step(step(this.state, { kind: 'respond', response }), {
      kind: 'confide',
      confidence,
      correct,
    });
    this.render();
  }

  private respond(): void {
    this.state = step(this.state, { kind: 'respond', response: readResponse(this.parts) });
    this.render();
  }

  private confide(confidence: Confidence): void {
    const response = readResponse(this.parts);
    if (this.state.phase !== 'open' || response === undefined) return;
    const correct = isCorrect(this.parts.key, response);
    this.state = step(this.state, { kind: 'respond', response });
    this.state = step(this.state, { kind: 'confide', confidence, correct });
    this.render();
    this.parts.answer.open = true;
    this.result.focus();
    this.keep({ item: this.parts.id, correct, confidence, response });
  }

  private retry(): void {
    this.state = step(this.state, { kind: 'retry' });
    this.parts.form.reset();
    this.parts.answer.open = false;
    this.arrange();
    this.render();
    this.parts.form.querySelector<HTMLElement>('input, button')?.focus();
  }

  /** Digits choose an option, Enter goes on to how sure one is. */
  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.state.phase !== 'open') return;
    if (this.parts.key.type === 'single' && /^[1-9]$/.test(event.key)) {
      const input = this.parts.list?.querySelectorAll('input')[Number(event.key) - 1];
      if (!input) return;
      input.checked = true;
      input.focus();
      this.respond();
      event.preventDefault();
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (this.state.response !== undefined) this.confidence.querySelector('button')?.focus();
    }
  }

  /** Puts options and rationales into the order of this attempt. */
  private arrange(): void {
    const { id, key, list, locked, rationales } = this.parts;
    if (!list || key.type === 'number') return;
    const order = optionOrder(
      { type: key.type, options: rationales.length, lockOrder: locked },
      `${id}/${this.state.attempt}`,
    );
    const written = key.type === 'order' ? stepItems(list) : optionItems(list);
    for (const [place, option] of order.entries()) {
      const item = written[option];
      if (!item) continue;
      list.append(item);
      const letter = item.querySelector('.letter');
      if (letter) letter.textContent = String.fromCharCode(65 + place);
      if (key.type === 'order') continue;
      const rationale = rationales[option];
      rationale?.parentElement?.append(rationale);
      const name = rationale?.querySelector('[data-letter]');
      if (name) name.textContent = String.fromCharCode(65 + place);
    }
  }

  private render(): void {
    const { root, form, key } = this.parts;
    const { state } = this;
    const done = state.phase === 'result';
    root.dataset['phase'] = state.phase;
    const ready = !done && (key.type === 'order' || state.response !== undefined);
    this.confidence.hidden = !ready;
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLButtonElement>(
      'input, .move',
    ))
      control.disabled = done;
    this.result.replaceChildren();
    if (!done) return;
    const text = document.createElement('p');
    text.textContent = verdict(key, state.correct, state.confidence);
    text.className = state.correct ? 'right' : 'wrong';
    this.result.append(
      text,
      button('Try again', () => this.retry()),
    );
  }
}

function optionItems(list: HTMLElement): HTMLElement[] {
  const items: HTMLElement[] = [];
  for (const item of list.children) {
    const input = item.querySelector<HTMLInputElement>('input');
    const option =
      input?.type === 'radio' && input.value.match(/^\d+$/)
        ? input.value
        : input?.name.match(/\d+$/)?.[0];
    if (option !== undefined) items[Number(option)] = item as HTMLElement;
  }
  return items;
}

function stepItems(list: HTMLElement): HTMLElement[] {
  const items: HTMLElement[] = [];
  for (const item of list.children)
    items[Number((item as HTMLElement).dataset['step'])] = item as HTMLElement;
  return items;
}

function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}
