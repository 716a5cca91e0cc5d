import { type Answer, type Engine, loadEngine } from './engine.ts';
import { answerText, type CleanQuery, cleanQuery, failureText, type SearchState } from './model.ts';
import { KindChips, resultItem } from './parts.ts';

/** Pause in typing after which a query is asked, in milliseconds. */
const typingPause = 120;
/** An answer that takes longer is announced as being on its way, in milliseconds. */
const patience = 500;
const nothing: Answer = { hits: [], synonyms: [], partial: false };

export interface ViewOptions {
  /** How many results are shown at first, and added by {@link SearchView.more}. */
  pageSize: number;
  /** Called when a query has been answered or taken back. */
  onState(state: SearchState): void;
}

type IsLate = () => boolean;

/** Field, filters and results of one SearchPanel.astro. */
export class SearchView {
  readonly input: HTMLInputElement;
  /** Settles when the latest query is shown, has failed or has been overtaken. */
  settled: Promise<void> = Promise.resolve();

  readonly #root: HTMLElement;
  readonly #options: ViewOptions;
  readonly #chips: KindChips;
  #state: SearchState & CleanQuery = { query: '', cut: false, kind: undefined };
  #answer = nothing;
  #shown = 0;
  /** Grows with every query; whoever comes back with an older number is too late. */
  #turn = 0;

  constructor(root: HTMLElement, options: ViewOptions) {
    this.#root = root;
    this.#options = options;
    this.input = this.#part<HTMLInputElement>('input[name=q]');
    this.#chips = new KindChips(this.#part('[data-search-kinds]'), (kind) => {
      this.ask({ ...cleanQuery(this.input.value), kind });
    });
    this.input.addEventListener('input', () => {
      this.ask({ ...cleanQuery(this.input.value), kind: this.#state.kind }, typingPause);
    });
    root.addEventListener('keydown', (event) => this.#move(event));
    // Whoever comes here will ask something; a failure is told when they do.
    engine().catch(() => {});
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#part('[data-search-results]').querySelectorAll('a')];
  }

  /** Asks after `wait` milliseconds unless something else has been asked by then. */
  ask(state: SearchState & CleanQuery, wait = 0): void {
    this.#state = state;
    this.#turn++;
    this.#attempt(async (isLate) => {
      const answer = state.query ? await find(state.query, wait, isLate) : nothing;
      if (isLate()) return;
      this.#answer = answer;
      await this.#show(this.#options.pageSize, isLate);
    });
  }

  /** Shows one more page of results and moves the focus to its first one. */
  more(): void {
    const next = this.#shown;
    this.#attempt(async (isLate) => {
      await this.#show(next + this.#options.pageSize, isLate);
      this.links[next]?.focus();
    });
  }

  #attempt(work: (isLate: IsLate) => Promise<void>): void {
    const turn = this.#turn;
    const isLate = () => turn !== this.#turn;
    const slow = setTimeout(() => isLate() || this.#say('Searching…'), patience);
    this.settled = work(isLate)
      .catch(() => isLate() || this.#fail())
      .then(() => clearTimeout(slow));
  }

  async #show(size: number, isLate: IsLate): Promise<void> {
    const { hits, ...found } = this.#answer;
    const { query, kind } = this.#state;
    const ofKind = kind ? hits.filter((hit) => hit.kind === kind) : hits;
    const items = await Promise.all(ofKind.slice(0, size).map(resultItem));
    if (isLate()) return;
    const list = this.#part('[data-search-results]');
    list.replaceChildren(...items);
    if (size === this.#options.pageSize) list.scrollTop = 0;
    this.#shown = items.length;
    this.#chips.update(hits, kind);
    this.#say(
      query ? answerText(this.#state, { ...found, all: hits.length, ofKind: ofKind.length }) : '',
    );
    this.#part('[data-search-hint]').hidden = items.length > 0;
    this.#part('[data-search-more]').hidden = items.length === ofKind.length;
    this.#options.onState({ query, kind });
  }

  #fail(): void {
    this.#part('[data-search-results]').replaceChildren();
    this.#part('[data-search-hint]').hidden = false;
    this.#say(failureText({ online: navigator.onLine, dev: import.meta.env.DEV }));
  }

  #move(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const stops: EventTarget[] = [this.input, ...this.links];
    const at = event.target ? stops.indexOf(event.target) : -1;
    const stop = stops[at + step];
    if (!step || at < 0 || event.isComposing) return;
    event.preventDefault();
    if (stop instanceof HTMLElement) stop.focus();
  }

  #say(text: string): void {
    this.#part('[role=status]').textContent = text;
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.#root.querySelector<T>(selector);
    if (!part) throw new Error(`SearchPanel.astro has no ${selector}`);
    return part;
  }
}

async function find(query: string, wait: number, isLate: IsLate): Promise<Answer> {
  const { preload, find } = await engine();
  preload(query);
  await new Promise((resolve) => setTimeout(resolve, wait));
  return isLate() ? nothing : find(query);
}

function engine(): Promise<Engine> {
  return loadEngine(document.documentElement.dataset['base'] ?? '/');
}
