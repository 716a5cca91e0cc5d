import { LICENCE } from '../../lib/site-citation.ts';
import { selectionAttribution } from '../model/attribution.ts';
import { unknownKinds } from '../model/left-out.ts';
import type { Loss, Written } from '../model/losses.ts';
import { inline, xml } from '../model/markup.ts';
import { pictureFile } from '../model/pictures.ts';
import type { Selection } from '../model/selection.ts';
import { zip } from '../model/zip.ts';
import { type Chapter, chaptersOf } from './chapters.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const CSS =
  'body { margin: 1em; line-height: 1.5; } img { max-width: 100%; height: auto; } figure { margin: 1.5em 0; } dt { font-weight: bold; margin-top: 1em; } section { margin: 1.5em 0; } table { border-collapse: collapse; font-size: 0.85em; } th, td { padding: 0.2em 0.5em; text-align: start; vertical-align: top; border-bottom: 1px solid; } .side-note, .own-words-block { margin: 1em 0 1em 1.5em; padding-left: 0.8em; border-left: 2px solid; font-size: 0.9em; } span.own-words { font-style: italic; }\n';

/** Each section with its text, tables and figures, the cards, and the questions with the key at the end, as an e-book (EPUB 3). */
export function epub(selection: Selection): Written {
  const chapters = chaptersOf(selection);
  // What readers find is drawn; a question's own picture stands with its question on the site.
  const pictures = selection.pictures.filter(({ id }) =>
    chapters.some(({ body }) => body.includes(`pictures/${id}.svg"`)),
  );
  const bytes = zip(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': `${DECLARATION}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
      'book/package.opf': packageXml(
        selection,
        chapters,
        pictures.map(({ id }) => id),
      ),
      'book/nav.xhtml': page(
        selection,
        'Contents',
        `<nav epub:type="toc" id="toc"><ol>${chapters.map(({ id, title }) => `<li><a href="${id}.xhtml">${inline(title)}</a></li>`).join('')}</ol></nav>`,
      ),
      'book/style.css': CSS,
      ...Object.fromEntries(
        chapters.map(({ id, title, body }) => [`book/${id}.xhtml`, page(selection, title, body)]),
      ),
      ...Object.fromEntries(
        pictures.map((picture) => [`book/pictures/${pictureFile(picture)}`, picture.svg]),
      ),
    },
    ['mimetype'],
  );
  return { bytes, losses: losses(selection) };
}

function page({ publication }: Selection, title: string, body: string): string {
  return `${DECLARATION}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${publication.language}" xml:lang="${publication.language}"><head><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body><h1>${inline(title)}</h1>${body}</body></html>`;
}

function packageXml(
  selection: Selection,
  chapters: readonly Chapter[],
  pictures: readonly string[],
): string {
  const { id, title, publication } = selection;
  const { name, language, date, url } = publication;
  const accessible = [
    ['accessMode', 'textual'],
    ['accessMode', 'visual'],
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'alternativeText'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', 'Each figure has a description in words.'],
  ].map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`);
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(
      (chapter) =>
        `<item id="${chapter.id}" href="${chapter.id}.xhtml" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      (picture) =>
        `<item id="${picture}" href="pictures/${picture}.svg" media-type="image/svg+xml"/>`,
    ),
  ];
  return `${DECLARATION}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${language}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="book-id">${xml(`${url}#${id}`)}</dc:identifier><dc:title>${xml(title)}</dc:title><dc:language>${language}</dc:language><dc:creator>${xml(name)}</dc:creator><dc:date>${date}</dc:date><dc:rights>${xml(`${LICENCE.name}, ${LICENCE.url}`)}</dc:rights><dc:description>${xml(selectionAttribution(selection))}</dc:description><meta property="dcterms:modified">${date}T00:00:00Z</meta>${accessible.join('')}</metadata><manifest>${items.join('')}</manifest><spine>${chapters.map((chapter) => `<itemref idref="${chapter.id}"/>`).join('')}</spine></package>`;
}

function losses(selection: Selection): Loss[] {
  const linked = selection.sections.filter(({ text }) => text === undefined);
  const stays = linked.map(({ slug }) => ({
    item: slug,
    what: 'the running text, its tables and its cases stay on the site, and are linked',
  }));
  return [...stays, ...unknownKinds(selection)];
}
