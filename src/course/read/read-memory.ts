/**
 * What was read of texts before: a course of which one file changed is read again in the time that this one
 * file takes.
 */
export class ReadMemory {
  readonly #known = new Map<string, { text: string; value: unknown }>();
  readonly #before: ReadMemory | undefined;

  /** @param before what is remembered besides; nothing is added to it */
  constructor(before?: ReadMemory) {
    this.#before = before;
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
