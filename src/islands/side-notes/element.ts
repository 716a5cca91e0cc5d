import { type Definition, parseDefinitions } from './definitions.ts';
import { type PageBox, placeNote } from './model.ts';

const OPEN_DELAY_MILLIS = 180;
const CLOSE_DELAY_MILLIS = 250;

/**
 * Shows a reference or a definition where it is called for: on click, on keyboard focus, and under a
 * resting mouse. References come from the list it holds, definitions from a file fetched at the first need.
 */
export class SideNotesElement extends HTMLElement {
  #note: HTMLElement | undefined;
  #link: HTMLAnchorElement | undefined;
  #definitions: Promise<Map<string, Definition>> | undefined;
  #pinned = false;
  /** How many notes were asked for. */
  #asked = 0;
  #timer = 0;

  connectedCallback(): void {
    document.addEventListener('click', (event) => this.#onClick(event));
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#note) return;
      if (this.#note.contains(document.activeElement)) this.#link?.focus();
      this.#close();
    });
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-note]')) {
      link.setAttribute('aria-expanded', 'false');
      link.addEventListener('focus', () => {
        if (link.matches(':focus-visible')) this.#open(link, false);
      });
      link.addEventListener('blur', (event) => this.#onBlur(event));
      link.addEventListener('pointerenter', (event) => {
        if (event.pointerType === 'mouse')
          this.#later(() => this.#open(link, false), OPEN_DELAY_MILLIS);
      });
      link.addEventListener('pointerleave', () => this.#leave());
    }
    window.addEventListener('resize', () => this.#close());
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a[data-note]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (this.#link === link && this.#pinned) this.#close();
      else this.#open(link, true);
    } else if (!link && !this.#note?.contains(target)) this.#close();
  }

  /**
   * Focus that goes elsewhere in the page closes the note. Focus that goes nowhere does not: that is how a screen reader
   * reads on, from the link into the words of the note that follow it.
   */
  #onBlur(event: FocusEvent): void {
    const next = event.relatedTarget instanceof Node ? event.relatedTarget : null;
    if (next && !this.#pinned && !this.#note?.contains(next)) this.#close();
  }

  #later(action: () => void, millis: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(action, millis);
  }

  #leave(): void {
    this.#later(() => {
      if (!this.#pinned && this.#link !== document.activeElement) this.#close();
    }, CLOSE_DELAY_MILLIS);
  }

  #open(link: HTMLAnchorElement, pinned: boolean): void {
    clearTimeout(this.#timer);
    if (this.#link !== link) {
      this.#close();
      this.#link = link;
      void this.#show(link);
    }
    this.#pinned = pinned;
  }

  async #show(link: HTMLAnchorElement): Promise<void> {
    this.#asked += 1;
    const own = this.#asked;
    const items =
      link.dataset['note'] === 'term' ? await this.#definition(link) : this.#references(link);
    // This one was left, or another asked for, be it of the same link, while its words were on the way.
    if (this.#link !== link || this.#asked !== own) return;
    if (items.length === 0) {
      if (this.#pinned) location.assign(link.href);
      return this.#close();
    }
    const note = document.createElement('div');
    note.className = 'note';
    note.setAttribute('role', 'note');
    note.popover = 'manual';
    note.append(...items);
    note.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    note.addEventListener('pointerleave', () => this.#leave());
    note.addEventListener('focusout', (event) => {
      if (event.relatedTarget !== link) this.#onBlur(event);
    });
    // Next in the document as well as beside on the screen, so that reading goes on into it.
    (link.closest('.cite') ?? link).after(note);
    note.showPopover();
    link.setAttribute('aria-expanded', 'true');
    this.#note = note;
    this.#place(note, link);
  }

  #references(link: HTMLAnchorElement): HTMLElement[] {
    return (link.dataset['ids'] ?? '').split(' ').flatMap((id) => {
      const source = document.getElementById(`here-ref-${id}`);
      if (!source) return [];
      const item = document.createElement('div');
      item.append(...source.cloneNode(true).childNodes);
      return item;
    });
  }

  async #definition(link: HTMLAnchorElement): Promise<HTMLElement[]> {
    this.#definitions ??= fetchDefinitions(this.dataset['terms'] ?? '');
    const found = (await this.#definitions).get(link.dataset['ids'] ?? '');
    // What could not be fetched is asked for again next time.
    if (!found) this.#definitions = undefined;
    if (!found) return [];
    const item = document.createElement('div');
    const title = document.createElement('a');
    title.href = link.href;
    title.textContent = found.title;
    const text = document.createElement('span');
    text.textContent = found.definition;
    item.append(title, text);
    if (found.plate) item.append(plateLink(found.plate));
    if (found.sources.length > 0) item.append(backgroundLine(found.sources));
    return [item];
  }

  #place(note: HTMLElement, link: HTMLAnchorElement): void {
    const text = link.closest<HTMLElement>('[data-margin]');
    const edge = text?.getBoundingClientRect();
    const view = {
      left: scrollX,
      top: scrollY,
      width: document.documentElement.clientWidth,
      height: innerHeight,
    };
    const start = (edge?.right ?? 0) + 32;
    const margin = edge && { left: start, top: 0, width: view.width - start - 16, height: 0 };
    const anchor = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const box: PageBox = {
      left: anchor.left + scrollX,
      top: anchor.top + scrollY,
      width: anchor.width,
      height: anchor.height,
    };
    const first = placeNote(box, 0, view, margin);
    note.style.width = `${first.width}px`;
    // Before it is measured: in the margin its text wraps otherwise.
    note.classList.toggle('note-in-margin', first.inMargin);
    const { left, top } = placeNote(box, note.offsetHeight, view, margin);
    note.style.left = `${left}px`;
    note.style.top = `${top}px`;
  }

  #close(): void {
    clearTimeout(this.#timer);
    const [note, link] = [this.#note, this.#link];
    this.#note = undefined;
    this.#link = undefined;
    this.#pinned = false;
    link?.setAttribute('aria-expanded', 'false');
    // Last: when the focus is inside, this loses it and so asks to close once more.
    note?.remove();
  }
}

/** The way from a definition to the plate that pictures it. */
function plateLink(address: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'note-plate';
  link.href = address;
  link.textContent = 'Plate with a drawing';
  return link;
}

/** Says that a definition adds to the review, and where that was read. */
function backgroundLine(sources: Definition['sources']): HTMLElement {
  const line = document.createElement('small');
  line.append('Background, not from the review: ');
  sources.forEach(({ title, url }, i) => {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = title;
    line.append(i > 0 ? '; ' : '', link);
  });
  return line;
}

async function fetchDefinitions(url: string): Promise<Map<string, Definition>> {
  try {
    const response = await fetch(url);
    return parseDefinitions(response.ok ? await response.json() : undefined);
  } catch {
    return new Map();
  }
}

customElements.define('io-side-notes', SideNotesElement);
