import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { plainSentences } from '../course/read/prose-sentences.ts';
import { ILLUSTRATIONS } from '../illustrations/illustrations.ts';
import { plainSpaces } from '../lib/plain-spaces.ts';
import { laterPlace } from './later-place.ts';

/** Words that say that something is not known, while a source may tell it. */
const OPEN =
  /\b(?:(?:not|never) (?:given|said|stated|told|printed|reported|described)|unstated|(?:gives?|prints?|states?|names?|mentions?) (?:no|neither)|(?:do|does) not (?:say|state|give|tell|print|name|describe|mention)|no(?: [\w-]+){1,5} (?:is|are) (?:given|said|stated|told|printed|reported|described)|neither [^.;]+ (?:is|are) (?:given|stated|printed|reported|described))\b/i;

/** A sentence that leaves something open, with the place where it stands. */
interface OpenSentence {
  /** As `content/left-open.yaml` names it. */
  where: string;
  text: string;
  at: Pick<Fault, 'file' | 'line' | 'column'>;
}

/** Whether a sentence says that something is not given. */
export function leavesOpen(text: string): boolean {
  return OPEN.test(text);
}

/**
 * Finds sentences that call something not given before somebody has looked for it in the sources, listed ones that
 * are gone, and those that do not send their reader to the source note that tells it.
 */
export function checkLeftOpen(tree: ContentTree): Fault[] {
  const { lists, keys, sections } = tree;
  if (!keys.leftOpen || keys.leftOpen.size === 0 || !sections.every(isReadable)) return [];
  const open = openSentences(tree);
  const key = ({ where, text }: { where: string; text: string }) => `${where}: ${text}`;
  const read = new Set(lists.leftOpen.map(({ value }) => key(value)));
  const unread = open.filter((sentence) => !read.has(key(sentence)));
  const here = new Set(open.map(key));
  const file = `content/${LISTS.leftOpen.file}`;
  return [
    ...unread.map(({ text, at }): Fault => {
      const message = `Nobody has looked for this in the sources: "${text}"`;
      return { ...at, code: 'open/unread', message };
    }),
    ...lists.leftOpen.flatMap(({ value, placeOf, placeAt }): Fault[] => {
      const { text, told } = value;
      if (!here.has(key(value))) {
        // A sentence that was changed is first read again.
        if (unread.length > 0) return [];
        const message = `${value.where} says this no more: "${text}"`;
        return [{ file, ...placeAt('text'), code: 'open/gone', message }];
      }
      const lost = told.filter((id) => keys.sourceNotes?.has(id) === false);
      const silent = told.length > 0 && !/\bsources?\b/.test(text);
      const message = `"${text}" does not name the source note that tells it.`;
      return [
        ...lost.map((id): Fault => {
          const unknown = `No source note has the id "${id}".`;
          return { file, ...placeOf(id), code: 'note/unknown', message: unknown };
        }),
        ...(silent ? [{ file, ...placeAt('text'), code: 'open/silent' as const, message }] : []),
      ];
    }),
  ];
}

/** All sentences of running text, tables, figures and limits of records that say that something is not given. */
function openSentences({ course, sections, diagrams, lists }: ContentTree): OpenSentence[] {
  const of = (where: string, text: string, at: OpenSentence['at']): OpenSentence[] =>
    plainSentences(plainSpaces(text)).map((sentence) => ({ where, text: sentence, at }));
  const all = [
    ...sections.flatMap(({ file, slug, text: page, scan }) => [
      ...scan.prose.flatMap(({ sentences, part, line, column }) =>
        sentences.map(({ text }) => ({
          where: `${slug}#${part}`,
          text: plainSpaces(text),
          at: { file, line, column },
        })),
      ),
      ...page.split('\n').flatMap((row, i) =>
        row.startsWith('|')
          ? row.split('|').map((cell) => ({
              where: `${slug} table`,
              text: plainSpaces(cell.replace(/<[^>]+>/g, '')),
              at: { file, line: i + 1, column: Math.max(row.indexOf(cell), 0) + 1 },
            }))
          : [...row.matchAll(/caption="([^"]+)"/g)].flatMap(({ 1: caption = '', index }) =>
              of(`${slug} table`, caption, { file, line: i + 1, column: index + 1 }),
            ),
      ),
    ]),
    ...diagrams.flatMap(({ name: file, slug, text, source }) => {
      if (!source) return [];
      const line = text.split('\n').findIndex((one) => one.startsWith('caption:')) + 1;
      return of(`diagram ${slug}`, `${source.caption} ${source.description}`, {
        ...{ file, line: Math.max(line, 1), column: 1 },
      });
    }),
    ...Object.entries(ILLUSTRATIONS).flatMap(([id, { caption, description, told }]) =>
      course?.illustrations.includes(id)
        ? [`${caption} ${description}`, ...told].flatMap((text) =>
            of(`illustration ${id}`, text, {
              ...{ file: `src/illustrations/${id}.ts`, line: 1, column: 1 },
            }),
          )
        : [],
    ),
    ...lists.studies.flatMap(({ value: { id, limits }, placeAt }) =>
      limits.flatMap((limit, i) =>
        of(
          `record ${id}`,
          limit,
          laterPlace(`content/${LISTS.studies.file}`, () => placeAt('limits', i)),
        ),
      ),
    ),
    ...lists.charts.flatMap(({ value: { id, caption, ...chart }, placeAt, placeOf }) => {
      const file = `content/${LISTS.charts.file}`;
      return [
        ...of(
          `chart ${id}`,
          caption,
          laterPlace(file, () => placeAt('caption')),
        ),
        ...notesIn(chart).flatMap((note) =>
          of(
            `chart ${id}`,
            note,
            laterPlace(file, () => placeOf(note)),
          ),
        ),
      ];
    }),
  ];
  return all.filter(({ text }) => leavesOpen(text));
}

/** The notes and labels of a chart's panels and marks. */
function notesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(notesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' && (name === 'note' || name === 'label') ? [inner] : notesIn(inner),
  );
}
