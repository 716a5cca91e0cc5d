import type { Basket } from './basket.ts';
import { shortCode } from './short-code.ts';

/** Most characters that all mail programs and learning systems leave of an address. */
export const LONGEST_ADDRESS = 2000;

/** Version of the form of addresses; a page knows all that there ever were. */
export const VERSION = '1';

/** The fragment of a playlist: `v=1&c=check&t=Title&b=codes&n=2.a+note~4.another&h=0.A+group~3.Another`. */
export function formatPlaylist({ title, entries }: Basket): string {
  const params = new URLSearchParams();
  if (title.trim()) params.set('t', title.trim().toWellFormed());
  params.set('b', entries.map(({ path }) => shortCode(path)).join(''));
  const notes = byPlace(entries.map(({ note }) => note));
  if (notes) params.set('n', notes);
  const headings = byPlace(entries.map(({ heading }) => heading ?? ''));
  if (headings) params.set('h', headings);
  return `#${new URLSearchParams({ v: VERSION, c: checkOf(params) })}&${params}`;
}

/** A code that follows from all of a playlist: an address that was cut off has another. */
export function checkOf(params: URLSearchParams): string {
  return shortCode(['t', 'b', 'n', 'h'].map((name) => params.get(name) ?? '').join('\n'));
}

/** Words with the places that they belong to; a tilde within them has a hyphen behind it, one between two has a digit. */
function byPlace(words: readonly string[]): string {
  return words
    .flatMap((text, at) =>
      text.trim() ? `${at}.${text.trim().replaceAll('~', '~-').toWellFormed()}` : [],
    )
    .join('~');
}
