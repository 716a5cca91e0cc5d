import { shortened } from '../lib/sentences.ts';

/** What a result shows. */
export interface RecordText {
  /** Root-relative without the base path. */
  url: string;
  title: string;
  page: string;
  text: string;
}

const longestTitle = 90;
/** What ends a title that does not end with its sentence. */
const cut = ' …';

/** The title of a key sentence, which has no heading of its own: its first words. */
export function claimTitle(text: string): string {
  return shortened(text, longestTitle);
}

/**
 * Packs records that stand together, for {@link unpackTexts}, a line each, with tabs between: path and title of a page
 * once, before its records; of each record what its address has after `#`, title and text; of a key sentence that stands
 * in the last text, only where, and how much of it is its title: browsers need not know how that is cut.
 */
export function packTexts(records: readonly RecordText[]): string {
  const lines: string[] = [];
  let [lastPath, lastPage, lastText] = ['', '', ''];
  for (const { url, title, page, text } of records) {
    const [path = '', id = ''] = url.split('#');
    if (path !== lastPath || page !== lastPage) {
      lines.push(cells(path, page));
      lastText = '';
    }
    [lastPath, lastPage] = [path, page];
    const start = title === claimTitle(text) ? lastText.indexOf(text) : -1;
    if (text && start >= 0) {
      const shown = title === text ? '' : `${title.length - cut.length}`;
      lines.push(cells(id, shown, `${start}`, `${text.length}`));
    } else {
      lines.push(cells(id, title === page ? '' : title, text));
      lastText = text;
    }
  }
  return lines.join('\n');
}

/** The inverse of {@link packTexts}; white space within is one space each. */
export function unpackTexts(packed: string): RecordText[] {
  const records: RecordText[] = [];
  let [path, page, last] = ['', '', ''];
  for (const line of packed.split('\n')) {
    const [id = '', name = '', words, length] = line.split('\t');
    if (words === undefined) {
      [path, page, last] = [id, name, ''];
      continue;
    }
    const isStretch = length !== undefined;
    const text = isStretch ? last.slice(Number(words), Number(words) + Number(length)) : words;
    if (!isStretch) last = text;
    const shown = name ? `${text.slice(0, Number(name))}${cut}` : text;
    const title = isStretch ? shown : name || page;
    records.push({ url: id ? `${path}#${id}` : path, title, page, text });
  }
  return records;
}

function cells(...values: readonly string[]): string {
  return values.map((value) => value.replace(/\s+/g, ' ')).join('\t');
}
