/** What is needed to cite a page or a block of the site. */
export interface Citable {
  /** The block's own words: a heading, "Figure 2.1. …", or the start of a claim. */
  title: string;
  /** Title of the page it stands on. */
  page: string;
  site: string;
  /** Full address with the block's id. */
  url: string;
  /** Date of the edition, `2026-11-23`. */
  edition: string;
  /** The review behind it, in one line. */
  review: string;
}

/** The block as a line for a reference list or a slide. */
export function plainCitation({ title, page, site, url, edition, review }: Citable): string {
  const place = title === page ? `${end(title)}` : `${end(title)} In: ${end(page)}`;
  return `${place} ${site}, ${edition}. ${url} (after ${end(review).slice(0, -1)})`;
}

/** The block as a BibTeX entry. */
export function bibtexCitation({ title, page, site, url, edition, review }: Citable): string {
  const place = url.replace(/^.*?\/\/[^/]*/, '').match(/[a-z0-9]+/gi) ?? [];
  const key = ['io-reading-room', ...place].join('-');
  const fields: [string, string][] = [
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', escapeTex(title === page ? site : `${page}. ${site}`)],
    ['year', edition.slice(0, 4)],
    ['url', url],
    ['note', escapeTex(`After ${review}`)],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** The block as a RIS record, for reference managers. */
export function risCitation({ title, page, site, url, edition, review }: Citable): string {
  const fields: [string, string][] = [
    ['TY', 'ELEC'],
    ['TI', title],
    ['T2', title === page ? site : `${page}. ${site}`],
    ['PY', edition.slice(0, 4)],
    ['DA', edition.replaceAll('-', '/')],
    ['UR', url],
    ['N1', `After ${review}`],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

function end(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
}
