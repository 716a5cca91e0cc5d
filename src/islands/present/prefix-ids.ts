/** Markup with every id and every reference to one given a prefix, so that a copy can stand on the same page. */
export function prefixIds(markup: string, prefix: string): string {
  return markup
    .replace(/(\sid="|\b(?:xlink:)?href="#|url\(["']?#|url\(&quot;#)/g, `$1${prefix}`)
    .replace(
      /(\saria-(?:labelledby|describedby|controls|details|owns)=")([^"]*)/g,
      (_, head, ids) => head + String(ids).replace(/\S+/g, `${prefix}$&`),
    );
}
