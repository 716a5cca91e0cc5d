import type { ItemResponse, LearnerEvent } from '../../learner/log/events.ts';
import { isRecord, parseEvent, parseEvents } from '../../learner/log/parse-events.ts';
import { formatSession, parseSession } from '../../learner/session/saved-session.ts';
import type { Session } from '../../learner/session/session.ts';

const SESSION_KEY = 'io-practice-session';
const DRAFTS_KEY = 'io-practice-drafts';
/** Where the first edition kept events that were on their way into the store when the page was left. */
const UNKEPT_KEY = 'io-practice-unkept';

/**
 * Where sessions lie while they are not worked on: in this tab to come back to after a reload, on the
 * device to go on in another tab or on another day, and on the page where nothing can be kept.
 */
export class SavedSessions {
  #latest: Session | undefined;

  save(session: Session): void {
    this.#latest = session;
    const text = formatSession(session);
    for (const storage of [tabStorage(), deviceStorage()]) write(storage, SESSION_KEY, text);
  }

  /** The sessions that there are, each once and in its newest form; that of this tab first. */
  all(): Session[] {
    const shared = parseSession(read(deviceStorage(), SESSION_KEY));
    const own = this.#latest ?? parseSession(read(tabStorage(), SESSION_KEY));
    // Every tab writes to the device; what lies there of this tab's session is never older.
    const newest = own && !this.#latest && shared?.seed === own.seed ? shared : own;
    return [newest, shared]
      .filter((session) => session !== undefined)
      .filter(({ seed }, i, all) => all.findIndex((other) => other.seed === seed) === i);
  }

  /** The session of this tab as another one has gone on with it meanwhile, if it has. */
  newer(session: Session): Session | undefined {
    const shared = parseSession(read(deviceStorage(), SESSION_KEY));
    const isNewer = shared?.seed === session.seed && shared.activeMillis > session.activeMillis;
    return isNewer ? shared : undefined;
  }

  /** Forgets the session of this tab, when all was erased. */
  forget(): void {
    this.#latest = undefined;
  }

  /** The session that another tab has just saved, if that is what a storage event tells. */
  fromOtherTab({ key, newValue }: StorageEvent): Session | undefined {
    if (key !== SESSION_KEY) return undefined;
    const session = parseSession(newValue ?? '');
    if (session && session.seed === this.#latest?.seed) this.#latest = session;
    return session;
  }
}

/** The events that a page of the first edition, last open in this tab, had no time to keep. */
export function takeUnkept(): LearnerEvent[] {
  const { events } = parseEvents(parseJson(read(tabStorage(), UNKEPT_KEY)));
  if (events.length > 0) write(tabStorage(), UNKEPT_KEY, '');
  return events;
}

/** What was chosen in a session and not yet answered, by item; kept through a reload. */
export class Drafts {
  readonly #seed: string;
  readonly #drafts: Map<string, ItemResponse>;

  /** The drafts of one session; those of another are left aside. */
  constructor(session: Session) {
    this.#seed = session.seed;
    this.#drafts = parseDrafts(read(tabStorage(), DRAFTS_KEY), session.seed);
  }

  get(item: string): ItemResponse | undefined {
    return this.#drafts.get(item);
  }

  /** Keeps what is chosen now; nothing while it is not complete, or once it is answered. */
  set(item: string, response: ItemResponse | undefined): void {
    if (response === undefined) this.#drafts.delete(item);
    else this.#drafts.set(item, response);
    const drafts = [...this.#drafts];
    write(tabStorage(), DRAFTS_KEY, JSON.stringify({ seed: this.#seed, drafts }));
  }
}

/** Reads drafts with the same care as events. */
function parseDrafts(text: string, seed: string): Map<string, ItemResponse> {
  const data = parseJson(text);
  if (!isRecord(data) || data['seed'] !== seed || !Array.isArray(data['drafts'])) return new Map();
  const standIn = { id: '-', atMillis: 0, kind: 'answered', mode: 'practice' };
  return new Map(
    data['drafts'].flatMap((draft): [string, ItemResponse][] => {
      const [item, response] = Array.isArray(draft) ? draft : [];
      const given = parseEvent({ ...standIn, correct: false, confidence: 'guess', item, response });
      return given?.kind === 'answered' ? [[given.item, given.response]] : [];
    }),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function read(storage: Storage | undefined, key: string): string {
  try {
    return storage?.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(storage: Storage | undefined, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch {
    // Full or forbidden: the session goes on without being saved.
  }
}
