/** What browsers do with what a page keeps, where one begins to keep something. */
export const EVICTION_SENTENCE =
  'A browser may delete what a site keeps, for example after some days without a visit, or when space runs short. Installing the site as an app helps, and so does asking the browser to keep it; an exported file is safe.';

/** `persistent`: the browser has promised to keep it; `best-effort`: it may delete it; `unknown`: it does not say. */
export type PersistenceState = 'persistent' | 'best-effort' | 'unknown';

/** How the browser is asked to keep what is stored when space runs short: `navigator.storage`. */
export type Persistence = Pick<StorageManager, 'persist' | 'persisted'>;

/** Whether the browser has promised to keep what is stored; asks the reader nothing. */
export function persistenceState(
  persistence: Persistence | undefined = globalThis.navigator?.storage,
): Promise<PersistenceState> {
  return answered(() => persistence?.persisted());
}

/**
 * Asks the browser to keep what is stored. Some browsers ask the reader in turn, so this belongs behind a
 * button that explains it, and nowhere else.
 */
export function askPersistence(
  persistence: Persistence | undefined = globalThis.navigator?.storage,
): Promise<PersistenceState> {
  return answered(() => persistence?.persist());
}

async function answered(ask: () => Promise<boolean> | undefined): Promise<PersistenceState> {
  try {
    const kept = await ask();
    return kept === undefined ? 'unknown' : kept ? 'persistent' : 'best-effort';
  } catch {
    return 'unknown';
  }
}
