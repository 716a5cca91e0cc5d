import { added, takenWords } from '../../educators/basket.ts';
import { keepBasket, readBasket } from '../../educators/basket-storage.ts';
import type { TakeEntry } from '../../educators/take-index.ts';
import { embedSnippet } from '../../lib/embed-code.ts';
import { CODE_MISSING } from '../../lib/load-code.ts';
import { loadIndex, SITE_SOURCE } from '../basket/site-source.ts';
import { link } from '../practice/dom.ts';
import { button, make } from '../question/dom.ts';
import { filtered, MOST_SHOWN, type TakeFilter } from './model.ts';

/** Finds what can be taken along, and gives each with one press: its link, its frame, or a place in the basket. */
export class TakeListElement extends HTMLElement {
  #entries: readonly TakeEntry[] = [];

  async connectedCallback(): Promise<void> {
    try {
      this.#entries = [...new Set((await loadIndex(SITE_SOURCE)).values())];
    } catch {
      this.#say(CODE_MISSING);
      return;
    } finally {
      this.dataset['ready'] = '';
    }
    const form = this.#part('form');
    form.hidden = false;
    form.addEventListener('input', () => this.#show());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#show();
    });
    this.#part('[data-all]').addEventListener('click', () => this.#takeAll());
    this.#show();
  }

  #chosen(): TakeEntry[] {
    const data = new FormData(this.#part('form') as HTMLFormElement);
    const of = (name: keyof TakeFilter) => `${data.get(name) ?? ''}`;
    return filtered(this.#entries, {
      ...{ words: of('words'), kind: of('kind'), section: of('section') },
      ...{ objective: of('objective'), level: of('level') },
    });
  }

  #show(): void {
    const chosen = this.#chosen();
    const more = chosen.length > MOST_SHOWN ? `, the first ${MOST_SHOWN} of them here` : '';
    this.#say(`${chosen.length} found${more}.`);
    this.#part('[data-found]').replaceChildren(
      ...chosen.slice(0, MOST_SHOWN).map((entry) => this.#row(entry)),
    );
  }

  #row(entry: TakeEntry): HTMLElement {
    const { path, title, picture, embed } = entry;
    const url = new URL(path.slice(1), this.#base).href;
    const named = (words: string, action: () => void) => {
      const made = button('choice', action, words);
      made.setAttribute('aria-label', `${words}: ${title}`);
      return made;
    };
    const image = make('img', '');
    if (picture) Object.assign(image, { src: picture, alt: '', loading: 'lazy', width: 96 });
    const row = make(
      'div',
      'row',
      named('Take', () => this.#take([entry])),
      named('Copy link', () => this.#copy(url, 'Link')),
    );
    if (embed) {
      const frame = { url: new URL(`embed/${embed}/`, this.#base).href, title, height: 600 };
      row.append(named('Copy frame', () => this.#copy(embedSnippet(frame), 'Frame')));
    }
    return make(
      'li',
      '',
      // The pictures are not among what is kept for reading without network.
      ...(picture && navigator.onLine ? [image] : []),
      make('div', '', make('p', 'title', link(path.slice(1), title)), make('p', 'about', url), row),
    );
  }

  #take(entries: readonly TakeEntry[]): void {
    const basket = entries.reduce((made, { path }) => added(made, path), readBasket());
    const paths = entries.map(({ path }) => path);
    this.#say(keepBasket(basket) ? takenWords(basket, paths) : 'This browser keeps no basket.');
  }

  #takeAll(): void {
    this.#take(this.#chosen());
  }

  #copy(text: string, name: string): void {
    navigator.clipboard.writeText(text).then(
      () => this.#say(`${name} copied.`),
      () => this.#say(`Copying is not allowed here. ${text}`),
    );
  }

  get #base(): string {
    return new URL(document.documentElement.dataset['base'] ?? '/', location.href).href;
  }

  #say(text: string): void {
    this.#part('[data-said]').textContent = text;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`io-take-list has no ${selector}.`);
    return part;
  }
}

customElements.define('io-take-list', TakeListElement);
