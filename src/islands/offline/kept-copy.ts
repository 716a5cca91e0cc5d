import {
  type AskedEdition,
  type CopyRequest,
  type CopyState,
  readNote,
  writeNote,
} from '../../lib/copy-notes.ts';
import { deviceLine } from '../../lib/metered-line.ts';
import { isSessionOpen, SESSION_CHANGED } from '../../lib/session-lock.ts';
import type { OfflineElement } from './element.ts';
import { asksFirst, type CopyFacts, type Deed, offlineNotice } from './model.ts';

/** The copy of the site on this device: has it made, says how it stands, and does with it what the reader asks for. */
export class KeptCopy {
  readonly #root: OfflineElement;
  readonly #scope = document.documentElement.dataset['base'] ?? '/';
  readonly #words = document.createElement('span');
  #registration: ServiceWorkerRegistration | undefined;
  #facts: CopyFacts = {};
  /** Whether another window has opened a new edition, while this page is still of the old one. */
  #isOld = false;

  constructor(root: OfflineElement) {
    this.#root = root;
  }

  /** Makes a first copy, or offers that; resolves when there is something to follow. */
  async open(): Promise<void> {
    this.#root.append(this.#words);
    this.#root.addEventListener('io-begun', () => this.#show());
    for (const sign of [SESSION_CHANGED, 'visibilitychange'])
      document.addEventListener(sign, () => this.#show());
    try {
      const known = await navigator.serviceWorker.getRegistration(this.#scope);
      const offered = known?.scope === this.#scopeUrl ? undefined : await this.#offered();
      if (offered === false) return;
      this.#facts = { offered };
      if (offered === undefined) await this.#register();
      await this.#show();
    } catch {
      // Old browser, insecure address, private window: the site works as it does without.
    }
  }

  get #scopeUrl(): string {
    return new URL(this.#scope, location.href).href;
  }

  /** What a first copy costs where the reader is asked; `false` where the host gives none. */
  async #offered(): Promise<number | false | undefined> {
    const response = await fetch(`${this.#scope}offline/sizes.json`);
    if (!response.ok) return false;
    const { text }: { text: number } = await response.json();
    return asksFirst(deviceLine(), bytesSpent(), text) ? text : undefined;
  }

  async #register(): Promise<void> {
    const { serviceWorker } = navigator;
    const scope = this.#scope;
    let hadWorker = serviceWorker.controller !== null;
    const registration = await serviceWorker.register(`${scope}sw.js`, { scope });
    this.#registration = registration;
    serviceWorker.addEventListener('controllerchange', () => {
      this.#isOld ||= hadWorker;
      hadWorker = true;
      void this.#show();
    });
    const follow = () =>
      registration.installing?.addEventListener('statechange', () => void this.#show());
    await this.#show();
    // From here on: what was so before the page was opened is shown, but is no news to speak of.
    this.#words.setAttribute('role', 'status');
    follow();
    registration.addEventListener('updatefound', follow);
  }

  async #show(): Promise<void> {
    const { active, waiting } = this.#registration ?? {};
    const [asked, state, isOpen] = await Promise.all([
      active && readNote<AskedEdition>(this.#scopeUrl, 'asked').catch(() => undefined),
      active && this.#ask(active, 'state'),
      isSessionOpen(),
    ]);
    this.#facts = {
      ...this.#facts,
      kept: Boolean(active),
      lacking: state && !state.whole ? state.restBytes : undefined,
      asked: asked?.bytes,
      fresh: this.#isOld || Boolean(active && waiting),
      begun: this.#root.isBegun || isOpen,
    };
    this.#render();
  }

  #render(): void {
    const { text, action } = offlineNotice(this.#facts);
    if (text !== this.#words.textContent) this.#words.textContent = text;
    const before = this.#root.querySelector('button');
    if (before?.textContent === (action?.label ?? null)) return;
    before?.remove();
    if (!action) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = action.label;
    button.addEventListener('click', () => void this.#do(action.deed));
    this.#root.append(button);
  }

  async #do(deed: Deed): Promise<void> {
    if (deed === 'open') return this.#openNew();
    this.#facts = { ...this.#facts, deed: 'under way' };
    this.#render();
    const done = await this.#fetch(deed).catch(() => false);
    this.#facts = { ...this.#facts, deed: done ? undefined : 'failed' };
    if (done) delete this.#facts.offered;
    await this.#show();
  }

  /** Fetches what the reader asked for; whether that was all to be had. */
  async #fetch(deed: Exclude<Deed, 'open'>): Promise<boolean> {
    const registration = this.#registration;
    if (deed === 'keep') {
      await this.#register();
      return settled(this.#registration);
    }
    if (!registration?.active) return false;
    if (deed === 'add') return (await this.#ask(registration.active, 'rest')) !== undefined;
    const asked = await readNote<AskedEdition>(this.#scopeUrl, 'asked');
    await writeNote(this.#scopeUrl, 'leave', asked?.version);
    await registration.update();
    return settled(registration);
  }

  /** Opens the new edition in this window; others go on with theirs. */
  async #openNew(): Promise<void> {
    await this.#show();
    // Something may have been begun in another tab since the button came.
    if (this.#facts.begun) return;
    const waiting = this.#registration?.waiting;
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
    waiting.postMessage('open' satisfies CopyRequest);
  }

  /** The worker's answer; none if that failed, or never where the worker is of the first edition. */
  #ask(worker: ServiceWorker, request: CopyRequest): Promise<CopyState | undefined> {
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      if (request === 'state') setTimeout(resolve, 2000, undefined);
      worker.postMessage(request, [port2]);
    });
  }
}

/** Whether the worker that is being installed gets all that it keeps; one that is there has it. */
function settled(registration: ServiceWorkerRegistration | undefined): Promise<boolean> {
  const worker = registration?.installing;
  if (!worker) return Promise.resolve(Boolean(registration?.waiting ?? registration?.active));
  return new Promise((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'redundant') resolve(false);
      else if (worker.state !== 'installing') resolve(true);
    });
  });
}

/** What this visit has taken from the network until now, as it travels. */
function bytesSpent(): number {
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  return entries.reduce((sum, { transferSize }) => sum + transferSize, 0);
}
