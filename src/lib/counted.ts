/** A number with its noun: `1 figure`, `12 figures`; `ending` is that of more than one. */
export function counted(count: number, noun: string, ending = 's'): string {
  return `${count} ${noun}${count === 1 ? '' : ending}`;
}
