import { fragmentText } from '../../lib/fragment-text.ts';
import { button, make } from '../question/dom.ts';
import '../question/element.ts';
import { CUE, nextOpen, outcome, type Standing } from './model.ts';

/** Makes the questions of a stack answerable, and shows one of them at a time. */
export function workStack(root: HTMLElement): void {
  new Stack(root);
}

/** One spot with several questions: which is in front, the ways to the others, and how they stand. */
class Stack {
  readonly #root: HTMLElement;
  readonly #folds: HTMLDetailsElement[];
  readonly #count = make('span', 'at');
  readonly #outcome = make('p', 'outcome');
  readonly #next = button('choice', () => this.#goOn(), '');
  #front = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#folds = [...root.querySelectorAll<HTMLDetailsElement>('.folded-question')];
    if (this.#folds.length > 1) this.#offerWays();
    this.#outcome.setAttribute('aria-live', 'polite');
    root.append(make('div', 'stack-foot no-print', this.#outcome, this.#next));
    root.addEventListener('toggle', ({ target }) => this.#toggled(target), { capture: true });
    for (const kind of ['answer', 'undo'])
      root.addEventListener(`io-question-${kind}`, () => this.#render());
    for (const [place, fold] of this.#folds.entries())
      fold.addEventListener('beforematch', () => this.#show(place));
    document.addEventListener('io-section-check-changed', () => this.#faceOpen());
    addEventListener('hashchange', () => this.#followAddress());
    const begun = this.#folds.findIndex((fold) => fold.open);
    const front = [this.#addressed(), begun].find((place) => place >= 0);
    this.#show(front ?? nextOpen(this.#standings, -1) ?? 0);
    root.classList.add('ready');
    this.#followAddress();
  }

  /** Shows the first question that is open, unless the reader is at one. */
  #faceOpen(): void {
    const isInUse = this.#folds.some((fold) => fold.open) || this.#root.matches(':focus-within');
    this.#show((isInUse ? undefined : nextOpen(this.#standings, -1)) ?? this.#front);
  }

  get #standings(): Standing[] {
    return this.#told.map(({ verdict }) =>
      verdict === 'right' || verdict === 'wrong' ? verdict : 'open',
    );
  }

  get #daysToReturn(): number[] {
    return this.#told.flatMap(({ returns }) => (returns === undefined ? [] : Number(returns)));
  }

  /** What the questions say of themselves, and what is said of them. */
  get #told(): DOMStringMap[] {
    return this.#folds.map((fold) => fold.querySelector<HTMLElement>('io-question')?.dataset ?? {});
  }

  #offerWays(): void {
    const way = (sign: string, name: string, by: number) => {
      const to = button('turn', () => this.#turn(by), sign);
      to.setAttribute('aria-label', name);
      return to;
    };
    this.#count.setAttribute('aria-live', 'polite');
    const ways = make(
      'div',
      'turns no-print',
      way('‹', 'Previous question', -1),
      this.#count,
      way('›', 'Next question', 1),
    );
    this.#root.querySelector('.head > .count')?.replaceWith(ways);
  }

  #show(place: number): void {
    this.#front = place;
    for (const [i, fold] of this.#folds.entries()) {
      // A browser that searches the page finds what is hidden so, and says that it has.
      if (i === place) fold.removeAttribute('hidden');
      else fold.setAttribute('hidden', 'until-found');
    }
    this.#render();
  }

  #render(): void {
    const standings = this.#standings;
    const all = this.#folds.length;
    this.#count.textContent = `${this.#front + 1} of ${all}`;
    for (const [i, fold] of this.#folds.entries()) {
      const cue = fold.querySelector('.cue');
      if (cue) cue.textContent = CUE[standings[i] ?? 'open'];
    }
    const next = nextOpen(standings, this.#front);
    this.#next.hidden = next === undefined || standings[this.#front] === 'open';
    this.#next.textContent = next === undefined ? '' : `Next: ${next + 1} of ${all}`;
    const said = next === undefined ? outcome(standings, this.#daysToReturn) : '';
    if (this.#outcome.textContent !== said) this.#outcome.textContent = said;
  }

  #goOn(): void {
    const next = nextOpen(this.#standings, this.#front);
    if (next !== undefined) this.#change(next, true);
  }

  #turn(by: number): void {
    const all = this.#folds.length;
    this.#change((this.#front + by + all) % all, this.#folds[this.#front]?.open ?? false);
  }

  /** Puts another question into the same spot; the spot keeps its height, so that the text below stays. */
  #change(place: number, isOpen: boolean): void {
    this.#keepHeight(isOpen);
    const before = this.#folds[this.#front];
    this.#show(place);
    if (before) before.open = false;
    const fold = this.#folds[place];
    if (!fold) return;
    fold.open = isOpen;
    const stem = fold.querySelector('summary');
    if (isOpen) stem?.focus({ preventScroll: true });
    stem?.scrollIntoView({ block: 'nearest' });
  }

  #keepHeight(isKept: boolean): void {
    if (isKept) this.#root.style.setProperty('--kept', `${this.#root.offsetHeight}px`);
    else this.#root.style.removeProperty('--kept');
  }

  #toggled(target: EventTarget | null): void {
    const fold = this.#folds.find((other) => other === target);
    if (!fold) return;
    if (!fold.open && fold === this.#folds[this.#front]) this.#keepHeight(false);
    if (!fold.open) return;
    const first = fold.querySelector('[data-option], .estimate');
    const isBelow = (first?.getBoundingClientRect().bottom ?? 0) > innerHeight;
    if (isBelow) fold.querySelector('summary')?.scrollIntoView({ block: 'start' });
  }

  #addressed(): number {
    const target = document.getElementById(fragmentText(location.hash));
    return target ? this.#folds.findIndex((fold) => fold.contains(target)) : -1;
  }

  /** Opens the question that the address names, also where the browser does not by itself. */
  #followAddress(): void {
    const place = this.#addressed();
    const fold = this.#folds[place];
    if (!fold) return;
    this.#show(place);
    fold.open = true;
    fold.querySelector('summary')?.scrollIntoView({ block: 'start' });
  }
}
