import { DAY_MILLIS } from '../../learner/log/day-millis.ts';

/** Begins like the names of saved sessions, so that it is erased with them. */
const SEEN_KEY = 'io-practice-seen-keys';

/** Keeps that the key of a question was opened without an answer: an answer after a reload comes after it, too. */
export function noteSeenKey(item: string, nowMillis: number): void {
  write({ ...seenKeys(nowMillis), [item]: nowMillis });
}

/** Forgets that keys were opened, when a section is read afresh. */
export function forgetSeenKeys(items: readonly string[], nowMillis: number): void {
  const left = Object.entries(seenKeys(nowMillis)).filter(([item]) => !items.includes(item));
  write(Object.fromEntries(left));
}

/** When keys were opened on this device, by item; after a day one has to know again. */
export function seenKeys(nowMillis: number): Record<string, number> {
  try {
    const data: unknown = JSON.parse(localStorage.getItem(SEEN_KEY) ?? '{}');
    const fresh = Object.entries(Object(data)).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && Math.abs(nowMillis - entry[1]) < DAY_MILLIS,
    );
    return Object.fromEntries(fresh);
  } catch {
    return {};
  }
}

function write(seen: Record<string, number>): void {
  try {
    if (Object.keys(seen).length > 0) localStorage.setItem(SEEN_KEY, JSON.stringify(seen));
    else localStorage.removeItem(SEEN_KEY);
  } catch {
    // Full or blocked: a reload makes the question new.
  }
}
