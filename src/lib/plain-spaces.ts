/** A text in one line: one space for line ends, indents and several spaces, and none at its ends. */
export function plainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
