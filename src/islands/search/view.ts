import type { Answer } from '../../search/asking/engine.ts';
import type { Hit } from '../../search/asking/ranking.ts';
import { answerText, failureText } from './answer-text.ts';
import { forget, loadEngine } from './engine.ts';
import { type CleanQuery, caretIn, cleanQuery, type SearchState } from './model.ts';
import { KindChips, resultItem } from './parts.ts';

/** Pause in typing after which a query is asked, in milliseconds. */
const typingPause = 60;
/** An answer that takes longer is announced as being on its way, in milliseconds. */
const patience = 500;
const nothing: Answer = {
  hits: [],
  synonyms: [],
  renamed: [],
  completions: [],
  unknown: [],
  unwanted: [],
  asked: 0,
  stems: new Set(),
};

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
      const { value, selectionEnd } = this.input;
      this.ask(
        { ...cleanQuery(value), kind: this.#state.kind },
        typingPause,
        caretIn(value, selectionEnd),
      );
    });
    this.#part('[data-search-meant]').addEventListener('click', () => this.#take());
    root.addEventListener('keydown', (event) => this.#move(event));
    // Whoever comes here will ask something; a failure is told when they do.
    loadEngine(base()).catch(() => {});
  }

  get links(): HTMLAnchorElement[] {
    return [...this.#part('[data-search-results]').querySelectorAll('a')];
  }

  /**
   * Asks after `wait` milliseconds unless something else has been asked by then.
   * @param caret where in the query one types, if one does
   */
  ask(state: SearchState & CleanQuery, wait = 0, caret?: number): void {
    this.#state = state;
    this.#turn++;
    this.#attempt(async (isLate) => {
      const answer = state.query ? await find(state.query, caret, wait, isLate) : nothing;
      if (isLate()) return;
      this.#answer = answer;
      await this.#show(Math.max(this.#options.pageSize, state.shown ?? 0), isLate);
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
    const { hits, suggestion } = this.#answer;
    const { query, kind } = this.#state;
    const ofKind = kind ? hits.filter((hit) => hit.kind === kind) : hits;
    const list = this.#part('[data-search-results]');
    const [first, ...rest] = ofKind.slice(0, size);
    const items = first ? [await this.#item(first)] : [];
    // The first result need not wait for the others.
    if (list.childElementCount === 0 && !isLate()) list.replaceChildren(...items);
    items.push(...(await Promise.all(rest.map((hit) => this.#item(hit)))));
    if (isLate()) return;
    list.replaceChildren(...items);
    if (size === this.#options.pageSize) list.scrollTop = 0;
    this.#shown = items.length;
    const status = this.#part('.search-status');
    this.links[0]?.setAttribute('aria-describedby', status.id);
    this.#chips.update(hits, kind);
    this.#say(query ? answerText(this.#state, this.#answer) : '');
    this.#part('[data-search-suggestion]').hidden = !suggestion;
    this.#part('[data-search-meant]').textContent = suggestion ?? '';
    this.#part('[data-search-hint]').hidden = items.length > 0;
    this.#part('[data-search-more]').hidden = items.length === ofKind.length;
    const shown = items.length > this.#options.pageSize ? size : undefined;
    this.#options.onState({ query, kind, shown });
  }

  async #item(hit: Hit): Promise<HTMLLIElement> {
    const engine = await loadEngine(base());
    return resultItem(hit, await engine.show(hit, this.#answer.stems), base());
  }

  /** Asks what was most likely meant. */
  #take(): void {
    this.input.value = this.#part('[data-search-meant]').textContent ?? '';
    this.input.focus();
    this.ask({ ...cleanQuery(this.input.value), kind: undefined });
  }

  #fail(): void {
    this.#part('[data-search-results]').replaceChildren();
    this.#part('[data-search-suggestion]').hidden = true;
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
    this.#part('.search-status').textContent = text;
  }

  #part<T extends HTMLElement>(selector: string): T {
    const part = this.#root.querySelector<T>(selector);
    if (!part) throw new Error(`SearchPanel.astro has no ${selector}`);
    return part;
  }
}

async function find(
  query: string,
  caret: number | undefined,
  wait: number,
  isLate: IsLate,
): Promise<Answer> {
  const loaded = loadEngine(base());
  // A failure is told by the question itself.
  if (wait > 0) loaded.then((early) => early.prepare(query, caret)).catch(() => {});
  const [engine] = await Promise.all([loaded, new Promise((resolve) => setTimeout(resolve, wait))]);
  return isLate() ? nothing : engine.find(query, caret).catch(forget);
}

function base(): string {
  return document.documentElement.dataset['base'] ?? '/';
}
