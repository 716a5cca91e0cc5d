import { siteId } from './page-course.ts';

/** The licence of the site's texts and figures. */
export const LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What is needed to cite a page or a block of the site. */
export interface Citable {
  /** The block's own words: a heading, "Figure 2.1. …", or the start of a claim. */
  title: string;
  /** Title of the page it stands on. */
  page: string;
  site: string;
  /** Full address with the block's id. */
  url: string;
  /** Name of the edition, "second edition". */
  edition: string;
  /** Date of the edition, `2026-11-28`. */
  date: string;
  /** The review behind it, in one line. */
  review: string;
}

/** The block as a line for a reference list or a slide. */
export function plainCitation(block: Citable): string {
  const { title, page, site, url, edition, date, review } = block;
  const within = page === title || page === site ? [] : [end(`In: ${page}`)];
  const parts = [
    ...(title === site ? [] : [end(title)]),
    ...within,
    `${site}, ${edition}, ${date}.`,
  ];
  return `${parts.join(' ')} ${url} (after ${end(review).slice(0, -1)}). ${LICENCE.name}.`;
}

/**
 * The block as a BibTeX entry.
 * @param course begins the entry's key
 */
export function bibtexCitation(block: Citable, course = siteId()): string {
  const { title, url, edition, date, review } = block;
  const place = url.replace(/^.*?\/\/[^/]*/, '').match(/[a-z0-9]+/gi) ?? [];
  const key = [course, ...place].join('-');
  const fields: [string, string][] = [
    ['author', `{${escapeTex(block.site)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', escapeTex(`${container(block)}, ${edition}`)],
    ['year', date.slice(0, 4)],
    ['url', url],
    ['note', escapeTex(`After ${end(review)} Licence: ${LICENCE.name}`)],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** The block as a RIS record, for reference managers. */
export function risCitation(block: Citable): string {
  const { title, url, edition, date, review } = block;
  const fields: [string, string][] = [
    ['TY', 'ELEC'],
    ['AU', block.site],
    ['TI', title],
    ['T2', container(block)],
    ['ET', edition],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['UR', url],
    ['N1', `After ${end(review)} Licence: ${LICENCE.name}, ${LICENCE.url}`],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('');
}

/** What the block stands in: its page and the site, or the site alone. */
function container({ title, page, site }: Citable): string {
  return title === page || page === site ? site : `${page}. ${site}`;
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
