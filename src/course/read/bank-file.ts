import type { Card } from '../schema/card.ts';
import type { Question } from '../schema/question.ts';
import type { Placed } from './yaml-list.ts';

/** One file of questions or of cards. */
export interface BankFile<T extends Question | Card> {
  /** Path as faults name it. */
  file: string;
  /** File name without ending: that of its section. */
  slug: string;
  /** The items without faults of their own. */
  items: readonly Placed<T>[];
  /** Whether these are all items of the file; of a file with a fault, nothing is known to be absent. */
  whole: boolean;
}
