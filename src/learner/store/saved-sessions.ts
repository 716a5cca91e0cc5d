/** Begins the name of everything that practice keeps to come back to a session. */
const PREFIX = 'io-practice-';

/** Forgets practice sessions left open; they are kept apart from the log. */
export function forgetSessions(): void {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = globalThis[name];
      const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '');
      for (const key of keys) if (key.startsWith(PREFIX)) storage.removeItem(key);
    } catch {
      // Storage is blocked: nothing is kept there either.
    }
  }
}
