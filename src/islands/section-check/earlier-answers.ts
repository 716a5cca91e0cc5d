import { pageStore } from '../../learner/store/page-store.ts';
import type { QuestionAnswer, QuestionElement } from '../question/element.ts';

/** What became known of the questions of a section. */
interface KnownAnswers {
  /** Whether an earlier answer stands. */
  stands: boolean;
  /** Whether another tab has erased everything, also what was answered here. */
  isErased: boolean;
}

/** What was known of the questions of a section before its page was loaded, and what other tabs do meanwhile. */
export class EarlierAnswers {
  readonly #section: string;
  readonly #questions: () => QuestionElement[];
  readonly #known: (known: KnownAnswers) => void;
  /** Ids of earlier answers that are shown, by item. */
  readonly #restored = new Map<string, string>();

  /** @param known is called whenever something was shown */
  constructor(
    section: HTMLElement,
    questions: () => QuestionElement[],
    known: (known: KnownAnswers) => void,
  ) {
    this.#section = section.dataset['section'] ?? '';
    this.#questions = questions;
    this.#known = known;
    document.addEventListener('io-question-answer', (event) =>
      this.#restored.delete((event as CustomEvent<QuestionAnswer>).detail.item),
    );
    pageStore().subscribe((change, isElsewhere) => {
      if (isElsewhere) void this.#show(change === 'erased').catch(() => {});
    });
    void this.#show(false).catch(() => {});
  }

  /** The section is read afresh; returns what the reader is told. */
  forget(): string {
    this.#restored.clear();
    return 'All questions of this section are open again. What you answered before is kept.';
  }

  /** Loads what shows earlier answers, where there are any; without it, all questions are open. */
  async #show(isErased: boolean): Promise<void> {
    const { events } = await pageStore().read();
    const isKnown =
      isErased ||
      this.#restored.size > 0 ||
      events.some(({ kind }) => kind === 'answered' || kind === 'seen');
    if (!isKnown) return;
    const { openAnswered, restoreAnswers } = await import('./restore.ts');
    // The questions work from then on: their code comes with it.
    const questions = this.#questions();
    if (isErased) openAnswered(questions);
    const stands = restoreAnswers(events, this.#section, questions, this.#restored);
    this.#known({ stands, isErased });
  }
}
