import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';

/** Says beside a name how many items are due for review; nothing when none is, or nobody can tell. */
export class DueElement extends HTMLElement {
  connectedCallback(): void {
    whenIdle(() =>
      loadCode(
        () => import('./show.ts'),
        ({ showDue }) => showDue(this),
        () => {},
      ),
    );
  }
}

customElements.define('io-due', DueElement);
