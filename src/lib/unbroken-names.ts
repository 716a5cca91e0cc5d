/** Markup, and what only scripts, drawings and tools read. */
const AS_IT_IS =
  /<(?<whole>script|style|svg|title|textarea|option|pre|code)\b[\s\S]*?<\/\k<whole>>|<(?:"[^"]*"|'[^']*'|[^'">])*>/;

/** Names whose number belongs to them, such as PD-L1, CTLA-4 and KEYNOTE-224; days; the numbers of figures and tables; numbers with the sign of a unit, such as 0.04 s. */
const ONE_WORD =
  /(?<![\p{L}\p{N}])(?:(?:[Aa]nti-)?\p{Lu}[\p{L}\p{N}]{0,9}-\p{Lu}?\d+[a-z]?|\d{4}-\d{2}-\d{2}|(?:Figure|Table) \d+(?:\.\d+)?|\d+(?:\.\d+)? (?:[cm]m|°C|s|min|(?:ng\/)?mL))(?![\p{L}\p{N}(-])/u;

const EITHER = new RegExp(`${AS_IT_IS.source}|(?<name>${ONE_WORD.source})`, 'gu');

/**
 * A page whose lines break neither at the hyphen of a name nor before the number of a figure. Its letters stay as they
 * are, so that what is searched, found or copied has the hyphen and the space that everybody types.
 */
export function unbrokenNames(html: string): string {
  return html.replace(EITHER, (piece, ...rest) =>
    rest.at(-1).name ? `<span class="nb">${piece}</span>` : piece,
  );
}
