import type { ExportedOption, StatementsQuestion } from './selection.ts';

/** One statement of a question as a question of its own, for formats without sets of them. */
export interface SingleStatement extends ExportedOption {
  /** Permanent: that of the question and the option. */
  itemId: string;
  /** What is asked, complete without its neighbors. */
  asked: string;
}

export const SPLIT = 'each statement becomes a true or false question of its own';

/** The statements of a question, each as a question. */
export function statementsOf({ id, stem, options }: StatementsQuestion): SingleStatement[] {
  return options.map((option) => ({
    ...option,
    itemId: `${id}-${option.id}`,
    asked: `${stem}\nTrue or false: ${option.text}`,
  }));
}
