import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { nearest } from '../course/read/nearest.ts';
import { TOLD_FILE, type ToldSentence } from '../course/read/told-sentences.ts';
import { isStatement } from './remark-voice.ts';

/**
 * Finds sentences without a source of their own that nobody has read beside the review, read ones that are gone or
 * listed twice, and sections of the list that the course does not have.
 */
export function checkToldSentences({ sections, told }: ContentTree): Fault[] {
  if (!told) return [];
  const file = `content/${TOLD_FILE}`;
  const slugs = sections.map(({ slug }) => slug);
  const listed = new Set(told.sections.map(({ slug }) => slug));
  const strange = told.sections.filter(({ slug }) => !slugs.includes(slug));
  const free = slugs.filter((slug) => !listed.has(slug));
  const meant = strange.map(({ slug }) => nearest(slug, free));
  return [
    ...strange.map(({ slug, line, column }, i): Fault => {
      const message = `The list names the section "${slug}", which does not exist.`;
      return { file, line, column, code: 'section/unknown', message, suggestion: meant[i] };
    }),
    ...listedTwice(told.sentences),
    // What a misspelled section was to list is not known to be unread.
    ...sections
      .filter((section) => isReadable(section) && !meant.includes(section.slug))
      .flatMap((section) => sectionFaults(section, told.sentences)),
  ];
}

function listedTwice(sentences: readonly ToldSentence[]): Fault[] {
  const seen = new Map<string, number>();
  return sentences.flatMap(({ section, text, line, column }): Fault[] => {
    const key = `${section}: ${text}`;
    const earlier = seen.get(key);
    seen.set(key, line);
    if (earlier === undefined) return [];
    const message = `The sentence stands in line ${earlier}, too: "${text}"`;
    return [{ file: `content/${TOLD_FILE}`, line, column, code: 'sentence/twice', message }];
  });
}

function sectionFaults(section: CheckedSection, told: readonly ToldSentence[]): Fault[] {
  const read = told.filter((sentence) => sentence.section === section.slug);
  const known = new Set(read.map(({ text }) => text));
  const here = uncited(section);
  const unread = here.filter(({ text }) => !known.has(text));
  const texts = new Set(here.map(({ text }) => text));
  return [
    ...unread.map(({ text, line, column }): Fault => {
      const message = `Nobody has read this beside the review: "${text}"`;
      return { file: section.file, line, column, code: 'sentence/unread', message };
    }),
    // A sentence that was changed is first read again.
    ...(unread.length > 0 ? [] : read.filter(({ text }) => !texts.has(text))).map(
      ({ text, line, column }): Fault => {
        const message = `No section tells this any more without a source: "${text}"`;
        return { file: `content/${TOLD_FILE}`, line, column, code: 'sentence/gone', message };
      },
    ),
  ];
}

/** Sentences that have only the review behind them, without a claim, a citation or a link of their own. */
function uncited({ scan }: CheckedSection): { text: string; line: number; column: number }[] {
  return scan.prose
    .filter(({ within }) => within !== 'key-points')
    .flatMap(({ sentences, line, column }) =>
      sentences
        .filter((sentence) => !sentence.sourced && isStatement(sentence.told))
        .map(({ told: text }) => ({ text, line, column })),
    );
}
