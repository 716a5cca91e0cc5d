/** What a page shows as running text; neither markup nor what only scripts, drawings and tools read. */
const AS_IT_IS =
  /(<(?:script|style|svg|title|textarea|option|pre|code)\b[\s\S]*?<\/(?:script|style|svg|title|textarea|option|pre|code)>|<(?:"[^"]*"|'[^']*'|[^'">])*>)/;

/** Names whose number belongs to them, such as PD-L1, CTLA-4 and KEYNOTE-224; days; the numbers of figures and tables. */
const ONE_WORD =
  /(?<![\p{L}\p{N}])(?:(?:[Aa]nti-)?\p{Lu}[\p{L}\p{N}]{0,9}-\p{Lu}?\d+[a-z]?|\d{4}-\d{2}-\d{2}|(?:Figure|Table) \d+(?:\.\d+)?)(?![\p{L}\p{N}(-])/gu;

/**
 * A page whose lines break neither at the hyphen of a name nor before the number of a figure. Its letters stay as they
 * are, so that what is searched, found or copied has the hyphen and the space that everybody types.
 */
export function unbrokenNames(html: string): string {
  return html
    .split(AS_IT_IS)
    .map((piece, i) =>
      i % 2 === 1 ? piece : piece.replace(ONE_WORD, '<span class="nb">$&</span>'),
    )
    .join('');
}
