import { formatPracticeUrl, parsePracticeUrl } from '../../learner/session/practice-url.ts';
import { beforeAndAfter } from '../../learner/state/before-after.ts';
import { deviceTimeZone } from '../../learner/state/days.ts';
import type { PracticeItem } from '../../learner/state/practice-item.ts';
import { DoorView } from './door-view.ts';
import { type Learner, newEvent } from './learner.ts';
import { type Chosen, choiceOf, gainText, openingRequest, tally } from './model.ts';

/** The choice at the door, in agreement with the address and with what is known of the learner. */
export class Door {
  items: readonly PracticeItem[] = [];
  readonly #view: DoorView;
  readonly #learner: Learner;
  #request: Chosen | undefined;

  constructor(root: HTMLElement, learner: Learner, start: (request: Chosen) => void) {
    this.#learner = learner;
    this.#view = new DoorView(root, {
      choose: (request) => {
        this.#request = request;
        putInAddress(request);
        this.show();
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
    const { state } = this.#learner;
    const asked = this.#request ?? parsePracticeUrl(location.search);
    const counts = tally(this.items, state, asked.kinds, Date.now(), deviceTimeZone());
    const { sections } = this.#view;
    this.#request ??= openingRequest(asked, counts, sections, state.lastPlace?.section);
    const gains = choiceOf(this.#request.mode) === 'forms' ? this.#gains(sections) : new Map();
    this.#view.show(this.#request, { counts, retention: state.retention, gains });
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
