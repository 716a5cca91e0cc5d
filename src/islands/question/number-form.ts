import { NumberField } from '../../lib/number-field.ts';
import type { QuestionKey } from './key.ts';
import type { ResponseForm } from './response-form.ts';

/** A number to be typed or placed on a line; what cannot be taken is said in words. */
export function numberForm(
  body: HTMLElement,
  { item, line }: QuestionKey,
  changed: () => void,
): ResponseForm {
  const input = body.querySelector<HTMLInputElement>('input[type=text]');
  const slider = body.querySelector<HTMLInputElement>('input[type=range]');
  const problem = body.querySelector<HTMLElement>('.problem');
  if (!input || !slider || !problem || !line)
    throw new Error(`Question "${item}" has no field, line or place for a problem in its HTML.`);
  const field = new NumberField(input, problem, line);
  const follow = () => {
    slider.value = String(field.value ?? line.min);
  };
  input.addEventListener('input', () => {
    follow();
    changed();
  });
  slider.addEventListener('input', () => {
    field.show(Number(slider.value));
    changed();
  });
  const show = (value: number | undefined) => {
    field.show(value);
    follow();
  };
  return {
    choices: 0,
    read: () => field.value,
    write(response) {
      if (typeof response === 'number') show(response);
    },
    clear: () => show(undefined),
    choose() {},
    move: () => input.focus(),
    focus: () => input.focus(),
  };
}
