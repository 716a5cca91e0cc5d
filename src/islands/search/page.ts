import { formatState, parseState } from './model.ts';
import { SearchView } from './view.ts';

/** The search on its own page; the address keeps what is asked. */
export class SearchPageElement extends HTMLElement {
  connectedCallback(): void {
    const view = new SearchView(this, { pageSize: 20, onState: keepInAddress });
    const asked = parseState(location.search);
    // A browser that restores the page may have put back what was typed last.
    view.input.value ||= asked.query;
    view.ask(asked);
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      view.input.dispatchEvent(new Event('input'));
    });
    this.querySelector('[data-search-more]')?.addEventListener('click', () => view.more());
  }
}

function keepInAddress(state: Parameters<typeof formatState>[0]): void {
  try {
    history.replaceState(null, '', location.pathname + formatState(state));
  } catch {
    // Safari allows 100 changes in 30 seconds; a later one will do.
  }
}

customElements.define('io-search-page', SearchPageElement);
