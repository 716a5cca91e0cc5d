import type { KeptReadings } from './kept-readings.ts';

/**
 * What was read of texts before: a course of which one file changed is read again in the time that this one
 * file takes.
 */
export class ReadMemory {
  readonly #known = new Map<string, { text: string; value: unknown }>();
  readonly #before: ReadMemory | undefined;
  /** What earlier runs have parsed, where that is kept. */
  readonly kept: KeptReadings | undefined;

  /** @param before what is remembered besides; nothing is added to it */
  constructor(before?: ReadMemory, kept?: KeptReadings) {
    this.#before = before;
    this.kept = kept;
  }

  /**
   * What is read of a text; read only where it was another text the last time.
   * @param key names the file and what is read of it
   */
  of<T>(key: string, text: string, read: () => T): T {
    const known = this.#find(key, text);
    if (known) return known.value as T;
    const value = read();
    this.#known.set(key, { text, value });
    return value;
  }

  #find(key: string, text: string): { value: unknown } | undefined {
    const known = this.#known.get(key);
    if (known?.text === text) return known;
    return this.#before ? this.#before.#find(key, text) : undefined;
  }
}
