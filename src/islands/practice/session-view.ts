import { isDeferred, lastAnswer, type Session } from '../../learner/session/session.ts';
import { isNoCommand, keyFocus } from '../question/keys.ts';
import type { ItemView } from './item-view.ts';
import { keyMeaning } from './keys.ts';
import { timeText } from './time-limit.ts';
import { MODE_NAME, place } from './words.ts';

/** A second tap that follows so soon was meant for what stood there before. */
const DOUBLE_TAP_MILLIS = 350;

export interface SessionActions {
  undo(): void;
  leave(): void;
  go(index: number): void;
}

/** The frame of a session: where one is, the item on the stage, and the controls in the foot. */
export class SessionView {
  readonly #root: HTMLElement;
  readonly #actions: SessionActions;
  #view: ItemView | undefined;
  #session: Session | undefined;
  #shownAt = 0;

  constructor(root: HTMLElement, actions: SessionActions) {
    this.#root = root;
    this.#actions = actions;
    this.#on('[data-undo]', () => actions.undo());
    this.#on('[data-leave]', () => actions.leave());
    this.#on('[data-previous]', () => this.#go(-1));
    this.#on('[data-next]', () => this.#go(1));
    this.#on('[data-time-toggle]', () => this.#toggleTime());
    root.addEventListener('keydown', (event) => this.#onKey(event));
    this.#part('[data-foot]').addEventListener('click', (event) => this.#onTap(event), true);
    setInterval(() => this.#showTime(), 1000);
  }

  /**
   * Shows an item, or what stands at the end of an exam.
   * @param section name of the section that the item is from
   * @param takesFocus whether the focus goes to the item
   */
  show(session: Session, view: ItemView, section: string, takesFocus: boolean): void {
    this.#view = view;
    this.#session = session;
    this.#shownAt = performance.now();
    const exam = isDeferred(session.mode);
    this.#part('[data-mode]').textContent = MODE_NAME[session.mode];
    this.#part('[data-place]').textContent =
      session.index < session.queue.length ? place(session) : 'End';
    this.#part('[data-section-name]').textContent = section;
    const progress = this.#part('[data-done]') as HTMLProgressElement;
    progress.max = session.queue.length;
    progress.value = session.answers.filter(Boolean).length;
    this.#part('[data-undo]').hidden = exam;
    (this.#part('[data-undo]') as HTMLButtonElement).disabled = !lastAnswer(session);
    this.#part('[data-turn]').hidden = !exam;
    (this.#part('[data-previous]') as HTMLButtonElement).disabled = session.index === 0;
    (this.#part('[data-next]') as HTMLButtonElement).disabled =
      session.index >= session.queue.length;
    this.#part('[data-time-row]').hidden = session.mode !== 'exam';
    this.#showTime();
    setChildren(this.#part('[data-stage]'), view.stage);
    setChildren(this.#part('[data-foot]'), view.foot);
    if (!takesFocus) return;
    view.focus.focus({ preventScroll: true });
    // Whoever scrolled down to choose reads the answer from its beginning.
    if (view.step === 'done' && view.focus.getBoundingClientRect().top < 0)
      view.focus.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** Takes away the item that was shown last. */
  clear(): void {
    this.#view = undefined;
    setChildren(this.#part('[data-stage]'), []);
    setChildren(this.#part('[data-foot]'), []);
  }

  /** Brings the top of the item into view. */
  scrollToTop(): void {
    // A problem stands above the session and must be seen.
    const page = this.#root.closest('io-practice') ?? this.#root;
    page.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #go(by: number): void {
    if (this.#session) this.#actions.go(this.#session.index + by);
  }

  #toggleTime(): void {
    const time = this.#part('[data-time]');
    time.hidden = !time.hidden;
    this.#part('[data-time-toggle]').textContent = time.hidden ? 'Show time' : 'Hide time';
  }

  #showTime(): void {
    if (!this.#session || this.#root.hidden) return;
    const { mode } = this.#session;
    if (mode !== 'exam') return;
    this.#part('[data-time]').textContent = timeText(location.search, this.#session, Date.now());
  }

  /** The controls of the next step appear where those of the last one were tapped. */
  #onTap(event: MouseEvent): void {
    if (event.detail === 0 || performance.now() - this.#shownAt > DOUBLE_TAP_MILLIS) return;
    event.stopPropagation();
    event.preventDefault();
  }

  #onKey(event: KeyboardEvent): void {
    const { key, target, repeat } = event;
    if (!this.#view || isNoCommand(event)) return;
    if (!(target instanceof HTMLElement)) return;
    if (moveAmongButtons(event, target)) return;
    const { step, options } = this.#view;
    const meaning = keyMeaning(key, { step, options, ...keyFocus(target) });
    if (!meaning) return;
    event.preventDefault();
    // A key that is held down must not run through the items.
    if (repeat && meaning.kind !== 'move') return;
    if (meaning.kind === 'undo') this.#actions.undo();
    else this.#view.perform(meaning);
  }

  #on(selector: string, action: () => void): void {
    this.#part(selector).addEventListener('click', action);
  }

  #part(selector: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(selector);
    return part;
  }
}

/** Puts nodes into a place and leaves those alone that stand there: what is put anew is not announced. */
function setChildren(place: HTMLElement, nodes: readonly Node[]): void {
  for (const child of [...place.childNodes]) if (!nodes.includes(child)) child.remove();
  for (const [at, node] of nodes.entries())
    if (place.childNodes[at] !== node) place.insertBefore(node, place.childNodes[at] ?? null);
}

/** Left and right go from one button of a row to the next. */
function moveAmongButtons(event: KeyboardEvent, target: HTMLElement): boolean {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const row = target.closest('.row');
  if (by === undefined || !row) return false;
  const buttons = [...row.querySelectorAll('button')];
  const at = buttons.indexOf(target as HTMLButtonElement);
  buttons[(at + by + buttons.length) % buttons.length]?.focus();
  event.preventDefault();
  return true;
}
