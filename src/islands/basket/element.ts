import {
  type Basket,
  EMPTY,
  grouped,
  headed,
  MOST,
  moved,
  noted,
  removed,
} from '../../educators/basket.ts';
import { basketKey, keepBasket, readBasket } from '../../educators/basket-storage.ts';
import type { TakeEntry } from '../../educators/take-index.ts';
import { CODE_MISSING, loadCode } from '../../lib/load-code.ts';
import { paperView, playlistView } from './addresses-view.ts';
import { entryView } from './entry-view.ts';
import { gather, groupNames } from './gather.ts';
import { loadIndex, SITE_SOURCE } from './site-source.ts';

/** The basket: what was taken from all over the site, in order, and the files and addresses that it gives. */
export class BasketElement extends HTMLElement {
  #basket: Basket = EMPTY;
  #index: ReadonlyMap<string, TakeEntry> = new Map();

  async connectedCallback(): Promise<void> {
    this.#basket = readBasket();
    this.#field('[data-title]').value = this.#basket.title;
    this.#on('[data-title]', 'input', () =>
      this.#change(
        { ...this.#basket, title: this.#field('[data-title]').value.slice(0, MOST.title) },
        false,
      ),
    );
    this.#on('[data-minutes]', 'input', () => this.#showAddresses());
    this.#on('[data-clear]', 'click', () => this.#change(EMPTY));
    for (const by of ['section', 'objective', 'none'] as const)
      this.#on(`[data-group=${by}]`, 'click', () => void this.#group(by));
    // Another tab took something.
    window.addEventListener('storage', ({ key }) => {
      if (key !== basketKey()) return;
      this.#basket = readBasket();
      this.#show();
    });
    try {
      this.#index = await loadIndex(SITE_SOURCE);
    } catch {
      this.#say(CODE_MISSING);
      return;
    }
    await this.#adopt();
    this.#show();
  }

  /** A playlist comes with its address, and is put to what is there. */
  async #adopt(): Promise<void> {
    if (!location.hash) return;
    await loadCode(
      () => import('./adopt.ts'),
      ({ adopted }) => {
        const { basket, said } = adopted(location.hash, this.#basket, this.#index);
        this.#say(said);
        if (!basket) return;
        history.replaceState(history.state, '', location.pathname);
        this.#field('[data-title]').value = basket.title;
        this.#change(basket);
      },
      () => this.#say(CODE_MISSING),
    );
  }

  #change(basket: Basket, redraw = true): void {
    this.#basket = basket;
    if (!keepBasket(basket))
      this.#say('This browser keeps nothing: the basket is gone when the page is left.');
    if (redraw) this.#show();
    else this.#showAddresses();
  }

  async #group(by: 'section' | 'objective' | 'none'): Promise<void> {
    try {
      const names = await groupNames(by, this.#chosen(), SITE_SOURCE);
      this.#change(grouped(this.#basket, (path) => names.get(path) ?? ''));
    } catch {
      this.#say(CODE_MISSING);
    }
  }

  #show(): void {
    const focused = this.#focused();
    const { entries } = this.#basket;
    const chosen = this.#chosen();
    this.#part('[data-full]').hidden = entries.length === 0;
    this.#part('[data-empty]').hidden = entries.length > 0;
    this.#part('[data-entries]').replaceChildren(
      ...entries.map((entry) =>
        entryView(entry, this.#index.get(entry.path), {
          move: (by) => this.#change(moved(this.#basket, entry.path, by)),
          remove: () => this.#change(removed(this.#basket, entry.path)),
          note: (text) => this.#change(noted(this.#basket, entry.path, text), false),
          heading: (text) => this.#change(headed(this.#basket, entry.path, text), false),
        }),
      ),
    );
    // A block that was taken out takes its controls along.
    if (focused !== null) (this.#named(focused) ?? this.#part('[data-entries]')).focus();
    const minutes = chosen.reduce((sum, entry) => sum + entry.minutes, 0);
    this.#part('[data-sum]').textContent =
      `${entries.length} ${entries.length === 1 ? 'block' : 'blocks'}, about ${minutes} minutes.`;
    this.#showAddresses();
    void this.#showFiles(chosen);
  }

  async #showFiles(chosen: readonly TakeEntry[]): Promise<void> {
    const origin = this.#origin;
    await loadCode(
      () => import('./files.ts'),
      ({ filesView }) =>
        this.#part('[data-files]').replaceChildren(
          filesView(
            (withFigures) => gather(this.#basket, this.#index, SITE_SOURCE, origin, withFigures),
            chosen,
          ),
        ),
      () => this.#part('[data-files]').replaceChildren(CODE_MISSING),
    );
  }

  #showAddresses(): void {
    this.#part('[data-playlist]').replaceChildren(playlistView(this.#basket, this.#origin));
    this.#part('[data-paper]').replaceChildren(
      paperView(this.#basket, this.#chosen(), this.#field('[data-minutes]').value, this.#origin),
    );
  }

  #chosen(): TakeEntry[] {
    return this.#basket.entries.flatMap(({ path }) => this.#index.get(path) ?? []);
  }

  /** What the control of a block that has the focus is called. */
  #focused(): string | null {
    const { activeElement } = document;
    const isInside = this.#part('[data-entries]').contains(activeElement);
    return isInside && activeElement ? activeElement.getAttribute('aria-label') : null;
  }

  #named(label: string | null): HTMLElement | undefined {
    if (label === null) return undefined;
    const all = this.#part('[data-entries]').querySelectorAll<HTMLElement>('[aria-label]');
    return [...all].find((control) => control.getAttribute('aria-label') === label);
  }

  get #origin(): string {
    return new URL(document.documentElement.dataset['base'] ?? '/', location.href).href;
  }

  #say(text: string): void {
    this.#part('[data-problem]').textContent = text;
  }

  #on(selector: string, event: string, action: () => void): void {
    this.#part(selector).addEventListener(event, action);
  }

  #field(selector: string): HTMLInputElement {
    return this.#part(selector) as HTMLInputElement;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`io-basket has no ${selector}.`);
    return part;
  }
}

customElements.define('io-basket', BasketElement);
