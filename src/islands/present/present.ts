import { readQuery, writeQuery } from '../../lib/query.ts';
import { isVisible, type StepAction, type StepsShown, stepTo } from '../steps/model.ts';
import { copyCaption, copyFigure, smallestLetters } from './copy-figure.ts';
import { labelSizes } from './label-size.ts';
import styles from './present.css?inline';
import { type PresentedStep, presentedSteps } from './presented-steps.ts';

/** What a key or a presenter's remote asks for. */
const KEYS: Readonly<Record<string, StepAction>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: { to: 1 },
  End: 'all',
};

/** Units to a letter in a drawing that has none. */
const WITHOUT_LETTERS = 15;
/** A picture that takes less of the window's width has its words beside it instead of below. */
const SLIM = 0.55;

const open = new WeakMap<HTMLElement, Presentation>();

/** The one presentation of a page. */
export function presentation(root: HTMLElement): Presentation {
  const known = open.get(root);
  if (known) return known;
  // Its style comes with its code: pages that are read do without both.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const made = new Presentation(root);
  open.set(root, made);
  return made;
}

/** The window in which one figure stands alone; the address names it, and the step that is shown. */
class Presentation {
  readonly #root: HTMLElement;
  readonly #dialog: HTMLDialogElement;
  readonly #stage: HTMLElement;
  #figure: HTMLElement | undefined;
  #opener: HTMLElement | undefined;
  /** Whether the way back leads to the page as it was. */
  #entered = false;
  #steps: readonly PresentedStep[] = [];
  #shown: StepsShown = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#dialog = root.querySelector('dialog') as HTMLDialogElement;
    this.#stage = root.querySelector('[data-stage]') as HTMLElement;
    this.#dialog.addEventListener('click', ({ target }) => {
      const asked = (target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'];
      if (asked === 'close') this.#dialog.close();
      else if (asked === 'next' || asked === 'previous') this.#go(asked);
    });
    this.#dialog.addEventListener('keydown', (event) => {
      const action = KEYS[event.key];
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (!action || !plain || this.#steps.length === 0) return;
      event.preventDefault();
      this.#go(action);
    });
    this.#dialog.addEventListener('close', () => this.#closed());
    addEventListener('resize', () => this.#figure && this.#fit());
  }

  /** Shows a figure of the page, and puts it into the address. */
  open(figure: HTMLElement, opener?: HTMLElement): void {
    const asked = readQuery(location.search);
    asked.set('present', nameOf(figure));
    asked.delete('step');
    history.pushState(history.state, '', `${location.pathname}${writeQuery(asked)}`);
    this.#entered = true;
    this.#opener = opener;
    this.#show(figure);
  }

  /** Shows what the address names, or closes when it names nothing. */
  follow(): void {
    const asked = readQuery(location.search);
    const name = asked.get('present');
    const figure = name ? figureOf(name) : undefined;
    if (!figure) {
      this.#entered = false;
      if (this.#dialog.open) this.#dialog.close();
      return;
    }
    if (figure !== this.#figure) this.#show(figure);
    const step = Number(asked.get('step'));
    if (Number.isInteger(step) && step > 0) this.#go({ to: step });
  }

  #show(figure: HTMLElement): void {
    this.#figure = figure;
    const copy = copyFigure(figure);
    this.#steps = presentedSteps(figure, copy);
    this.#shown = 0;
    this.#stage.replaceChildren(copy);
    const caption = copyCaption(figure);
    if (caption) this.#stage.append(caption);
    const named = figure.closest<HTMLElement>('[data-search-title]');
    this.#text('h2', named?.dataset['searchTitle'] ?? 'Figure');
    this.#text('[data-address]', `${location.host}${location.pathname}#${nameOf(figure)}`);
    this.#root.querySelector('.go')?.toggleAttribute('hidden', this.#steps.length === 0);
    if (!this.#dialog.open) {
      this.#dialog.showModal();
      this.#stage.focus();
    }
    this.#tell();
    this.#fit();
    this.#stage.scrollTo(0, 0);
  }

  /** The largest letters with which the picture and its words fit, or else the picture; where none do, it scrolls. */
  #fit(): void {
    const drawings = [...this.#stage.querySelectorAll<SVGSVGElement>('.picture svg')];
    const letters = Math.min(...drawings.map((svg) => smallestLetters(svg) ?? WITHOUT_LETTERS));
    const sizes = labelSizes({ width: innerWidth, height: innerHeight }, this.#onPage());
    const picture = this.#stage.querySelector('.picture') as HTMLElement;
    const fits = (size: number, whole: boolean): boolean => {
      this.#dialog.style.setProperty('--present-label', String(size));
      for (const svg of drawings)
        svg.style.inlineSize = `${(svg.viewBox.baseVal.width * size) / letters}px`;
      this.#stage.classList.remove('beside');
      const { clientWidth, clientHeight } = this.#stage;
      const { width, height } = picture.getBoundingClientRect();
      this.#stage.classList.toggle('beside', width < clientWidth * SLIM);
      const room = whole ? this.#stage.scrollHeight <= clientHeight : height <= clientHeight - 24;
      return room && this.#stage.scrollWidth <= clientWidth;
    };
    if (!sizes.some((size) => fits(size, true))) sizes.some((size) => fits(size, false));
  }

  /** Size in CSS pixels of the smallest letters of the figure's drawings on the page. */
  #onPage(): number {
    const drawings = [...(this.#figure?.querySelectorAll<SVGSVGElement>('svg') ?? [])];
    const sizes = drawings.map((svg) => (smallestLetters(svg) ?? 0) * (svg.getScreenCTM()?.a ?? 0));
    return Math.max(0, ...sizes);
  }

  #go(action: StepAction): void {
    if (this.#steps.length === 0) return;
    this.#shown = stepTo(this.#shown, action, this.#steps.length);
    for (const [i, { parts }] of this.#steps.entries())
      for (const part of parts) {
        part.toggleAttribute('data-later', !isVisible(i + 1, this.#shown));
        part.toggleAttribute('data-now', i + 1 === this.#shown);
      }
    const [now] = this.#steps[this.#shown - 1]?.parts ?? [];
    now?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.#tell();
    const asked = readQuery(location.search);
    if (this.#shown > 0) asked.set('step', String(this.#shown));
    else asked.delete('step');
    history.replaceState(history.state, '', `${location.pathname}${writeQuery(asked)}`);
  }

  #tell(): void {
    this.#text('[data-said]', this.#steps[this.#shown - 1]?.sentence ?? '');
    this.#text(
      '[data-count]',
      this.#shown > 0 ? `${this.#shown} of ${this.#steps.length}` : `All ${this.#steps.length}`,
    );
  }

  #closed(): void {
    const figure = this.#figure;
    this.#figure = undefined;
    this.#stage.replaceChildren();
    const asked = readQuery(location.search);
    if (this.#entered) history.back();
    else if (asked.has('present') && figure) {
      asked.delete('present');
      asked.delete('step');
      history.replaceState(
        history.state,
        '',
        `${location.pathname}${writeQuery(asked)}#${nameOf(figure)}`,
      );
      figure.scrollIntoView();
    }
    this.#entered = false;
    (this.#opener ?? figure?.querySelector<HTMLElement>('[data-present-open]'))?.focus({
      preventScroll: this.#opener !== undefined,
    });
    this.#opener = undefined;
  }

  #text(selector: string, text: string): void {
    const element = this.#root.querySelector(selector);
    if (element) element.textContent = text;
  }
}

/** The published id of a figure. */
function nameOf(figure: HTMLElement): string {
  return figure.closest('[id]')?.id ?? '';
}

/** The figure of this id, or the one that an older id leads to. */
function figureOf(id: string): HTMLElement | undefined {
  const target = document.getElementById(id);
  return (
    target?.closest<HTMLElement>('[data-present]') ??
    target?.querySelector<HTMLElement>('[data-present]') ??
    undefined
  );
}
