import type { ItemResponse } from '../../learning/events.ts';
import { isRecord, parseEvent } from '../../learning/parse-events.ts';
import { formatSession, parseSession } from '../../learning/saved-session.ts';
import type { Session } from '../../learning/session.ts';

const SESSION_KEY = 'io-practice-session';
const DRAFT_KEY = 'io-practice-draft';

/** What was chosen and not yet answered. */
export interface Draft {
  item: string;
  response: ItemResponse;
}

/**
 * Where sessions lie while they are not worked on: in this tab to come back to after a reload, on the
 * device to go on in another tab or on another day, and on the page where nothing can be kept.
 */
export class SessionShelf {
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

  /** The session that another tab has just saved, if that is what a storage event tells. */
  fromOtherTab({ key, newValue }: StorageEvent): Session | undefined {
    if (key !== SESSION_KEY) return undefined;
    const session = parseSession(newValue ?? '');
    if (session && session.seed === this.#latest?.seed) this.#latest = session;
    return session;
  }
}

/** Keeps what was chosen through a reload; nothing takes it away. */
export function saveDraft(draft: Draft | undefined): void {
  write(tabStorage(), DRAFT_KEY, draft ? JSON.stringify(draft) : '');
}

/** The saved draft, read with the same care as an event. */
export function savedDraft(): Draft | undefined {
  let data: unknown;
  try {
    data = JSON.parse(read(tabStorage(), DRAFT_KEY));
  } catch {
    return undefined;
  }
  if (!isRecord(data)) return undefined;
  const event = parseEvent({
    ...{ id: 'draft', atMillis: 0, kind: 'answered', mode: 'practice' },
    ...{ correct: false, confidence: 'guess', item: data['item'], response: data['response'] },
  });
  return event?.kind === 'answered' ? { item: event.item, response: event.response } : undefined;
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
