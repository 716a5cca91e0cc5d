import { watchStatus } from '../../learner/store/page-status.ts';
import type { Problem } from '../../learner/store/problems.ts';
import { loadCode } from '../../lib/load-code.ts';
import type { NoticeView } from './notice-view.ts';

/** Says the one thing that the reader has to know of what is kept; loads the words when there is something to say. */
export class StorageNoticeElement extends HTMLElement {
  #problem: Problem | undefined;
  #view: Promise<NoticeView | undefined> | undefined;

  connectedCallback(): void {
    const words = this.querySelector('[data-words]');
    if (!words) throw new Error('The notice has no [data-words].');
    watchStatus((problem) => {
      this.#problem = problem;
      if (!problem && !this.#view) return;
      this.#view ??= loadCode(
        () => import('./notice-view.ts'),
        ({ NoticeView }) => new NoticeView(this),
        () => undefined,
      );
      void this.#view.then((view) => {
        // What is to be told may have changed while the words were on their way.
        if (view) return view.show(this.#problem);
        this.#view = undefined;
        words.textContent = this.#problem ? 'What is new may not be kept.' : '';
      });
    });
  }
}

customElements.define('io-storage-notice', StorageNoticeElement);
