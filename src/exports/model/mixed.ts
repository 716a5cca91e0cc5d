import { optionOrder } from '../../learner/session/shuffle.ts';

/** Steps in an order that is not the right one, always the same for a question: as the site shows them. */
export function mixed<T>(steps: readonly T[], id: string): T[] {
  return optionOrder({ type: 'order', options: steps.length }, id).flatMap((at) => steps[at] ?? []);
}
