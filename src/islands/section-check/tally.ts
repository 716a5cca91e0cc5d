/** How a question of a section stands after its first answer. */
export type CheckOutcome = 'open' | 'right' | 'wrong';

/** How the questions of a section stand: `12 of 25 questions answered, 3 to settle.` */
export function tallyText(outcomes: readonly CheckOutcome[]): string {
  const all = outcomes.length;
  const count = (outcome: CheckOutcome) => outcomes.filter((other) => other === outcome).length;
  const answered = all - count('open');
  const wrong = count('wrong');
  if (answered === 0) return `${all} ${all === 1 ? 'question' : 'questions'} on this section.`;
  if (answered === all && wrong === 0) return `All ${all} questions answered and right.`;
  return `${answered} of ${all} questions answered${wrong > 0 ? `, ${wrong} to settle` : ''}.`;
}

/** What the questions of one objective say of it: `2 of 4 questions right`; empty where none is answered. */
export function objectiveText(outcomes: readonly CheckOutcome[]): string {
  const right = outcomes.filter((outcome) => outcome === 'right').length;
  if (outcomes.every((outcome) => outcome === 'open')) return '';
  return `${right} of ${outcomes.length} ${outcomes.length === 1 ? 'question' : 'questions'} right`;
}
