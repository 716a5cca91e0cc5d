import { type AnsweredEvent, firstEditionOption } from '../../learner/log/events.ts';
import type { QuestionContent } from './content.ts';
import { make } from './dom.ts';
import { sources } from './item-view.ts';
import { optionMark } from './words.ts';

/**
 * The answer to a question: each option with its rationale, and the sources.
 * @param order positions of the options as they were shown
 */
export function answerView(
  content: QuestionContent,
  order: readonly number[],
  event: AnsweredEvent | null,
): HTMLElement {
  const block = make('div', 'answer');
  block.append(content.line ? numberAnswer(content, event) : optionList(content, order, event));
  block.append(sources(content));
  return block;
}

function numberAnswer({ key, line }: QuestionContent, event: AnsweredEvent | null): HTMLElement {
  const { unit, rationale } = line ?? { unit: '', rationale: '' };
  const amount = (value: number) => `${value}${/^\w/.test(unit) ? ' ' : ''}${unit}`;
  const [answer, tolerance] = key.type === 'number' ? [key.answer, key.tolerance] : [0, 0];
  const given = typeof event?.response === 'number' ? ` You said ${amount(event.response)}.` : '';
  return make(
    'div',
    'option estimated',
    make('p', 'text', make('b', '', amount(answer)), ` Right within ${tolerance}.${given}`),
    make('p', 'rationale', rationale),
  );
}

function optionList(
  { key, options }: QuestionContent,
  order: readonly number[],
  event: AnsweredEvent | null,
): HTMLElement {
  const type = key.type === 'number' ? 'single' : key.type;
  const correct = 'correct' in key ? key.correct : [];
  const list = make('ol', 'options');
  // Steps are stored in the right order, which is the one to show now.
  const shown = type === 'order' ? options.map((_, option) => option) : order;
  for (const [at, option] of shown.entries()) {
    const { text = '', rationale = '' } = options[option] ?? {};
    const mark = optionMark(type, firstEditionOption(option), correct, event?.response, option);
    const sign = type === 'order' ? String(at + 1) : optionLetter(at);
    const words = make('p', 'mark', mark.text);
    list.append(
      make(
        'li',
        ['option', mark.right && 'right', mark.wrong && 'wrong'].filter(Boolean).join(' '),
        make('span', 'letter', sign),
        make('div', '', make('p', 'text', text), words, make('p', 'rationale', rationale)),
      ),
    );
  }
  return list;
}

/** The letter of an option by its place: A, B, C. */
export function optionLetter(at: number): string {
  return String.fromCharCode(65 + at);
}
