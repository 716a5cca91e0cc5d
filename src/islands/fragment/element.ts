import { loadCode } from '../../lib/load-code.ts';

/** Leads to the place that an address most likely means, or says that the page has no such place. */
export class FragmentElement extends HTMLElement {
  connectedCallback(): void {
    const check = (): void => {
      const notice = this.querySelector('aside');
      if (!notice) return;
      notice.hidden = true;
      const id = location.hash.slice(1);
      if (!id || document.getElementById(id)) return;
      // Without the code the page is shown from its top, as browsers do by themselves.
      void loadCode(
        () => import('./lost-place.ts'),
        ({ findPlace }) => findPlace(notice, this.dataset['address'] ?? ''),
        () => {},
      );
    };
    addEventListener('hashchange', check);
    // What other scripts add to the page has an address as well.
    if (document.readyState === 'complete') check();
    else addEventListener('load', check, { once: true });
  }
}

customElements.define('io-fragment', FragmentElement);
