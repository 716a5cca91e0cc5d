import { hasMarkup } from '../../lib/own-markup.ts';
import {
  type FigureSize,
  type FigureView,
  keyAction,
  moveBy,
  prefixIds,
  viewBox,
  wholeView,
  zoomBy,
} from './model.ts';

/** Opens a figure's drawing in a dialog, to be zoomed and moved with keys, buttons, wheel or fingers. */
export class EnlargeElement extends HTMLElement {
  #opener: HTMLElement | undefined;
  #svg: SVGSVGElement | undefined;
  #size: FigureSize = { width: 1, height: 1 };
  #origin = { x: 0, y: 0 };
  #view: FigureView = wholeView(this.#size);
  #fingers = new Map<number, { x: number; y: number }>();

  get #dialog(): HTMLDialogElement {
    return this.querySelector('dialog') as HTMLDialogElement;
  }

  get #stage(): HTMLElement {
    return this.querySelector('[data-stage]') as HTMLElement;
  }

  connectedCallback(): void {
    if (!hasMarkup(this, ['dialog', '[data-stage]'])) return;
    for (const button of document.querySelectorAll<HTMLElement>('[data-enlarge-open]'))
      button.hidden = false;
    document.addEventListener('click', (event) => {
      const opener = (event.target as Element).closest<HTMLElement>('[data-enlarge-open]');
      const figure = opener?.closest<HTMLElement>('[data-enlarge]');
      if (opener && figure) this.#open(figure, opener);
    });
    this.#dialog.addEventListener('close', () => {
      this.#stage.replaceChildren();
      this.#fingers.clear();
      this.#opener?.focus();
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      const key = (target as Element).closest<HTMLElement>('[data-key]')?.dataset['key'];
      if (key) this.#press(key);
    });
    this.#dialog.addEventListener('keydown', (event) => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey);
      if (plain && this.#press(event.key)) event.preventDefault();
    });
    this.#stage.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        this.#show(zoomBy(this.#view, this.#size, Math.exp(-event.deltaY / 400), this.#at(event)));
      },
      { passive: false },
    );
    this.#stage.addEventListener('pointerdown', (event) => {
      this.#stage.setPointerCapture(event.pointerId);
      this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    });
    this.#stage.addEventListener('pointermove', (event) => this.#drag(event));
    for (const type of ['pointerup', 'pointercancel'] as const) {
      this.#stage.addEventListener(type, ({ pointerId }) => this.#fingers.delete(pointerId));
    }
  }

  #open(figure: HTMLElement, opener: HTMLElement): void {
    const drawing = figure.querySelector('svg');
    if (!drawing) return;
    this.#opener = opener;
    this.#stage.innerHTML = prefixIds(drawing.outerHTML, 'enlarged-');
    const svg = this.#stage.querySelector('svg') as SVGSVGElement;
    const { x, y, width, height } = svg.viewBox.baseVal;
    for (const name of ['width', 'height', 'data-span']) svg.removeAttribute(name);
    this.#svg = svg;
    this.#size = { width, height };
    this.#origin = { x, y };
    const heading = this.querySelector('h2');
    const name = figure.dataset['searchTitle'] ?? drawing.querySelector('title')?.textContent ?? '';
    if (heading) heading.textContent = name;
    this.#show(wholeView(this.#size));
    this.#dialog.showModal();
  }

  #press(key: string): boolean {
    const action = keyAction(key);
    if (!action) return false;
    const { width, height } = this.#size;
    const { zoom } = this.#view;
    if (action === 'fit') this.#show(wholeView(this.#size));
    else if ('zoom' in action) this.#show(zoomBy(this.#view, this.#size, action.zoom));
    else {
      const [dx, dy] = action.move;
      this.#show(moveBy(this.#view, this.#size, (dx * width) / zoom, (dy * height) / zoom));
    }
    return true;
  }

  #drag({ pointerId, clientX: x, clientY: y }: PointerEvent): void {
    const before = this.#fingers.get(pointerId);
    if (!before) return;
    const scale = this.#svg?.getScreenCTM()?.a ?? 1;
    const other = [...this.#fingers].find(([id]) => id !== pointerId)?.[1];
    this.#fingers.set(pointerId, { x, y });
    const share = other ? 0.5 : 1;
    let view = moveBy(
      this.#view,
      this.#size,
      ((before.x - x) / scale) * share,
      ((before.y - y) / scale) * share,
    );
    if (other) {
      const factor =
        Math.hypot(x - other.x, y - other.y) /
        (Math.hypot(before.x - other.x, before.y - other.y) || 1);
      const middle = this.#at({ clientX: (x + other.x) / 2, clientY: (y + other.y) / 2 });
      view = zoomBy(view, this.#size, factor, middle);
    }
    this.#show(view);
  }

  /** A place on the screen in the figure's units. */
  #at({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
    const inverse = this.#svg?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(inverse);
    return { x: x - this.#origin.x, y: y - this.#origin.y };
  }

  #show(view: FigureView): void {
    this.#view = view;
    this.#svg?.setAttribute('viewBox', viewBox(view, this.#size, this.#origin));
    const output = this.querySelector('output');
    const text = `${Math.round(view.zoom * 100)}%`;
    if (output && output.textContent !== text) output.textContent = text;
  }
}

customElements.define('io-enlarge', EnlargeElement);
