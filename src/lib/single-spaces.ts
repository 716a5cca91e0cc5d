/** What keeps its white space, or is no markup. */
const AS_IT_IS = /(<(pre|textarea|script|style)\b[\s\S]*?<\/\2>)/;

/** A page with one space wherever indents and line ends stand between two tags: they are drawn as one, and travel as one. */
export function singleSpaces(html: string): string {
  return html
    .split(AS_IT_IS)
    .map((piece, i) => {
      // A split by two groups gives text, what was kept, and the name of its tag in turn.
      if (i % 3 === 2) return '';
      return i % 3 === 1 ? piece : piece.replace(/>\s+</g, '> <');
    })
    .join('');
}
