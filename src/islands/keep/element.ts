import { askPersistence, persistenceState } from '../../learner/store/persistence.ts';
import { answerText, promiseText } from './words.ts';

/** Asks the browser to keep what is stored when the reader presses the button, and says what it answered. */
export class KeepElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const button = this.querySelector<HTMLButtonElement>('[data-ask]');
    const answer = this.querySelector('[data-answer]');
    if (!button || !answer) throw new Error('io-keep has no button or no place for the answer.');
    button.addEventListener('click', async () => {
      answer.textContent = answerText(await askPersistence());
    });
    const state = await persistenceState();
    button.hidden = state === 'persistent';
    answer.textContent = promiseText(state);
  }
}

customElements.define('io-keep', KeepElement);
