import { readContentFolder } from '../../src/course/read/content-files.ts';
import { plainSentences } from '../../src/course/read/prose-sentences.ts';
import { parseDiagram } from '../../src/course/schema/diagram.ts';
import { ILLUSTRATIONS } from '../../src/illustrations/illustrations.ts';
import { contentFiles, listItems, sections } from './sections.ts';

/** Words with which a summary can easily say more than the text it sums up. */
const STRONG =
  /\b(?:better|best|worse|worst|superior|exceed\w*|outperform\w*|established|prove[sdn]?|cannot|never|always|all|none|only|safe|effective|prolong\w*|prevent\w*|destroy\w*|cause[sd]?|significant(?:ly)?|ideal|required?|need(?:s|ed)?)\b/gi;

/** A sentence that sums up, with the place where it stands. */
export interface SummarySentence {
  where: string;
  text: string;
}

/** The sentences that are read instead of the text: answers, headings, key points, words of figures. */
export function summarySentences(): SummarySentence[] {
  const of = (where: string, text: string) =>
    plainSentences(text.replace(/\s+/g, ' ')).map((sentence) => ({ where, text: sentence }));
  return [
    ...sections().flatMap(({ slug, head, scan }) => [
      ...of(`${slug} answer`, head.answer),
      ...scan.headings.flatMap(({ id, text }) => of(`${slug}#${id}`, text)),
      ...scan.prose
        .filter(({ within }) => within === 'key-points')
        .flatMap(({ sentences }) => sentences.flatMap(({ text }) => of(`${slug} key point`, text))),
    ]),
    ...readContentFolder(contentFiles, 'diagrams', '.mmd').flatMap(({ slug, name, text }) => {
      const { source } = parseDiagram(name, text);
      return source ? of(`diagram ${slug}`, `${source.title}. ${source.caption}`) : [];
    }),
    ...listItems('charts').flatMap(({ id, title, caption }) =>
      of(`chart ${id}`, `${title}. ${caption}`),
    ),
    ...Object.entries(ILLUSTRATIONS).flatMap(([id, { title, caption }]) =>
      of(`illustration ${id}`, `${title}. ${caption}`),
    ),
  ];
}

/** The strong words of a sentence, as they stand, each once. */
export function strongWords(text: string): string[] {
  return [...new Set(text.toLowerCase().match(STRONG) ?? [])];
}
