import type { CheckedSection, ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import type { ProseParagraph } from '../course/read/prose-sentences.ts';
import { isStatement, namesItsSource, ownVoiceIn } from './remark-voice.ts';

/**
 * Finds own thoughts outside of remarks: paragraphs in which nothing says where they come from, and words in
 * which the site speaks of itself. Key points repeat the text, which has its sources.
 */
export function checkRemarks({ sections, lists }: ContentTree): Fault[] {
  return [
    ...sections.flatMap(({ file, scan }: CheckedSection) =>
      scan.prose.flatMap((paragraph): Fault[] => [
        ...unsourced(file, paragraph),
        ...outside(file, paragraph),
      ]),
    ),
    ...lists.studies.flatMap(unmarkedLimits),
  ];
}

/** Limits of a record in which the site speaks without saying so at their start. */
function unmarkedLimits({ value, placeAt }: ContentTree['lists']['studies'][number]): Fault[] {
  return value.limits.flatMap((limit, i): Fault[] => {
    const words = ownVoiceIn(limit);
    if (!words || limit.startsWith('Our remark: ')) return [];
    const message = `"${words}" speaks for this site in a limit of "${value.id}": "${limit}"`;
    const file = `content/${LISTS.studies.file}`;
    return [{ file, ...placeAt('limits', i), code: 'remark/limit', message }];
  });
}

function unsourced(file: string, { sentences, within, line, column }: ProseParagraph): Fault[] {
  if (within === 'key-points' || sentences.some(({ sourced }) => sourced)) return [];
  const told = sentences.filter(({ told }) => isStatement(told));
  if (told.length === 0 || told.some((sentence) => namesItsSource(sentence.told))) return [];
  const message = `Nothing says where this comes from: "${told[0]?.told}"`;
  return [{ file, line, column, code: 'remark/source', message }];
}

function outside(file: string, { sentences, line, column }: ProseParagraph): Fault[] {
  return sentences.flatMap(({ told }): Fault[] => {
    const words = ownVoiceIn(told);
    const message = `"${words}" speaks for this site outside of a remark: "${told}"`;
    return words ? [{ file, line, column, code: 'remark/voice', message }] : [];
  });
}
