/// <reference lib="webworker" />
import { readNote, writeNote } from '../lib/copy-notes.ts';

/** The edition of a window whose page the host gave, and not a copy. */
export const NETWORK = 'network';

/** What stands in the note `editions`. */
interface Kept {
  /** Name of the cache of the edition in use. */
  current: string;
  /** The windows that show another one, and which. */
  others: [window: string, edition: string][];
}

/**
 * Which edition each open window shows, so that it goes on with what belongs to its page when another edition is
 * opened elsewhere. It is kept, because a browser stops a worker after seconds.
 */
export class Windows {
  readonly #clients: Clients;
  readonly #scope: string;
  readonly #current: string;
  #known: Promise<Map<string, string>> | undefined;

  /**
   * @param scope address of the site's base
   * @param current name of the cache of this worker's edition
   */
  constructor(clients: Clients, scope: string, current: string) {
    this.#clients = clients;
    this.#scope = scope;
    this.#current = current;
  }

  /** The edition of a window: name of a cache, or {@link NETWORK}. */
  async editionOf(window: string): Promise<string> {
    return (await this.#others()).get(window) ?? this.#current;
  }

  /** The editions, beside the own one, that windows show. */
  async editions(): Promise<string[]> {
    return [...(await this.#others()).values()];
  }

  /** Says what a window shows; browsers that do not name a window before it is open cannot be told. */
  async set(window: string, edition: string): Promise<void> {
    if (!window) return;
    const others = await this.#others();
    others.set(window, edition);
    await this.#keep(others);
  }

  /**
   * Makes this worker's edition the one in use: windows that another worker served keep theirs.
   * @param isCurrent whether a page that no worker served is of this edition
   */
  async takeOver(isCurrent: (url: string) => Promise<boolean>): Promise<void> {
    const before = await readNote<Kept>(this.#scope, 'editions');
    const known = new Map(before?.others);
    const served = new Set((await this.#clients.matchAll()).map(({ id }) => id));
    const open = await this.#clients.matchAll({ includeUncontrolled: true });
    const others = new Map<string, string>();
    for (const { id, url } of open) {
      const earlier = known.get(id) ?? (served.has(id) ? before?.current : undefined);
      if (earlier ? earlier !== this.#current : !(await isCurrent(url)))
        others.set(id, earlier ?? NETWORK);
    }
    this.#known = Promise.resolve(others);
    await this.#keep(others);
  }

  /** Forgets closed windows of old editions; whether there were any. */
  async forget(): Promise<boolean> {
    const others = await this.#others();
    // A window that is being opened by the host's page is not yet among those that are open.
    const old = [...others].filter(([, edition]) => edition !== NETWORK).map(([id]) => id);
    if (old.length === 0) return false;
    const open = new Set(
      (await this.#clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id),
    );
    const closed = old.filter((id) => !open.has(id));
    for (const id of closed) others.delete(id);
    if (closed.length > 0) await this.#keep(others);
    return closed.length > 0;
  }

  #others(): Promise<Map<string, string>> {
    this.#known ??= readNote<Kept>(this.#scope, 'editions').then(
      (note) => new Map(note?.current === this.#current ? note.others : []),
    );
    return this.#known;
  }

  #keep(others: ReadonlyMap<string, string>): Promise<void> {
    const note: Kept = { current: this.#current, others: [...others] };
    return writeNote(this.#scope, 'editions', note);
  }
}
