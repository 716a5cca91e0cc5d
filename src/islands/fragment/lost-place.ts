import { fragmentText } from '../../lib/fragment-text.ts';
import { likelyIds, wordsOf } from './model.ts';

/**
 * Goes to the place of the page that the fragment of its address most likely means, or tells that there is none.
 * @param searchPage the address of the search page
 */
export function findPlace(notice: HTMLElement, searchPage: string): void {
  const fragment = fragmentText(location.hash);
  const words = wordsOf(fragment);
  // What begins with a name and an equals sign is data of its page.
  const isPlace = words && fragment !== 'top' && !/^[a-z]+=/.test(fragment);
  if (!isPlace || document.getElementById(fragment)) return;
  const id = likelyIds(fragment).find((other) => document.getElementById(other));
  if (id) {
    location.replace(`#${encodeURIComponent(id)}`);
    return;
  }
  const search = document.createElement('a');
  search.href = `${searchPage}?${new URLSearchParams({ q: words })}`;
  search.textContent = 'Search the site for it';
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.append(`This page has no place called “${words}”. `, search);
  notice.hidden = false;
  notice.replaceChildren(text);
}
