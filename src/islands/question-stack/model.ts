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

/** How a stack went that was answered whole: `2 of 3 right.` */
export function outcome(standings: readonly Standing[]): string {
  const right = standings.filter((standing) => standing === 'right').length;
  if (standings.length === 1) return '';
  return right === standings.length
    ? `All ${right} right.`
    : `${right} of ${standings.length} right.`;
}

/** What stands under the stem of a folded question. */
export const CUE: Record<Standing, string> = {
  open: 'Answer',
  right: '✓ Answered: right',
  wrong: '✗ Answered: not right',
};
