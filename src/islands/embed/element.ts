import { siteId } from '../../lib/page-course.ts';
import { askedTheme, heightMessage } from './model.ts';

/** Around a block in a frame: tells the page outside how high it is, and takes the theme from the address. */
export class EmbedElement extends HTMLElement {
  connectedCallback(): void {
    const theme = askedTheme(location.search);
    if (theme) document.documentElement.dataset['theme'] = theme;
    // That it is missing is only true without this script.
    this.querySelector('[data-needs-script]')?.remove();
    if (parent === window) return;
    new ResizeObserver(() => {
      const { height } = this.getBoundingClientRect();
      // Any page may frame this, and the height is no secret.
      parent.postMessage(heightMessage(siteId(), location.href, height), '*');
    }).observe(this);
  }
}

customElements.define('io-embed', EmbedElement);
