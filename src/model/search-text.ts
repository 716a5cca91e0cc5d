const listPoint = /^(?:td|th)$/i;
const lead = /^(?:dt|summary|legend)$/i;
const block =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;
const punctuated = /[.,:;!?…]["'”’)\]]*$/;
/** Soft hyphens, zero-width spaces and joiners: they would split or hide words in the index. */
const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * The text of a piece of HTML as one line that reads well in an excerpt: what stood in separate
 * blocks is separated by punctuation, so that neither words nor table cells run together.
 */
export class Passage {
  #text = '';

  add(text: string): void {
    this.#text += text.replace(invisible, '');
  }

  /** Call before the content of an element with this tag. */
  open(tag: string): void {
    if (block.test(tag)) this.#separate('.');
    else if (/^br$/i.test(tag)) this.#text += ' ';
  }

  /** Call after the content of an element with this tag. */
  close(tag: string): void {
    if (listPoint.test(tag)) this.#separate(',');
    else if (lead.test(tag)) this.#separate(':');
    else if (block.test(tag)) this.#separate('.');
  }

  text(): string {
    return this.#text.replace(/\s+/g, ' ').trim();
  }

  /** The text without its opening words when these only repeat the title. */
  textAfter(title: string): string {
    const text = this.text();
    if (!text.startsWith(title)) return text;
    const rest = text.slice(title.length);
    return /^[\p{L}\p{N}]/u.test(rest) ? text : rest.replace(/^[\s.,:;–—]+/, '');
  }

  #separate(mark: string): void {
    let text = this.#text.trimEnd();
    if (mark === '.') text = text.replace(/,$/, '');
    this.#text = text === '' || punctuated.test(text) ? `${text} ` : `${text}${mark} `;
  }
}
