const cell = /^(?:td|th)$/i;
const row = /^(?:tr|thead|tbody|tfoot|table)$/i;
const lead = /^(?:dt|summary|legend)$/i;
const block =
  /^(?:address|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/i;
const punctuated = /[.,:;!?…]["'”’)\]]*$/;
const word = /[\p{L}\p{N}]+/gu;
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
    if (cell.test(tag)) this.#separate(',');
    else if (lead.test(tag)) this.#separate(':');
    else if (row.test(tag)) this.#text = this.#text.replace(/,\s*$/, '. ');
    else if (block.test(tag)) this.#separate('.');
  }

  text(): string {
    return this.#text.replace(/\s+/g, ' ').trim().replace(/,$/, '.');
  }

  /** The text without its opening words when these only repeat the title, whatever its punctuation. */
  textAfter(title: string): string {
    const text = this.text();
    const words = text.matchAll(word);
    let end = 0;
    for (const [expected] of title.matchAll(word)) {
      const found = words.next().value;
      if (found?.[0] !== expected) return text;
      end = found.index + expected.length;
    }
    return text.slice(end).replace(/^[\s.,:;–—)\]]+/, '');
  }

  #separate(mark: string): void {
    const text = this.#text.trimEnd();
    this.#text = text === '' || punctuated.test(text) ? `${text} ` : `${text}${mark} `;
  }
}
