/** A text with one sign at the end of each line, whatever the editor that saved it writes there. */
export function plainLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
