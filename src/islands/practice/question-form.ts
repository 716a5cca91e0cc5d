import type { ItemResponse } from '../../learner/log/events.ts';
import { readResponse, writeResponse } from '../quiz/responses.ts';
import { addMoves } from '../quiz/steps.ts';
import { optionLetter } from './answer-view.ts';
import type { QuestionContent } from './content.ts';
import { link, make } from './dom.ts';
import { stemHeading } from './item-view.ts';

/** The form of one question, in the HTML that the readers of responses know. */
export interface QuestionForm {
  form: HTMLFormElement;
  stem: HTMLElement;
  response(): ItemResponse | undefined;
  fill(response: ItemResponse): void;
  /** Chooses the option at a place; of true and false, the other one. */
  choose(place: number): void;
  /** Chooses the option after or before the chosen one. */
  move(by: 1 | -1): void;
  /** What takes the focus to change the answer. */
  focusAnswer(): void;
}

/**
 * @param order positions of the options in the order in which this attempt shows them
 * @param changed called whenever the reader changed something
 */
export function questionForm(
  content: QuestionContent,
  order: readonly number[],
  changed: () => void,
): QuestionForm {
  const { key } = content;
  const stem = stemHeading(content);
  const fields = make('fieldset', 'fields', make('legend', '', stem));
  const form = make('form', 'question', fields);
  if (content.figure) {
    const { block, name } = content.figure;
    fields.append(make('p', 'about', 'About ', link(`${content.section}/#${block}`, name)));
  }
  const list = content.line ? undefined : optionList(content, order);
  fields.append(list ?? estimate(content));
  if (key.type === 'order' && list) addMoves(list, changed);
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => event.preventDefault());

  const parts = { key, form, list };
  const inputs = () => [...form.querySelectorAll('input')];
  const checked = () => inputs().findIndex((input) => input.checked);
  const pick = (input: HTMLInputElement | undefined) => {
    if (!input) return;
    input.checked = true;
    input.focus();
    changed();
  };
  return {
    form,
    stem,
    response: () => readResponse(parts),
    fill(response) {
      writeResponse(parts, response);
      const [input, slider] = form.querySelectorAll<HTMLInputElement>('.estimate input');
      if (input && slider) slider.value = input.value;
    },
    choose(place) {
      if (key.type === 'single') pick(inputs()[place]);
      if (key.type !== 'multiple') return;
      const [yes, no] = list?.children[place]?.querySelectorAll('input') ?? [];
      pick(yes?.checked ? no : yes);
    },
    move(by) {
      const all = inputs();
      const at = checked();
      if (key.type !== 'single') all[Math.max(at, 0)]?.focus();
      else pick(all[at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length]);
    },
    focusAnswer: () => (inputs()[Math.max(checked(), 0)] ?? form.querySelector('button'))?.focus(),
  };
}

function optionList({ key, options }: QuestionContent, order: readonly number[]): HTMLElement {
  const list = make('ol', key.type === 'order' ? 'options steps' : 'options');
  for (const [at, option] of order.entries()) {
    const text = options[option]?.text ?? '';
    if (key.type === 'order') {
      const step = make('li', '', make('span', 'text', text));
      step.dataset['step'] = String(option);
      list.append(step);
    } else if (key.type === 'multiple') {
      const statement = make('fieldset', 'statement', make('legend', '', text));
      for (const [value, name] of [
        ['true', 'True'],
        ['false', 'False'],
      ] as const)
        statement.append(make('label', '', radio(`practice-${option}`, value), ` ${name}`));
      list.append(make('li', '', statement));
    } else {
      const letter = make('span', 'letter', optionLetter(at));
      letter.setAttribute('aria-hidden', 'true');
      const input = radio('practice', String(option));
      list.append(make('li', '', make('label', '', input, letter, make('span', 'text', text))));
    }
  }
  return list;
}

function radio(name: string, value: string): HTMLInputElement {
  const input = make('input', '');
  return Object.assign(input, { type: 'radio', name, value });
}

function estimate({ line }: QuestionContent): HTMLElement {
  const { unit = '', min = 0, max = 0, step = 1 } = line ?? {};
  const input = Object.assign(make('input', ''), {
    ...{ type: 'number', id: 'practice-estimate', inputMode: 'decimal', enterKeyHint: 'next' },
    ...{ min: String(min), max: String(max), step: String(step) },
  });
  const label = make('label', '', 'Your estimate');
  label.htmlFor = input.id;
  // The same value on a line, for a finger; it has none before it is moved.
  const slider = Object.assign(make('input', ''), {
    ...{ type: 'range', min: input.min, max: input.max, step: input.step, value: input.min },
  });
  slider.setAttribute('aria-label', 'Your estimate on the line');
  slider.addEventListener('input', () => {
    input.value = slider.value;
  });
  input.addEventListener('input', () => {
    if (input.value !== '') slider.value = input.value;
  });
  const numberLine = make('span', 'line', String(min), slider, String(max));
  return make('div', 'estimate', label, input, make('span', '', unit), numberLine);
}
