import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';

/**
 * The questions of one place, one at a time. What works them comes when the page has come to rest or a
 * question is opened; where it cannot be had, all of them stand there and unfold.
 */
export class QuestionStackElement extends HTMLElement {
  #loading = false;

  connectedCallback(): void {
    this.addEventListener('toggle', () => this.#load(), { capture: true, once: true });
    whenIdle(() => this.#load());
  }

  #load(): void {
    if (this.#loading) return;
    this.#loading = true;
    void loadCode(
      () => import('./stack.ts'),
      ({ workStack }) => workStack(this),
      () => this.classList.add('all'),
    );
  }
}

customElements.define('io-question-stack', QuestionStackElement);
