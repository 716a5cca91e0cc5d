import { LICENCE } from '../../lib/site-citation.ts';
import type { Publication, Selection } from './selection.ts';

/** What the licence asks for in one line: title, author, source, licence, and the review behind it. */
export function attribution(
  title: string,
  url: string,
  { name, edition, date, review }: Publication,
): string {
  return `"${title.replaceAll('"', "'")}" by ${name}, ${edition}, ${date}, ${url}. ${LICENCE.name}, ${LICENCE.url}. After ${review}`;
}

/** The same for a whole selection. */
export function selectionAttribution({ title, publication }: Selection): string {
  return attribution(title, publication.url, publication);
}
