/** What is due, in words: `5 items due for review`. */
export function dueWords(count: number): string {
  return `${count} ${count === 1 ? 'item' : 'items'} due for review`;
}

/** The same where there is room for two digits. */
export function dueNumber(count: number): string {
  return count > 99 ? '99+' : String(count);
}
