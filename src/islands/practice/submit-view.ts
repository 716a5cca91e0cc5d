import type { Session } from '../../learner/session/session.ts';
import { button, make } from '../question/dom.ts';
import type { ItemView } from './item-view.ts';
import { count } from './words.ts';

/** The end of an exam or form before it is handed in: what is still open, and the way back to it. */
export function submitView(
  { answers }: Session,
  onGo: (index: number) => void,
  onSubmit: () => void,
): ItemView {
  const open = answers.flatMap((answer, at) => (answer ? [] : at));
  const heading = make('h2', 'stem', 'All questions seen');
  heading.tabIndex = -1;
  const text =
    open.length === 0
      ? 'All are answered. You can still go back and change an answer.'
      : `${count(open.length, 'question')} left open. What is left open is not counted.`;
  const list = make(
    'p',
    'open-places',
    ...open.map((at) => button('choice', () => onGo(at), `Question ${at + 1}`)),
  );
  return {
    stage: [heading, make('p', '', text), ...(open.length > 0 ? [list] : [])],
    foot: [
      make('p', 'ask', 'The results come next.'),
      make('div', 'row', button('primary', onSubmit, 'Hand in')),
    ],
    step: 'done',
    options: 0,
    focus: heading,
    perform() {},
  };
}
