import type { ContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS } from '../course/read/lists.ts';
import { isShareOf, type Percentage, percentageFaults } from '../course/schema/percentage.ts';
import type { Outcome, Study } from '../course/schema/study.ts';

/** Finds percentages that no whole number of their group gives, and those whose group is not listed. */
export function checkPercentages({ lists }: ContentTree): Fault[] {
  const of = (list: 'updates' | 'sourceNotes', line: number, id: string, wrong: string): Fault => ({
    file: `content/${LISTS[list].file}`,
    line,
    column: 1,
    code: 'percent/group',
    message: `"${id}" ${wrong}`,
  });
  const texts = (text: string, declared: readonly Percentage[]) => percentageFaults(text, declared);
  return [
    ...lists.updates.flatMap(({ value: { id, finding, caveat = '', percentages }, line }) =>
      texts(`${finding} ${caveat}`, percentages).map((wrong) => of('updates', line, id, wrong)),
    ),
    ...lists.sourceNotes.flatMap(({ value: { id, review, source, percentages }, line }) =>
      texts(`${review} ${source}`, percentages).map((wrong) => of('sourceNotes', line, id, wrong)),
    ),
    ...lists.studies.flatMap(({ value: study, line }) =>
      study.outcomes
        .filter((outcome) => !isPossible(outcome, study))
        .map(
          (outcome): Fault => ({
            file: `content/${LISTS.studies.file}`,
            line,
            column: 1,
            code: 'percent/group',
            message: `"${outcome.id}" prints ${outcome.valueText}, which no whole number of ${groupOf(outcome, study)} gives.`,
          }),
        ),
    ),
  ];
}

/** The number of people or things that a result is a share of, where the review prints it. */
function groupOf(
  { arms, denominator, denominatorFits }: Outcome,
  study: Study,
): number | undefined {
  if (denominator !== undefined) return denominatorFits ?? denominator;
  if (arms.length > 1) return undefined;
  const arm = study.arms.find(({ id }) => id === arms[0]);
  return arm ? arm.n : study.n;
}

function isPossible(outcome: Outcome, study: Study): boolean {
  const of = groupOf(outcome, study);
  if (outcome.unit !== '%' || outcome.value === undefined || of === undefined) return true;
  const printed = /\d+(?:\.\d+)?%/.exec(outcome.valueText)?.[0];
  return printed === undefined || isShareOf(printed, of);
}
