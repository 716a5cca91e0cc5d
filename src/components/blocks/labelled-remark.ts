/** Whether the HTML inside a remark holds paragraphs or lists, and not only words of a sentence. */
export function isBlockRemark(html: string): boolean {
  return /<(?:p|ul|ol)\b/.test(html);
}

/** The HTML of a remark with the words that open it: shown over paragraphs, only heard inside a line. */
export function labelledRemark(html: string): string {
  if (!isBlockRemark(html))
    return `<span class="visually-hidden">Our remark: </span>${html.trim()}`;
  return html.replace(
    /<p\b[^>]*>/,
    (start) => `${start}<span class="own-words-label">Our remark: </span>`,
  );
}
