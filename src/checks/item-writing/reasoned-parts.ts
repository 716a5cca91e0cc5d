import type { Question } from '../../course/schema/question.ts';

/** The parts of a question that have a reason each: its options, or the stems that are matched; none of most others. */
export function reasonedParts(question: Question): readonly { id: string; rationale: string }[] {
  if (question.type === 'matching') return question.pairs;
  return 'options' in question ? question.options : [];
}
