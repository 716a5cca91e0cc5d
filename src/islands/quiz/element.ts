import { createEvent } from '../../learner/log/create-event.ts';
import { foldProgress } from '../../learner/state/progress.ts';
import { problemText } from '../../learner/store/problems.ts';
import { writeAhead } from '../../learner/store/write-ahead-log.ts';
import { type Kept, QuestionView } from './question-view.ts';
import { readQuestion } from './read-question.ts';

/** The store is fetched apart: a page is read before anything is answered. */
const store = () =>
  import('../../learner/store/page-store.ts').then(({ pageStore }) => pageStore());

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
    const { events, problem } = await (await store()).read();
    if (problem) this.tell(problemText(problem));
    const { items } = foldProgress(events, Date.now());
    for (const [id, view] of views) {
      const answer = items.get(id)?.lastAnswer;
      if (answer) view.restore(answer);
    }
  }

  private async keep(kept: Kept): Promise<void> {
    const event = createEvent({ kind: 'answered', mode: 'check', ...kept }, Date.now());
    writeAhead(event);
    const problem = await (await store()).append([event]);
    if (problem) this.tell(problemText(problem));
  }

  /** Says once what cannot be kept. */
  private tell(sentence: string): void {
    const note = this.querySelector('.problem') ?? document.createElement('p');
    note.className = 'problem';
    note.setAttribute('role', 'status');
    note.textContent = sentence;
    this.append(note);
  }
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action);
  else setTimeout(action, 200);
}

customElements.define('io-quiz', QuizElement);
