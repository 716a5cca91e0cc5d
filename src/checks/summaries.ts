import { type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { nearest } from '../course/read/nearest.ts';
import { plainSentences } from '../course/read/prose-sentences.ts';
import { ILLUSTRATIONS } from '../illustrations/illustrations.ts';
import { ownVoiceIn } from './remark-voice.ts';

/** Words with which a summary can easily say more than the text it sums up. */
const STRONG =
  /\b(?:better|best|worse|worst|superior|exceed\w*|outperform\w*|established|prove[sdn]?|cannot|never|always|all|none|only|safe|effective|prolong\w*|prevent\w*|destroy\w*|cause[sd]?|significant(?:ly)?|ideal|required?|need(?:s|ed)?)\b/gi;

/** A sentence that is read instead of the text, with the place where it stands. */
interface SummarySentence {
  /** As `content/strong-summaries.yaml` names it. */
  where: string;
  text: string;
  at: Pick<Fault, 'file' | 'line' | 'column'>;
}

/**
 * Finds summaries with a strong word that nobody has read beside what they rest on, read ones that are gone or rest
 * on nothing, and captions that speak for this site without saying so.
 */
export function checkSummaries(tree: ContentTree): Fault[] {
  const { lists, sections, keys } = tree;
  const all = summarySentences(tree);
  const voices = [...all, ...tableCaptions(tree)]
    .filter(
      ({ where, text }) => /^(?:diagram|chart|table|illustration) /.test(where) && ownVoiceIn(text),
    )
    .filter(({ text }) => !text.startsWith('Our remark: '))
    .map(({ text, at }): Fault => {
      const message = `"${ownVoiceIn(text)}" speaks for this site: "${text}"`;
      return { ...at, code: 'remark/caption', message };
    });
  if (!keys.strongSummaries || keys.strongSummaries.size === 0) return voices;
  // Headings of closing parts are the same everywhere.
  const strong = all.filter(
    ({ where, text }) => strongWords(text).length > 0 && !where.endsWith('#limits'),
  );
  const key = ({ where, text }: { where: string; text: string }) => `${where}: ${text}`;
  const read = new Set(lists.strongSummaries.map(({ value }) => key(value)));
  const unread = strong.filter((one) => !read.has(key(one)));
  const here = new Set(strong.map(key));
  const ids = new Set(
    sections.flatMap(({ scan }) => [
      ...scan.headings.map(({ id }) => id),
      ...scan.uses.map(({ value }) => value),
    ]),
  );
  const file = `content/${LISTS.strongSummaries.file}`;
  const whole = sections.every(isReadable);
  return [
    ...voices,
    ...unread.map(({ text, at }): Fault => {
      const words = strongWords(text).map((word) => `"${word}"`);
      const message = `Nobody has read this beside what it sums up; it says ${words.join(', ')}: "${text}"`;
      return { ...at, code: 'summary/unread', message };
    }),
    ...lists.strongSummaries.flatMap(({ value, placeOf, line }): Fault[] => {
      if (!whole) return [];
      const lost = value.rests.filter((id) => !ids.has(id));
      const gone = unread.length === 0 && !here.has(key(value));
      return [
        ...lost.map((id): Fault => {
          const message = `The summary rests on "${id}", which no section has.`;
          return {
            file,
            ...placeOf(id),
            code: 'summary/rests',
            message,
            suggestion: nearest(id, ids),
          };
        }),
        ...(gone
          ? [
              {
                ...{ file, line, column: 1, code: 'summary/gone' as const },
                message: `No summary says this any more: "${value.text}"`,
              },
            ]
          : []),
      ];
    }),
  ];
}

/** The sentences that sum up: answers, their short forms on the home page, headings, key points, words of figures. */
function summarySentences({ sections, diagrams, lists }: ContentTree): SummarySentence[] {
  const of = (where: string, text: string, at: SummarySentence['at']) =>
    plainSentences(text.replace(/\s+/g, ' ')).map((sentence) => ({ where, text: sentence, at }));
  return [
    ...sections.flatMap(({ file, slug, head, scan }) => [
      ...(head ? of(`${slug} answer`, head.data.answer, { file, line: 1, column: 1 }) : []),
      ...(head?.data.brief
        ? of(`${slug} brief`, head.data.brief, { file, line: 1, column: 1 })
        : []),
      ...scan.headings.flatMap(({ id, text, line, column }) =>
        of(`${slug}#${id}`, text, { file, line, column }),
      ),
      ...scan.prose
        .filter(({ within }) => within === 'key-points')
        .flatMap(({ sentences, line, column }) =>
          sentences.flatMap(({ text }) => of(`${slug} key point`, text, { file, line, column })),
        ),
    ]),
    ...diagrams.flatMap(({ slug, name, source }) =>
      source
        ? of(`diagram ${slug}`, `${source.title}. ${source.caption}`, {
            ...{ file: name, line: 2, column: 1 },
          })
        : [],
    ),
    ...lists.charts.flatMap(({ value: { id, title, caption }, line }) =>
      of(`chart ${id}`, `${title}. ${caption}`, {
        ...{ file: `content/${LISTS.charts.file}`, line, column: 1 },
      }),
    ),
    ...Object.entries(ILLUSTRATIONS).flatMap(([id, { title, caption }]) =>
      of(`illustration ${id}`, `${title}. ${caption}`, {
        ...{ file: `src/illustrations/${id}.ts`, line: 1, column: 1 },
      }),
    ),
  ];
}

/** The captions of tables and of published cases, sentence by sentence. */
function tableCaptions({ sections }: ContentTree): SummarySentence[] {
  return sections.flatMap(({ file, slug, text }) =>
    [...text.matchAll(/caption="([^"]+)"/g)].flatMap(({ 1: caption = '', index }) => {
      const before = text.slice(0, index).split('\n');
      const at = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      return plainSentences(caption.replace(/\s+/g, ' ')).map((sentence) => ({
        ...{ where: `table ${slug}`, text: sentence, at },
      }));
    }),
  );
}

/** The strong words of a sentence, as they stand, each once. */
export function strongWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(STRONG) ?? [])];
}
