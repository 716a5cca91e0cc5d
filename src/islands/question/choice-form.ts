import type { ResponseForm } from './response-form.ts';

/** One option of several: radio buttons. */
export function choiceForm(body: HTMLElement, changed: () => void): ResponseForm {
  const inputs = () => [...body.querySelectorAll('input')];
  const checked = () => inputs().findIndex((input) => input.checked);
  const pick = (input: HTMLInputElement | undefined) => {
    if (!input) return;
    input.checked = true;
    input.focus();
    changed();
  };
  body.addEventListener('input', changed);
  return {
    get choices() {
      return inputs().length;
    },
    read() {
      const chosen = inputs()[checked()];
      return chosen && [chosen.value];
    },
    write(response) {
      for (const input of inputs())
        input.checked = typeof response === 'object' && response.includes(input.value);
    },
    clear() {
      for (const input of inputs()) input.checked = false;
    },
    choose: (place) => pick(inputs()[place]),
    move(by) {
      const all = inputs();
      const at = checked();
      pick(all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]);
    },
    focus: () => inputs()[Math.max(checked(), 0)]?.focus(),
  };
}
