import { returnsText } from './returns-text.ts';

/** How a question of a stack stands after its first answer. */
export type Standing = 'open' | 'right' | 'wrong';

/**
 * The place of the next question that is open, after a place and then from the beginning.
 * @returns undefined where all are answered
 */
export function nextOpen(standings: readonly Standing[], after: number): number | undefined {
  const places = standings.map((_, i) => (after + 1 + i) % standings.length);
  return places.find((place) => standings[place] === 'open');
}

/**
 * How a stack went that was answered whole, and what comes back when: `2 of 3 right. 1 comes back today, 2 in
 * 4 days.`
 * @param days in how many days each question comes back, as far as that is known
 */
export function outcome(standings: readonly Standing[], days: readonly number[]): string {
  const all = standings.length;
  const right = standings.filter((standing) => standing === 'right').length;
  const went = right === all ? `All ${right} right.` : `${right} of ${all} right.`;
  return [all === 1 ? '' : went, returnsText(days)].filter(Boolean).join(' ');
}

/** What stands under the stem of a folded question. */
export const CUE: Record<Standing, string> = {
  open: 'Answer',
  right: '✓ Answered: right',
  wrong: '✗ Answered: not right',
};
