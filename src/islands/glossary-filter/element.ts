import { fragmentText } from '../../lib/fragment-text.ts';
import { hasWords, oneLine, WORDS_LIMIT } from '../../lib/search-words.ts';

/**
 * Leaves only the terms whose name or other names have the words typed, and opens the letters that hold one. A letter
 * that a link leads into is opened, too, where the browser does not do so by itself.
 */
export class GlossaryFilterElement extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector('input');
    this.querySelector('search')?.removeAttribute('hidden');
    field?.addEventListener('input', () => this.#show(oneLine(field.value, WORDS_LIMIT)));
    addEventListener('hashchange', () => openTarget());
    openTarget();
  }

  #show(words: string): void {
    let shown = 0;
    let all = 0;
    for (const letter of document.querySelectorAll<HTMLDetailsElement>('details.letter')) {
      let found = 0;
      for (const entry of letter.querySelectorAll<HTMLElement>('.entry')) {
        // Its heading as well, which may be translated by now.
        const names = `${entry.dataset['names'] ?? ''} ${entry.querySelector('dt')?.textContent ?? ''}`;
        entry.hidden = !hasWords(names, words);
        if (!entry.hidden) found += 1;
        all += 1;
      }
      letter.hidden = found === 0;
      letter.open = words !== '' && found > 0;
      shown += found;
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = words === '' ? `${all} terms` : `${shown} of ${all} terms`;
  }
}

function openTarget(): void {
  const target = document.getElementById(fragmentText(location.hash));
  const letter = target?.closest<HTMLDetailsElement>('details.letter');
  if (!letter || letter.open) return;
  letter.open = true;
  target?.scrollIntoView();
}

customElements.define('io-glossary-filter', GlossaryFilterElement);
