/** One paragraph of a stretch: of the text between two figures, whose notes share one margin. */
export interface StretchPart {
  /** Its length in words. */
  words: number;
  /** What follows it up to the next paragraph takes, in words. */
  after: number;
  /** Ids of the key sentences in it. */
  claims: readonly string[];
  /** Ids of the source notes directly below it. */
  notes: string[];
}
