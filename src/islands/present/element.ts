import { CODE_MISSING, loadCode } from '../../lib/load-code.ts';
import { hasMarkup } from '../../lib/own-markup.ts';
import { readQuery } from '../../lib/query.ts';

/** Shows a figure, chart or table alone in the whole window, by its button or by the address, `?present=fig-…`. */
export class PresentElement extends HTMLElement {
  connectedCallback(): void {
    if (!hasMarkup(this, ['dialog', '[data-stage]'])) return;
    for (const button of document.querySelectorAll<HTMLElement>('[data-present-open]'))
      button.hidden = false;
    document.addEventListener('click', (event) => {
      const opener = (event.target as Element).closest<HTMLElement>('[data-present-open]');
      const figure = opener?.closest<HTMLElement>('[data-present]');
      if (opener && figure) this.#load(figure, opener);
    });
    const byAddress = () => this.#load();
    addEventListener('popstate', byAddress);
    if (document.readyState === 'complete') byAddress();
    else addEventListener('load', byAddress, { once: true });
  }

  /** @param figure what to show; what the address names if left out */
  #load(figure?: HTMLElement, opener?: HTMLElement): void {
    const named = readQuery(location.search).has('present');
    if (!figure && !named && !this.querySelector('dialog[open]')) return;
    void loadCode(
      () => import('./present.ts'),
      ({ presentation }) => {
        const window = presentation(this);
        if (figure) window.open(figure, opener);
        else window.follow();
      },
      () => {
        const line = document.createElement('p');
        line.setAttribute('role', 'alert');
        line.textContent = CODE_MISSING;
        if (!figure?.querySelector(':scope > [role=alert]')) figure?.append(line);
      },
    );
  }
}

customElements.define('io-present', PresentElement);
