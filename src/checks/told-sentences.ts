import { type CheckedSection, type ContentTree, isReadable } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { TOLD_FILE } from '../course/read/told-sentences.ts';
import { isStatement } from './remark-voice.ts';

/** Finds sentences without a source of their own that nobody has read beside the review, and read ones that are gone. */
export function checkToldSentences({ sections, told }: ContentTree): Fault[] {
  if (!told) return [];
  return sections.filter(isReadable).flatMap((section): Fault[] => {
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
          const message = `No section tells this any more: "${text}"`;
          return { file: `content/${TOLD_FILE}`, line, column, code: 'sentence/gone', message };
        },
      ),
    ];
  });
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
