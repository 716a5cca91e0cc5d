import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';

/** Offers to go on where the reader left off, and says how much is due for review. */
export class ContinueElement extends HTMLElement {
  connectedCallback(): void {
    whenIdle(() =>
      loadCode(
        () => import('./returning.ts'),
        ({ welcome }) => welcome(this),
        () => {},
      ),
    );
  }
}

customElements.define('io-continue', ContinueElement);
