import { foldProgress } from '../../learner/state/progress.ts';
import { pageStore } from '../../learner/store/page-store.ts';

/** Offers to go on where the reader left off. */
export class ContinueElement extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { events } = await pageStore().read();
    const progress = foldProgress(events, Date.now());
    const place = progress.lastPlace;
    const link = this.querySelector('a');
    if (!place || !link) return;
    const target = document.querySelector<HTMLElement>(
      `[data-course-section="${CSS.escape(place.section)}"]`,
    );
    if (!target) return;
    link.href = `${document.documentElement.dataset['base'] ?? '/'}${place.section}/#${place.part}`;
    link.textContent = `Continue: ${target.dataset['title'] ?? ''}`;
    this.hidden = false;
  }
}

customElements.define('io-continue', ContinueElement);
