import type { StepAction, StepsShown } from './model.ts';

/** The controls for going through a figure, and the line that says where one is. */
export interface StepBar {
  root: HTMLElement;
  status: HTMLElement;
  /** Moves the slider. */
  show(shown: StepsShown): void;
}

/**
 * Builds the controls; they stand nowhere yet.
 * @param last what the button at the end says, whose action is `all`
 */
export function stepBar(
  label: string,
  last: string,
  count: number,
  go: (action: StepAction) => void,
): StepBar {
  const root = controls(label);
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.min = '1';
  slider.max = slider.value = String(count);
  slider.setAttribute('aria-label', 'Step');
  slider.addEventListener('input', () => go({ to: slider.valueAsNumber }));
  root.append(
    button('Previous', () => go('previous')),
    slider,
    button('Next', () => go('next')),
    button(last, () => go('all')),
  );
  const status = statusLine();
  root.append(status);
  const show = (shown: StepsShown) => {
    slider.value = String(shown || count);
    slider.setAttribute('aria-valuetext', shown ? `Step ${shown} of ${count}` : 'All steps');
  };
  show(0);
  return { root, status, show };
}

/** An empty row of controls with a name. */
export function controls(label: string): HTMLElement {
  const root = document.createElement('div');
  root.className = 'step-controls';
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', label);
  return root;
}

/** A line that is read out when it changes. */
export function statusLine(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'step-status';
  line.setAttribute('aria-live', 'polite');
  return line;
}

export function button(label: string, action: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}
