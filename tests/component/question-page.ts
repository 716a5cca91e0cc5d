import './browser-page.ts';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { type Question as Item, questionSchema } from '../../src/course/schema/question.ts';
import { builtNodes } from '../../src/islands/practice/item-view.ts';
import type { QuestionElement } from '../../src/islands/question/element.ts';
import Question from '../../src/islands/question/Question.astro';

const filed = {
  objective: 'breast-explain',
  level: 'apply',
  form: 'A',
  claims: ['breast-heat'],
  refs: '1-2',
  modified: '2026-11-23',
};
const option = (id: string, correct = false) => ({
  id,
  text: `Text of ${id}`,
  correct,
  rationale: `This is the reason of ${id}.`,
});

/** A question of each kind, with the right answer to it and a wrong one. */
export const SAMPLES = {
  single: {
    item: { type: 'single', options: [option('a'), option('b', true), option('c')] },
    right: ['b'],
    wrong: ['c'],
  },
  multiple: {
    item: { type: 'multiple', options: [option('a', true), option('b'), option('c', true)] },
    right: ['a', 'c'],
    wrong: ['a', 'b'],
  },
  order: {
    item: { type: 'order', options: ['a', 'b', 'c', 'd'].map((id) => option(id)) },
    right: ['a', 'b', 'c', 'd'],
    wrong: ['b', 'a', 'c', 'd'],
  },
  number: {
    item: {
      ...{ type: 'number', answer: 9.4, tolerance: 1, min: 0, max: 100, step: 0.5, unit: '%' },
      rationale: 'The review counts them.',
    },
    right: 9.4,
    wrong: 40,
  },
  matching: {
    item: {
      type: 'matching',
      options: ['a', 'b', 'c'].map((id) => ({ id, text: `Option ${id}` })),
      pairs: [
        { id: 'a', text: 'Text of a', answer: 'c', rationale: 'This is the reason of a.' },
        { id: 'b', text: 'Text of b', answer: 'a', rationale: 'This is the reason of b.' },
        { id: 'c', text: 'Text of c', answer: 'c', rationale: 'This is the reason of c.' },
      ],
    },
    right: ['a:c', 'b:a', 'c:c'],
    wrong: ['a:c', 'b:b', 'c:c'],
  },
  short: {
    item: {
      type: 'short',
      model: 'Both have to be named, and the reason why they differ.',
      options: ['a', 'b'].map((id) => ({
        id,
        text: `Text of ${id}`,
        rationale: `This is the reason of ${id}.`,
      })),
    },
    right: ['a', 'b'],
    wrong: ['a'],
  },
} as const;

export type Kind = keyof typeof SAMPLES;
export const KINDS = Object.keys(SAMPLES) as Kind[];

/** A question that nothing scores. */
const UNSCORED = {
  type: 'concordance',
  options: ['a', 'b', 'c'].map((id) => ({
    ...{ id, text: `Text of ${id}`, rationale: `This is the reason of ${id}.` },
  })),
};

/** A sample as authors write it. */
export function sampleQuestion(kind: Kind | 'concordance'): Item {
  const item = kind === 'concordance' ? UNSCORED : SAMPLES[kind].item;
  const stem = `What does the ${kind} question ask?`;
  return questionSchema.parse({ ...filed, ...item, id: `breast-q-${kind}`, stem });
}

/** The HTML of a question as the build makes it. */
async function questionHtml(question: Item, inText = true): Promise<string> {
  const container = await AstroContainer.create();
  const places = [{ block: 'breast-heat', part: 'Heat kills cells' }];
  const props = { question, section: 'breast-ablation', places, inText, number: '3' };
  return container.renderToString(Question, { props });
}

/** Puts a question on the page and makes it answerable; `emitted` collects what it tells, in order. */
export async function questionOnPage(kind: Kind | 'concordance') {
  await import('../../src/islands/question/element.ts');
  const emitted: { type: string; detail: unknown }[] = [];
  document.body.replaceChildren(builtNodes(await questionHtml(sampleQuestion(kind))));
  const element = document.querySelector('io-question') as QuestionElement;
  for (const type of ['io-question-answer', 'io-question-undo'])
    element.addEventListener(type, (event) =>
      emitted.push({ type, detail: (event as CustomEvent).detail }),
    );
  return { element, emitted, ...controls(element) };
}

/** What a reader does with a question. */
function controls(element: HTMLElement) {
  const button = (name: string) =>
    [...element.querySelectorAll('button')].find(
      (other) => (other.getAttribute('aria-label') ?? other.lastChild?.textContent) === name,
    );
  const press = (name: string) => {
    const found = button(name);
    if (!found || found.disabled || found.hidden) throw new Error(`No button "${name}" to press.`);
    found.focus();
    found.click();
  };
  return {
    button,
    press,
    key: (key: string, options: KeyboardEventInit = {}) =>
      (document.activeElement ?? element).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
      ),
    /** Marks a response with the controls of its kind. */
    mark(response: readonly string[] | number) {
      if (typeof response === 'number') type(element, String(response));
      else if (element.querySelector('.steps')) putInOrder(element, response, press);
      else if (element.querySelector('.pairs')) choosePairs(element, response);
      else if (element.querySelector('.model')) tickPoints(element, response);
      else
        for (const input of element.querySelectorAll<HTMLInputElement>('.options input')) {
          const option = input.closest<HTMLElement>('[data-option]')?.dataset['option'] ?? '';
          const chosen = response.includes(option);
          const wanted = input.value === option || input.value === 'true' ? chosen : !chosen;
          if (wanted) input.click();
        }
    },
    type: (text: string) => type(element, text),
    text: (selector: string) =>
      [...element.querySelectorAll(selector)].map((part) => part.textContent?.trim() ?? ''),
  };
}

function type(element: HTMLElement, text: string): void {
  const field = element.querySelector<HTMLInputElement>('input[type=text]');
  if (!field) throw new Error('There is no field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function choosePairs(element: HTMLElement, pairs: readonly string[]): void {
  for (const pair of pairs) {
    const [stem, option = ''] = pair.split(':');
    const list = element.querySelector<HTMLSelectElement>(`[data-option="${stem}"] select`);
    if (!list) throw new Error(`There is no list for "${stem}".`);
    list.value = option;
    list.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function tickPoints(element: HTMLElement, points: readonly string[]): void {
  const model = element.querySelector<HTMLDetailsElement>('details.model');
  if (!model) throw new Error('There is no model answer.');
  model.open = true;
  model.dispatchEvent(new Event('toggle'));
  for (const tick of model.querySelectorAll('input'))
    if (points.includes(tick.value) !== tick.checked) tick.click();
}

function putInOrder(
  element: HTMLElement,
  order: readonly string[],
  press: (name: string) => void,
): void {
  const now = () =>
    [...element.querySelectorAll<HTMLElement>('[data-option]')].map(
      ({ dataset }) => dataset['option'] ?? '',
    );
  for (const [place, id] of order.entries())
    while (now().indexOf(id) > place) press(`Move up: Text of ${id}`);
  if (now().join() !== order.join()) throw new Error('The steps are in another order.');
}
