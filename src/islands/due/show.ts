import { watchDue } from './count.ts';
import { dueNumber, dueWords } from './words.ts';

/** Shows in an element, of which one child is seen and one is heard, how many items are due for review. */
export function showDue(element: HTMLElement): void {
  const [number, words] = element.children;
  if (!number || !words) throw new Error('io-due has no place for its number and words.');
  watchDue((count) => {
    number.textContent = dueNumber(count);
    words.textContent = `, ${dueWords(count)}`;
    element.hidden = count === 0;
  });
}
