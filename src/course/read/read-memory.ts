import type { KeptReadings } from './kept-readings.ts';

type Read = string | readonly string[];

/** Texts are compared one by one: a file that nobody has touched is the same text, which takes no time to see. */
function isSame(a: Read, b: Read): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((text, i) => text === b[i]);
}

/**
 * What was read of texts before: a course of which one file changed is read again in the time that this one
 * file takes.
 */
export class ReadMemory {
  readonly #known = new Map<string, { text: Read; value: unknown }>();
  readonly #before: ReadMemory | undefined;
  /** What earlier runs have parsed, where that is kept. */
  readonly kept: KeptReadings | undefined;

  /** @param before what is remembered besides; nothing is added to it */
  constructor(before?: ReadMemory, kept?: KeptReadings) {
    this.#before = before;
    this.kept = kept;
  }

  /**
   * What is read of a text, or of several; read only where these were others the last time.
   * @param key names the file and what is read of it
   */
  of<T>(key: string, text: Read, read: () => T): T {
    const known = this.#find(key, text);
    if (known) return known.value as T;
    const value = read();
    this.#known.set(key, { text, value });
    return value;
  }

  #find(key: string, text: Read): { value: unknown } | undefined {
    const known = this.#known.get(key);
    if (known && isSame(known.text, text)) return known;
    return this.#before ? this.#before.#find(key, text) : undefined;
  }
}
