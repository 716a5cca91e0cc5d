import { button, make } from './dom.ts';
import type { ResponseForm } from './response-form.ts';

/**
 * Steps to be put in order with buttons. The order in which they are first shown is never the right
 * one, so it is no answer before a step was moved or the reader says that this is the order.
 */
export function orderForm(list: HTMLElement, changed: () => void): ResponseForm {
  let touched = false;
  const status = make('p', 'visually-hidden');
  status.setAttribute('aria-live', 'polite');
  const confirm = button('choice confirm', () => touch(), 'This is my order');
  list.after(status, confirm);

  const touch = () => {
    touched = true;
    confirm.hidden = true;
    changed();
  };
  const arrange = (ids: readonly string[]) => {
    const byId = new Map(steps(list).map((step) => [step.dataset['option'], step]));
    for (const id of ids) {
      const step = byId.get(id);
      if (step) list.append(step);
    }
  };
  for (const step of steps(list)) step.append(moves(list, step, status, touch));
  return {
    choices: 0,
    read: () => (touched ? steps(list).map(({ dataset }) => dataset['option'] ?? '') : undefined),
    write(response) {
      if (typeof response === 'number') return;
      arrange(response);
      touched = true;
      confirm.hidden = true;
    },
    clear() {
      list.append(...steps(list).toSorted((a, b) => placeOf(a) - placeOf(b)));
      touched = false;
      confirm.hidden = false;
    },
    choose() {},
    move: () => list.querySelector('button')?.focus(),
    focus: () => list.querySelector('button')?.focus(),
  };
}

function steps(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-option]')];
}

/** The place at which a step stood at first, which the printed page keeps. */
function placeOf(step: HTMLElement): number {
  return Number(step.style.order);
}

/** The buttons that move a step one place up or down, and say where it went. */
function moves(
  list: HTMLElement,
  step: HTMLElement,
  status: HTMLElement,
  moved: () => void,
): HTMLElement {
  const name = step.querySelector('.text')?.textContent?.trim() ?? '';
  const move = (sign: string, direction: 'up' | 'down'): HTMLElement => {
    const control = button(
      'move',
      () => {
        const all = steps(list);
        const other = all[all.indexOf(step) + (direction === 'up' ? -1 : 1)];
        if (!other) return;
        if (direction === 'up') other.before(step);
        else other.after(step);
        control.focus();
        status.textContent = `${name}: place ${steps(list).indexOf(step) + 1} of ${all.length}`;
        moved();
      },
      sign,
    );
    control.setAttribute('aria-label', `Move ${direction}: ${name}`);
    return control;
  };
  return make('span', 'moves', move('↑', 'up'), move('↓', 'down'));
}
