import { whenIdle } from '../../lib/when-idle.ts';

/** Says beside a name how many items are due for review; nothing when none is, or nobody can tell. */
export class DueElement extends HTMLElement {
  connectedCallback(): void {
    whenIdle(() =>
      import('./show.ts').then(
        ({ showDue }) => showDue(this),
        () => {},
      ),
    );
  }
}

customElements.define('io-due', DueElement);
