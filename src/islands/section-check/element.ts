import { createEvent, type NewEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import type { QuestionAnswer, QuestionElement } from '../question/element.ts';
import { forgetSeenKeys, noteSeenKey, seenKeys } from './seen-keys.ts';

/** Keeps what is answered anywhere on the page of a section, and shows what still stands of it. */
export class SectionCheckElement extends HTMLElement {
  /** Ids of the answers given on this page, by item. */
  readonly #given = new Map<string, string>();
  /** Ids of earlier answers that are shown, by item. */
  readonly #restored = new Map<string, string>();
  #hasTold = false;

  connectedCallback(): void {
    document.addEventListener('io-question-answer', (event) =>
      this.#keep((event as CustomEvent<QuestionAnswer>).detail),
    );
    document.addEventListener('io-question-undo', (event) =>
      this.#takeBack((event as CustomEvent<string>).detail),
    );
    document.addEventListener('io-question-shown', (event) =>
      noteSeenKey((event as CustomEvent<string>).detail, Date.now()),
    );
    this.querySelector('[data-afresh]')?.addEventListener('click', () => this.#readAfresh());
    whenIdle(() => {
      void this.#restore().catch(() => {});
      pageStore().subscribe((change, isElsewhere) => {
        if (isElsewhere) void this.#restore(change === 'erased').catch(() => {});
      });
    });
  }

  get #section(): string {
    return this.dataset['section'] ?? '';
  }

  get #questions(): QuestionElement[] {
    return [...document.querySelectorAll<QuestionElement>('io-question:defined')];
  }

  /**
   * Loads what is known of earlier answers, where there are any; without it, all questions are open.
   * @param isErased whether another tab has erased everything, also what was answered here
   */
  async #restore(isErased = false): Promise<void> {
    const { events } = await pageStore().read();
    const isKnown =
      isErased || this.#restored.size > 0 || Object.keys(seenKeys(Date.now())).length > 0;
    if (!isKnown && !events.some(({ kind }) => kind === 'answered')) return;
    const { openAnswered, restoreAnswers } = await import('./restore.ts');
    if (isErased) {
      this.#given.clear();
      openAnswered(this.#questions);
    }
    // The questions work from then on: their code comes with it.
    if (restoreAnswers(events, this.#section, this.#questions, this.#restored)) this.#offerAfresh();
    this.#showStanding();
  }

  #keep({ item, modified, response, confidence, correct, retry }: QuestionAnswer): void {
    const mode = retry ? 'retry' : 'check';
    const event = this.#append({
      ...{ kind: 'answered', item, modified, response, confidence, correct, mode },
    });
    this.#given.set(item, event.id);
    this.#restored.delete(item);
    for (const question of this.#questions) if (question.id !== item) question.settle();
    this.#offerAfresh();
    this.#showStanding();
    this.#say('');
    this.#tellOnce(item);
  }

  /** Whoever answers for the first time is told where that is kept; the page looks once whether it is. */
  #tellOnce(item: string): void {
    if (this.#hasTold) return;
    this.#hasTold = true;
    const question = document.getElementById(item);
    const base = document.documentElement.dataset['base'] ?? '/';
    void loadCode(
      () => import('./first-answer.ts'),
      ({ tellFirstAnswer }) =>
        question && tellFirstAnswer(question, pageStore(), `${base}progress/`),
      () => {},
    );
  }

  #takeBack(item: string): void {
    const target = this.#given.get(item);
    if (target === undefined) return;
    this.#given.delete(item);
    this.#append({ kind: 'undone', target });
    this.#showStanding();
  }

  #readAfresh(): void {
    this.#append({ kind: 'afresh', section: this.#section });
    this.#given.clear();
    this.#restored.clear();
    forgetSeenKeys(
      this.#questions.map(({ id }) => id),
      Date.now(),
    );
    for (const question of this.#questions) question.readAfresh();
    this.#showStanding();
    this.#say('All questions of this section are open again. What you answered before is kept.');
  }

  #offerAfresh(): void {
    this.querySelector('.afresh')?.removeAttribute('hidden');
  }

  /** Shows at the end how the questions stand, and tells the spots of the page that they stand otherwise. */
  #showStanding(): void {
    const tell = () => document.dispatchEvent(new Event('io-section-check-changed'));
    void loadCode(
      () => import('./standing-view.ts'),
      ({ showStanding }) => showStanding(this, this.#questions, pageStore()).then(tell),
      tell,
    );
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

customElements.define('io-section-check', SectionCheckElement);
