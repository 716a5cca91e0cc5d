import { loadCode } from '../../lib/load-code.ts';

/** Turns the links of blocks to themselves into a small menu: copy the link, cite the block, report a mistake in it. */
export class BlockMenuElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest<HTMLAnchorElement>('a[data-permalink]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void loadCode(
        () => import('./menu.ts'),
        ({ openMenu }) => openMenu(this, link),
        // As the link does by itself.
        () => {
          location.hash = link.hash;
        },
      );
    });
  }
}

customElements.define('io-block-menu', BlockMenuElement);
