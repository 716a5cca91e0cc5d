import { firstEditionOption, type ItemResponse } from '../../learner/log/events.ts';
import type { QuestionParts } from './read-question.ts';

/** The parts of a question that hold its response. */
type ResponseParts = Pick<QuestionParts, 'key' | 'form' | 'list'>;

/** What the form says at present, or undefined while it is not complete. */
export function readResponse({ key, form, list }: ResponseParts): ItemResponse | undefined {
  if (key.type === 'number') {
    const input = form.querySelector('input');
    return input?.value && input.checkValidity() ? input.valueAsNumber : undefined;
  }
  if (key.type === 'order')
    return [...(list?.children ?? [])].map((li) => optionAt((li as HTMLElement).dataset['step']));
  const checked = [...form.querySelectorAll<HTMLInputElement>('input:checked')];
  if (key.type === 'single') return checked[0] ? [optionAt(checked[0].value)] : undefined;
  const statements = form.querySelectorAll('.statement').length;
  if (checked.length < statements) return undefined;
  return checked.flatMap(({ name, value }) =>
    value === 'true' ? optionAt(name.slice(name.lastIndexOf('-') + 1)) : [],
  );
}

/** Puts a kept response back into the form; positions that no longer exist are left out. */
export function writeResponse({ key, form, list }: ResponseParts, response: ItemResponse): void {
  if (typeof response === 'number') {
    const input = form.querySelector('input');
    if (key.type === 'number' && input) input.value = String(response);
    return;
  }
  if (key.type === 'order') {
    for (const step of response) {
      const li = list?.querySelector(`[data-step="${positionOf(step)}"]`);
      if (li) list?.append(li);
    }
  } else if (key.type === 'single') {
    const input = form.querySelector<HTMLInputElement>(`input[value="${positionOf(response[0])}"]`);
    if (input) input.checked = true;
  } else {
    for (const input of form.querySelectorAll<HTMLInputElement>('.statement input')) {
      const statement = optionAt(input.name.slice(input.name.lastIndexOf('-') + 1));
      input.checked = (input.value === 'true') === response.includes(statement);
    }
  }
}

function optionAt(position: string | undefined): string {
  return firstEditionOption(Number(position));
}

function positionOf(option: string | undefined): number {
  return (option ?? '').charCodeAt(0) - firstEditionOption(0).charCodeAt(0);
}
