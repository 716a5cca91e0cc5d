import type { ItemResponse } from '../../learner/log/events.ts';
import { make } from './dom.ts';
import { type Mark, numberMark, optionMark } from './feedback.ts';
import type { QuestionKey } from './key.ts';

const TONES = ['right', 'wrong'] as const;

/**
 * Shows the answer where the question stands: the mark and the rationale under each option, steps in
 * the right order, a number with how far off it was.
 */
export function showFeedback(
  body: HTMLElement,
  data: QuestionKey,
  response: ItemResponse | undefined,
): void {
  hideFeedback(body);
  if (data.key.type === 'number') {
    body.append(feedback(numberMark(data, response), data.rationales['']));
    return;
  }
  for (const model of body.querySelectorAll<HTMLDetailsElement>('details.model')) model.open = true;
  const items = new Map(
    [...body.querySelectorAll<HTMLElement>('[data-option]')].map((item) => [
      item.dataset['option'] ?? '',
      item,
    ]),
  );
  for (const [option, item] of items) {
    const mark = optionMark(data, option, response);
    item.classList.toggle('right', mark.tone === 'right');
    item.classList.toggle('wrong', mark.tone === 'wrong');
    item.append(feedback(mark, data.rationales[option]));
  }
  if (data.key.type === 'order')
    for (const option of data.key.options) {
      const item = items.get(option);
      if (item) item.parentElement?.append(item);
    }
}

/** Takes away what {@link showFeedback} added. */
export function hideFeedback(body: HTMLElement): void {
  for (const added of body.querySelectorAll('.feedback')) added.remove();
  for (const item of body.querySelectorAll('[data-option]')) item.classList.remove(...TONES);
}

function feedback({ text, tone }: Mark, rationale = ''): HTMLElement {
  return make(
    'div',
    `feedback ${tone}`,
    ...(text ? [make('p', 'mark', text)] : []),
    make('p', 'rationale', rationale),
  );
}
