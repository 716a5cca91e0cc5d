import { bibtexCitation, type Citable, LICENCE, risCitation } from '../../lib/site-citation.ts';
import { textFile, type Written } from '../model/losses.ts';
import type { ExportedLink, Selection } from '../model/selection.ts';

/** The links as records of RIS. */
export function ris(selection: Selection): Written {
  const records = selection.links.map((link) => risCitation(citable(link, selection)));
  return textFile(records.join('\r\n'), []);
}

/** The links as entries of BibTeX. */
export function bibtex(selection: Selection): Written {
  const { id } = selection.publication;
  const entries = selection.links.map((link) => bibtexCitation(citable(link, selection), id));
  return textFile(entries.join('\n'), []);
}

/** The links as items of CSL-JSON, which Zotero and citation processors read. */
export function cslJson(selection: Selection): Written {
  const { id: course, name, date, edition, language, review } = selection.publication;
  const items = selection.links.map(({ id, title, url }) => ({
    id: `${course}-${id}`,
    type: 'webpage',
    author: [{ literal: name }],
    title,
    'container-title': name,
    URL: url,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    edition,
    language,
    note: `After ${review}. Licence: ${LICENCE.name}, ${LICENCE.url}`,
  }));
  return textFile(`${JSON.stringify(items, undefined, 1)}\n`, []);
}

function citable({ title, url }: ExportedLink, { publication }: Selection): Citable {
  const { name, edition, date, review } = publication;
  return { title, url, page: name, site: name, edition, date, review };
}
