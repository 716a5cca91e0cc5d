import { createEvent, type NewEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { isCorrect } from '../../learner/state/grading.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { type QuestionAnswer, QuestionElement } from '../question/element.ts';
import { standingAnswers } from './standing.ts';

/** Keeps what is answered anywhere on the page of a section, and shows what still stands of it. */
export class SectionCheckElement extends HTMLElement {
  /** Ids of the answers given on this page, by item. */
  readonly #given = new Map<string, string>();

  connectedCallback(): void {
    document.addEventListener('io-question-answer', (event) =>
      this.#keep((event as CustomEvent<QuestionAnswer>).detail),
    );
    document.addEventListener('io-question-undo', (event) =>
      this.#takeBack((event as CustomEvent<string>).detail),
    );
    this.querySelector('[data-afresh]')?.addEventListener('click', () => this.#readAfresh());
    whenIdle(() => void this.#restore());
  }

  get #section(): string {
    return this.dataset['section'] ?? '';
  }

  get #questions(): QuestionElement[] {
    return [...document.querySelectorAll('io-question')].filter(
      (question) => question instanceof QuestionElement,
    );
  }

  async #restore(): Promise<void> {
    const { events } = await pageStore().read();
    const questions = this.#questions;
    const asked = questions.map(({ view }) => view.data);
    const standing = standingAnswers(events, this.#section, asked, Date.now());
    for (const question of questions) {
      const { item, key } = question.view.data;
      const answer = standing.get(item);
      if (!answer) continue;
      const { response, confidence } = answer;
      // The key of today judges, not that of the day of the answer.
      const correct = isCorrect(key, response);
      question.restore({ response, confidence, correct, retry: false });
    }
    if (standing.size > 0) this.hidden = false;
  }

  #keep({ item, modified, response, confidence, correct, retry }: QuestionAnswer): void {
    const mode = retry ? 'retry' : 'check';
    const event = this.#append({
      ...{ kind: 'answered', item, modified, response, confidence, correct, mode },
    });
    this.#given.set(item, event.id);
    for (const question of this.#questions) if (question.id !== item) question.settle();
    this.hidden = false;
    this.#say('');
  }

  #takeBack(item: string): void {
    const target = this.#given.get(item);
    if (target === undefined) return;
    this.#given.delete(item);
    this.#append({ kind: 'undone', target });
  }

  #readAfresh(): void {
    this.#append({ kind: 'afresh', section: this.#section });
    this.#given.clear();
    for (const question of this.#questions) question.readAfresh();
    this.#say('All questions of this section are open again. What you answered before is kept.');
  }

  #append(made: NewEvent): LearnerEvent {
    const event = createEvent(made, Date.now());
    void pageStore().append([event]);
    return event;
  }

  #say(text: string): void {
    const said = this.querySelector('[data-afresh-said]');
    if (said && said.textContent !== text) said.textContent = text;
  }
}

function whenIdle(action: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(action);
  else setTimeout(action, 200);
}

customElements.define('io-section-check', SectionCheckElement);
