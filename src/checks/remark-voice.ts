/** The words in which a site speaks of itself, or of what it counted and computed. */
const OWN_VOICE = /\bNote:|\b(?:[Ww]e|[Oo]urs?|us)\b|\b[Dd]erived\b/;

/** Who can be named for a sentence without a citation; also the page itself, of which it may speak. */
const SAID_BY =
  /\b(?:review|paper|authors?|source notes?|abstract|legend|Table \d|Figure \d|page|sections?|site|map|table|timeline)\b|\bet al\b/i;

/** The words of a text that only a remark may use, or undefined. */
export function ownVoiceIn(text: string): string | undefined {
  return OWN_VOICE.exec(text)?.[0];
}

/** Whether a text names who says it, or speaks of the page itself. */
export function namesItsSource(text: string): boolean {
  return SAID_BY.test(text);
}

/** Whether words say that something is so; a question does not, nor does a name in a list. */
export function isStatement(words: string): boolean {
  return /[.!;:,][”"’')]*$/.test(words);
}
