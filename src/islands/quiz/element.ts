import { createEvent } from '../../learner/log/create-event.ts';
import { foldProgress } from '../../learner/state/progress.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { type Kept, QuestionView } from './question-view.ts';
import { readQuestion } from './read-question.ts';

/** Makes the questions it holds answerable in place and keeps the answers on the device. */
export class QuizElement extends HTMLElement {
  connectedCallback(): void {
    const views = new Map<string, QuestionView>();
    for (const root of this.querySelectorAll<HTMLElement>('.question')) {
      const parts = readQuestion(root);
      if (parts) views.set(parts.id, new QuestionView(parts, (kept) => this.keep(kept)));
    }
    if (views.size > 0) whenIdle(() => this.restore(views));
  }

  private async restore(views: ReadonlyMap<string, QuestionView>): Promise<void> {
    const { events } = await pageStore().read();
    const { items } = foldProgress(events, Date.now());
    for (const [id, view] of views) {
      const answer = items.get(id)?.lastAnswer;
      if (answer) view.restore(answer);
    }
  }

  private keep(kept: Kept): void {
    const event = createEvent({ kind: 'answered', mode: 'check', ...kept }, Date.now());
    void pageStore().append([event]);
  }
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action);
  else setTimeout(action, 200);
}

customElements.define('io-quiz', QuizElement);
