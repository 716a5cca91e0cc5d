/** Told to a page when a session on it begins or ends. */
export const SESSION_CHANGED = 'io-session-changed';

let letGo: (() => void) | undefined;

/** The lock that says, in all tabs, that a session is open in one of them; other folders can hold other sites. */
function lockName(): string {
  return `session ${document.documentElement.dataset['base'] ?? '/'}`;
}

/** Says whether this page has a session of practice open. A tab that is closed, or breaks, lets go by itself. */
export function tellSession(isOpen: boolean): void {
  if (isOpen === (letGo !== undefined)) return;
  letGo?.();
  letGo = undefined;
  if (isOpen) {
    const held = new Promise<void>((resolve) => (letGo = resolve));
    // Each tab may have one.
    void navigator.locks?.request(lockName(), { mode: 'shared' }, () => held);
  }
  document.dispatchEvent(new Event(SESSION_CHANGED));
}

/** Whether a session is open on this page or in another tab. */
export async function isSessionOpen(): Promise<boolean> {
  if (letGo) return true;
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === lockName());
}
