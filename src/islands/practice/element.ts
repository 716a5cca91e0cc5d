import { PracticeApp } from './app.ts';

/** Practice on one page; what stands in it without a script is replaced by the set-up of a session. */
export class PracticeElement extends HTMLElement {
  connectedCallback(): void {
    void new PracticeApp(this).open();
  }
}

customElements.define('io-practice', PracticeElement);
