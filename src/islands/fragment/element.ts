import { fragmentText, likelyIds, wordsOf } from './model.ts';

/** Leads to the place that an address most likely means, or says that the page has no such place. */
export class FragmentElement extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', () => this.#check());
    // What other scripts add to the page has an address as well.
    if (document.readyState === 'complete') this.#check();
    else addEventListener('load', () => this.#check(), { once: true });
  }

  #check(): void {
    const notice = this.querySelector('aside');
    if (!notice) return;
    notice.hidden = true;
    const fragment = fragmentText(location.hash);
    if (!wordsOf(fragment) || fragment === 'top' || document.getElementById(fragment)) return;
    const id = likelyIds(fragment).find((other) => document.getElementById(other));
    if (id) location.replace(`#${encodeURIComponent(id)}`);
    else this.#tell(notice, wordsOf(fragment));
  }

  #tell(notice: HTMLElement, words: string): void {
    const search = document.createElement('a');
    search.href = `${this.dataset['address']}?${new URLSearchParams({ q: words })}`;
    search.textContent = 'Search the site for it';
    const text = document.createElement('p');
    text.setAttribute('role', 'alert');
    text.append(`This page has no place called “${words}”. `, search);
    notice.hidden = false;
    notice.replaceChildren(text);
  }
}

customElements.define('io-fragment', FragmentElement);
