import { formatState, parseState, type SearchState } from './model.ts';
import { SearchView } from './view.ts';

/** Where on the page a reader was when they followed a result; kept with the entry of the history. */
interface Kept {
  scroll: number;
  /** Number of the result that was followed. */
  followed: number;
}

/** The search on its own page; the address keeps what is asked, and how much of it is shown. */
export class SearchPageElement extends HTMLElement {
  connectedCallback(): void {
    const kept = history.state as Kept | null;
    const view = new SearchView(this, { pageSize: 20, onState: keepInAddress });
    const asked = parseState(location.search);
    // A browser that restores the page may have put back what was typed last.
    view.input.value ||= asked.query;
    view.ask(asked);
    if (kept) this.#return(view, kept);
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      view.ask({ ...parseState(location.search), ...parseQuery(view.input.value) });
    });
    this.querySelector('[data-search-more]')?.addEventListener('click', () => view.more());
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest<HTMLAnchorElement>('ol a');
      if (link) keep({ scroll: scrollY, followed: view.links.indexOf(link) });
    });
  }

  /** Once the same list stands there again, goes to the same place in it. */
  async #return(view: SearchView, { scroll, followed }: Kept): Promise<void> {
    history.scrollRestoration = 'manual';
    await view.settled;
    view.links[followed]?.focus({ preventScroll: true });
    scrollTo({ top: scroll, behavior: 'instant' });
  }
}

function parseQuery(text: string): { query: string; cut: boolean; shown: undefined } {
  const { query, cut } = parseState(`?${new URLSearchParams({ q: text })}`);
  return { query, cut, shown: undefined };
}

function keepInAddress(state: SearchState): void {
  try {
    history.replaceState(null, '', location.pathname + formatState(state));
  } catch {
    // Safari allows 100 changes in 30 seconds; a later one will do.
  }
}

function keep(kept: Kept): void {
  try {
    history.replaceState(kept, '');
  } catch {
    // As above: Back then leads to the top of the list.
  }
}

customElements.define('io-search-page', SearchPageElement);
