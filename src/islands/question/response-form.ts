import type { ItemResponse } from '../../learner/log/events.ts';
import { choiceForm } from './choice-form.ts';
import type { QuestionKey } from './key.ts';
import { matchingForm } from './matching-form.ts';
import { numberForm } from './number-form.ts';
import { orderForm } from './order-form.ts';
import { shortForm } from './short-form.ts';
import { statementForm } from './statement-form.ts';

/** What a question's form says and shows, whatever kind of question it is. */
export interface ResponseForm {
  /** What is marked, or nothing while it is not complete. */
  read(): ItemResponse | undefined;
  /** Marks a kept response; options that no longer exist are left out. */
  write(response: ItemResponse): void;
  /** As it was before anything was marked. */
  clear(): void;
  /** Chooses the option at a place; of true and false, the other one. */
  choose(place: number): void;
  /** Chooses the option after or before the chosen one. */
  move(by: 1 | -1): void;
  /** What takes the focus to change the answer. */
  focus(): void;
  /** How many options digits and letters choose. */
  readonly choices: number;
}

/** The form in a question's HTML, made to be read and written; says what changes by `changed`. */
export function responseForm(
  root: HTMLElement,
  data: QuestionKey,
  changed: () => void,
): ResponseForm {
  const body = part(root, '.body');
  switch (data.key.type) {
    case 'single':
    case 'concordance':
      return choiceForm(body, changed);
    case 'multiple':
      return statementForm(body, changed);
    case 'matching':
      return matchingForm(body, changed);
    case 'short':
      return shortForm(body, data.item, changed);
    case 'order':
      return orderForm(part(root, '.options'), changed);
    case 'number':
      return numberForm(body, data, changed);
  }
}

/** A part of a question's HTML; throws with a sentence where it is missing. */
export function part(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Question "${root.id}" has no ${selector} in its HTML.`);
  return found;
}
