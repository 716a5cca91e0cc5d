import { createEvent, type NewEvent } from '../../learner/log/create-event.ts';
import { pageStore } from '../../learner/store/page-store.ts';
import { loadCode } from '../../lib/load-code.ts';
import { begin, finish, type Seen } from './model.ts';

/** A place is kept when the reader stays there, not when it flies past. */
const STAY_MILLIS = 3000;

/** Notices which parts of a section are read and where the reader is, and keeps both on the device. */
export class ReadingElement extends HTMLElement {
  #seen: Seen = { begun: new Map(), done: new Set() };
  #timer = 0;
  #place = '';

  async connectedCallback(): Promise<void> {
    addEventListener('scroll', () => this.#tellLeft(), { once: true, passive: true });
    const section = this.dataset['section'] ?? '';
    const parts = (this.dataset['parts'] ?? '').split(' ').filter(Boolean);
    this.#seen = { ...this.#seen, done: await partsRead(section) };
    const headings = parts.flatMap((part) => document.getElementById(part) ?? []);
    const end = document.querySelector('.prose')?.lastElementChild;
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        const at = headings.indexOf(target as HTMLElement);
        const heading = headings[at];
        if (heading) {
          this.#seen = begin(this.#seen, heading.id, Date.now());
          this.#stay(section, heading.id);
        }
        this.#finished(section, (at === -1 ? headings.at(-1) : headings[at - 1])?.id);
      }
    });
    for (const heading of headings) observer.observe(heading);
    if (end) observer.observe(end);
  }

  /** From the first scroll on, how long the rest takes; nothing where that cannot be loaded. */
  #tellLeft(): void {
    const { parts = '', words = '', pace } = this.dataset;
    const place = this.querySelector<HTMLElement>('[data-left]');
    const headings = parts.split(' ').flatMap((part) => document.getElementById(part) ?? []);
    if (!place) return;
    void loadCode(
      () => import('./show-left.ts'),
      ({ showLeft }) => showLeft(place, headings, words.split(' ').map(Number), Number(pace)),
      () => {},
    );
  }

  #finished(section: string, part: string | undefined): void {
    if (!part) return;
    const { seen, read } = finish(this.#seen, part, Date.now());
    this.#seen = seen;
    if (read) this.#keep({ kind: 'read', section, part: read });
  }

  #stay(section: string, part: string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#place === part) return;
      this.#place = part;
      this.#keep({ kind: 'visited', section, part });
    }, STAY_MILLIS);
  }

  #keep(event: NewEvent): void {
    void pageStore().append([createEvent(event, Date.now())]);
  }
}

/** The parts of a section that were read before; none where that cannot be loaded: reading twice does no harm. */
async function partsRead(section: string): Promise<Set<string>> {
  const { events } = await pageStore().read();
  if (!events.some(({ kind }) => kind === 'read')) return new Set();
  return loadCode(
    () => import('../../learner/state/progress.ts'),
    async ({ foldProgressInPieces }) => {
      const { read } = await foldProgressInPieces(events, Date.now());
      return new Set(read.get(section)?.keys());
    },
    () => new Set(),
  );
}

customElements.define('io-reading', ReadingElement);
