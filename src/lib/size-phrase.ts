/** A size as the text of a record or report names it, in its parts. */
export const SIZE_PHRASE =
  /(?<word>less than|up to|more than) (?<limit>\d+(?:\.\d+)?)(?:–(?<until>\d+(?:\.\d+)?))? (?<unit>cm|mm)|(?<most>\d+(?:\.\d+)?) (?<mostUnit>cm|mm) or less/;

/** The part of a text that names a size, as it stands: "1.5 cm or less". */
export function sizePhrase(text: string): string | undefined {
  return SIZE_PHRASE.exec(text)?.[0];
}
