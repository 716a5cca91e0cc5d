import { namedItems } from '../../learner/session/choose-items.ts';
import {
  formatPracticeUrl,
  type PracticeRequest,
  parsePracticeUrl,
  type UnknownWord,
  withoutNames,
} from '../../learner/session/practice-url.ts';
import { beforeAndAfter } from '../../learner/state/before-after.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { type Learner, newEvent } from './learner.ts';
import { loadRetired } from './load.ts';
import {
  type Chosen,
  choiceOf,
  gainText,
  openingRequest,
  type Tally,
  tally,
  unknownNames,
} from './model.ts';
import { SetUpView } from './set-up-view.ts';

/** What is chosen for a session, in agreement with the address and with what is known of the learner. */
export class SetUp {
  items: readonly PracticeItem[] = [];
  readonly #view: SetUpView;
  readonly #learner: Learner;
  #request: Chosen | undefined;
  /** Words of the address that mean nothing here, until the reader chooses. */
  #unknown: readonly UnknownWord[] = [];

  constructor(root: HTMLElement, learner: Learner, start: (request: Chosen) => void) {
    this.#learner = learner;
    this.#view = new SetUpView(root, {
      choose: (request) => this.#choose(request),
      chooseFromAll: () => {
        if (this.#request) this.#open({ request: withoutNames(this.#request), unknown: [] });
        if (this.#request) this.#choose(this.#request);
      },
      start,
      retain: (retention) => void learner.keep([newEvent({ kind: 'set', retention })]),
    });
  }

  /** Forgets what was chosen in favor of what the address asks for. */
  readAddress(): void {
    this.#request = undefined;
  }

  show(): void {
    if (!this.#request) this.#open(parsePracticeUrl(location.search));
    const request = this.#request;
    if (!request) return;
    const gains = choiceOf(request.mode) === 'forms' ? this.#gains(this.#view.sections) : new Map();
    const { retention } = this.#learner.state;
    const counts = this.#counts(request);
    this.#view.show(request, { counts, retention, gains, unknown: this.#unknown });
  }

  #choose(request: Chosen): void {
    this.#request = request;
    this.#unknown = [];
    putInAddress(request);
    this.show();
  }

  #open({ request, unknown }: ReturnType<typeof parsePracticeUrl>): void {
    const { sections } = this.#view;
    const lastSection = this.#learner.state.lastPlace?.section;
    this.#unknown = [...unknown, ...unknownNames(request, sections, this.items)];
    this.#request = openingRequest(request, this.#counts(request), sections, lastSection);
    if (this.#unknown.some(({ name }) => name === 'item')) this.#sayWhyGone(this.#unknown);
  }

  /** Adds why items of the address are asked no more, where they once were. */
  async #sayWhyGone(words: readonly UnknownWord[]): Promise<void> {
    // Without it the items are told as unknown.
    const reasons = await loadRetired().catch(() => ({}) as Record<string, string>);
    if (this.#unknown !== words) return;
    this.#unknown = words.map((word) => {
      const why = word.name === 'item' && Object.hasOwn(reasons, word.value) && reasons[word.value];
      return why ? { ...word, why } : word;
    });
    this.show();
  }

  #counts(request: PracticeRequest): Tally {
    const items = namedItems(this.items, request);
    return tally(items, this.#learner.state, request.kinds, Date.now(), deviceTimeZone());
  }

  sectionName(slug: string): string {
    return this.#view.sectionName(slug);
  }

  #gains(sections: readonly string[]): Map<string, string> {
    // Only these have a part in it, so that a long log is not gone through for each section.
    const relevant = this.#learner.events.filter(
      (event) =>
        event.kind === 'undone' ||
        (event.kind === 'answered' && (event.mode === 'before' || event.mode === 'after')),
    );
    return new Map(
      sections.map((slug) => [
        slug,
        gainText(beforeAndAfter(relevant, this.items, slug, Date.now())),
      ]),
    );
  }
}

function putInAddress(request: Chosen): void {
  try {
    history.replaceState(history.state, '', location.pathname + formatPracticeUrl(request));
  } catch {
    // Safari allows 100 changes in 30 seconds; a later one will do.
  }
}
