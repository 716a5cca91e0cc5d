/**
 * What can be searched in a part of the page, after it was read once more: a translation of the page may have come in
 * between. The words that were there first still count.
 */
export function rereadWords(before: string, now: string): string {
  return before.includes(now) ? before : `${before} ${now}`;
}

/** Calls an action each time the reader comes to a field of words, before anything is typed. */
export function onWordsField(root: HTMLElement, action: () => void): void {
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'q') action();
  });
}
