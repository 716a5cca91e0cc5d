import { createHash } from 'node:crypto';

/** What the parser makes of a text, as far as JSON can hold it. */
type ParsedText = object;

/**
 * What was parsed of texts in earlier runs, by the hash of each text. It is the parser's own result, so that there is
 * one truth; where something stands in a text is found by parsing it again, and only when that is asked.
 */
export class KeptReadings {
  readonly #before: Readonly<Record<string, ParsedText>>;
  readonly #now: Record<string, ParsedText> = {};
  #isNew = false;

  /** @param text what {@link written} gave in an earlier run; empty where there is none */
  constructor(text = '{}') {
    this.#before = JSON.parse(text) as Record<string, ParsedText>;
  }

  /** What was made of a text before, or what is made of it now; undefined is not kept. */
  of<T extends ParsedText>(kind: string, text: string, make: () => T | undefined): T | undefined {
    const key = `${kind} ${createHash('sha1').update(text).digest('base64url')}`;
    const known = this.#before[key] as T | undefined;
    const reading = known ?? make();
    if (reading) this.#now[key] = reading;
    if (reading && !known) this.#isNew = true;
    return reading;
  }

  /** All that was asked in this run, to be kept; undefined where nothing of it is new. */
  written(): string | undefined {
    return this.#isNew ? JSON.stringify(this.#now) : undefined;
  }
}
