import { createEvent, type NewEvent } from '../../learner/log/create-event.ts';
import type { LearnerEvent } from '../../learner/log/events.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { loadCode } from '../../lib/load-code.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import type { QuestionAnswer, QuestionElement } from '../question/element.ts';
import type { EarlierAnswers } from './earlier-answers.ts';

/** Keeps what is answered anywhere on the page of a section, and shows what still stands of it. */
export class SectionCheckElement extends HTMLElement {
  /** Ids of the answers given on this page, by item. */
  readonly #given = new Map<string, string>();
  #earlier: EarlierAnswers | undefined;
  #hasTold = false;

  connectedCallback(): void {
    document.addEventListener('io-question-answer', (event) =>
      this.#keep((event as CustomEvent<QuestionAnswer>).detail),
    );
    document.addEventListener('io-question-undo', (event) =>
      this.#takeBack((event as CustomEvent<string>).detail),
    );
    document.addEventListener('io-question-shown', (event) =>
      this.#append({
        kind: 'seen',
        section: this.dataset['section'] ?? '',
        item: (event as CustomEvent<string>).detail,
      }),
    );
    this.querySelector('[data-afresh]')?.addEventListener('click', () => this.#readAfresh());
    whenIdle(() => {
      void loadCode(
        () => import('./earlier-answers.ts'),
        ({ EarlierAnswers }) => {
          this.#earlier = new EarlierAnswers(
            this,
            () => this.#questions,
            ({ stands, isErased }) => {
              if (isErased) this.#given.clear();
              if (stands) this.#offerAfresh();
              this.#showStanding();
            },
          );
        },
        () => {},
      );
    });
  }

  get #questions(): QuestionElement[] {
    return [...document.querySelectorAll<QuestionElement>('io-question:defined')];
  }

  #keep({ item, modified, response, confidence, correct, retry }: QuestionAnswer): void {
    const mode = retry ? 'retry' : 'check';
    const event = this.#append({
      ...{ kind: 'answered', item, modified, response, confidence, correct, mode },
    });
    this.#given.set(item, event.id);
    for (const question of this.#questions) if (question.id !== item) question.settle();
    this.#offerAfresh();
    this.#showStanding();
    this.#say();
    this.#tellOnce(item);
  }

  /** Whoever answers for the first time is told where that is kept; the page looks once whether it is. */
  #tellOnce(item: string): void {
    if (this.#hasTold) return;
    this.#hasTold = true;
    const question = document.getElementById(item);
    void loadCode(
      () => import('./first-answer.ts'),
      ({ tellFirstAnswer }) => question && tellFirstAnswer(question, pageStore()),
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
    this.#append({ kind: 'afresh', section: this.dataset['section'] ?? '' });
    this.#given.clear();
    for (const question of this.#questions) question.readAfresh();
    this.#showStanding();
    this.#say(this.#earlier?.forget());
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

  #say(text = ''): void {
    const said = this.querySelector('[data-afresh-said]');
    if (said && said.textContent !== text) said.textContent = text;
  }
}

customElements.define('io-section-check', SectionCheckElement);
