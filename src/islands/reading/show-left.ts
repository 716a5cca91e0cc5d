import { leftText, wordsLeft } from './words-left.ts';

/** What of the window stands above the line that is being read. */
const READING_LINE = 1 / 3;

/**
 * Says how long the rest of a section takes, as the reader goes on.
 * @param words of each part, in the order of their headings
 */
export function showLeft(
  place: HTMLElement,
  headings: readonly HTMLElement[],
  words: readonly number[],
  wordsPerMinute: number,
): void {
  const all = words.reduce((sum, count) => sum + count, 0);
  let isAsked = false;
  const show = () => {
    isAsked = false;
    const end = document.querySelector('.prose')?.getBoundingClientRect().bottom ?? 0;
    const tops = headings.map((heading) => heading.getBoundingClientRect().top);
    const parts = tops.map((top, i) => ({ top, bottom: tops[i + 1] ?? end, words: words[i] ?? 0 }));
    const text = leftText(wordsLeft(parts, innerHeight * READING_LINE), all, wordsPerMinute);
    place.hidden = text === '';
    if (text && place.textContent !== text) place.textContent = text;
  };
  const ask = () => {
    if (!isAsked) requestAnimationFrame(show);
    isAsked = true;
  };
  for (const kind of ['scroll', 'resize']) addEventListener(kind, ask, { passive: true });
  show();
}
