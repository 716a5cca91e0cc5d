import { hasMarkup } from '../../lib/own-markup.ts';
import { parseTheme } from './model.ts';

const KEY = 'theme';

/** Lets the reader choose light, dark or the system's theme; the choice stays on the device. */
export class ThemeElement extends HTMLElement {
  connectedCallback(): void {
    // Set before the first paint where scripts might not come; this one has.
    delete document.documentElement.dataset['apart'];
    const select = this.querySelector('select');
    if (!hasMarkup(this, ['select']) || !select) return;
    this.hidden = false;
    select.value = parseTheme(document.documentElement.dataset['theme']);
    select.addEventListener('change', () => this.#apply(select.value));
    window.addEventListener('storage', (event) => {
      if (event.key !== KEY) return;
      this.#show(parseTheme(event.newValue));
    });
  }

  #apply(value: string): void {
    const theme = parseTheme(value);
    this.#show(theme);
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // Storage is blocked: the choice holds for this page only.
    }
  }

  #show(value: string): void {
    const theme = parseTheme(value);
    // The same choice stands in the header and in the menu.
    for (const select of document.querySelectorAll<HTMLSelectElement>('io-theme select'))
      select.value = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }
}

customElements.define('io-theme', ThemeElement);
