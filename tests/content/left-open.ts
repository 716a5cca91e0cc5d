import { readContentFolder } from '../../src/course/read/content-files.ts';
import { plainSentences } from '../../src/course/read/prose-sentences.ts';
import { parseDiagram } from '../../src/course/schema/diagram.ts';
import { contentFiles, listItems, plainSpaces, sections } from './sections.ts';

/** Words that say that something is not known, while a source may tell it. */
const OPEN =
  /\b(?:(?:not|never) (?:given|said|stated|told|printed|reported|described)|unstated|(?:gives?|prints?|states?|names?|mentions?) (?:no|neither)|(?:do|does) not (?:say|state|give|tell|print|name|describe|mention)|no(?: [\w-]+){1,5} (?:is|are) (?:given|said|stated|told|printed|reported|described)|neither [^.;]+ (?:is|are) (?:given|stated|printed|reported|described))\b/i;

/** A sentence that leaves something open, with the place where it stands. */
export interface OpenSentence {
  where: string;
  text: string;
}

/** Whether a sentence says that something is not given. */
export function leavesOpen(text: string): boolean {
  return OPEN.test(text);
}

/** All sentences of running text, tables, figures and limits of records that say that something is not given. */
export function openSentences(): OpenSentence[] {
  const of = (where: string, text: string) =>
    plainSentences(plainSpaces(text)).map((sentence) => ({ where, text: sentence }));
  const all = [
    ...sections().flatMap(({ slug, scan }) =>
      scan.prose.flatMap(({ sentences, part }) =>
        sentences.map(({ text }) => ({ where: `${slug}#${part}`, text: plainSpaces(text) })),
      ),
    ),
    ...readContentFolder(contentFiles, 'sections', '.mdx').flatMap(({ slug, text }) => [
      ...cells(text).map((cell) => ({ where: `${slug} table`, text: cell })),
      ...[...text.matchAll(/caption="([^"]+)"/g)].flatMap(([, caption = '']) =>
        of(`${slug} table`, caption),
      ),
    ]),
    ...readContentFolder(contentFiles, 'diagrams', '.mmd').flatMap(({ slug, name, text }) => {
      const { source } = parseDiagram(name, text);
      return source ? of(`diagram ${slug}`, `${source.caption} ${source.description}`) : [];
    }),
    ...listItems('studies').flatMap(({ id, limits }) =>
      limits.flatMap((limit) => of(`record ${id}`, limit)),
    ),
    ...listItems('charts').flatMap(({ id, caption, ...chart }) => [
      ...of(`chart ${id}`, caption),
      ...notesIn(chart).flatMap((note) => of(`chart ${id}`, note)),
    ]),
  ];
  return all.filter(({ text }) => leavesOpen(text));
}

/** The cells of the tables of a page, without their tags. */
function cells(page: string): string[] {
  return page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => line.split('|'))
    .map((cell) => plainSpaces(cell.replace(/<[^>]+>/g, '')));
}

/** The notes and labels of a chart's panels and marks. */
function notesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(notesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && (name === 'note' || name === 'label') ? [inner] : notesIn(inner),
  );
}
