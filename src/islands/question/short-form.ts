import type { ResponseForm } from './response-form.ts';

/**
 * A field for one's own words, and the model answer to judge them by. What is written stays in the field and
 * is not kept; the response is what of the model the reader found in it, once the model was opened.
 */
export function shortForm(body: HTMLElement, item: string, changed: () => void): ResponseForm {
  const words = body.querySelector('textarea');
  const model = body.querySelector<HTMLDetailsElement>('details.model');
  if (!words || !model)
    throw new Error(`Question "${item}" has no field or no model answer in its HTML.`);
  const ticks = () => [...model.querySelectorAll('input')];
  body.addEventListener('input', changed);
  model.addEventListener('toggle', changed);
  return {
    choices: 0,
    read: () =>
      model.open ? ticks().flatMap(({ checked, value }) => (checked ? value : [])) : undefined,
    write(response) {
      model.open = true;
      for (const tick of ticks())
        tick.checked = typeof response === 'object' && response.includes(tick.value);
    },
    clear() {
      model.open = false;
      for (const tick of ticks()) tick.checked = false;
    },
    choose() {},
    move: () => words.focus(),
    focus: () => words.focus(),
  };
}
