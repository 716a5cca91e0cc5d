import { about } from './ablation-and-checkpoints.ts';

/** What the hand-drawn figures say of themselves, by id. */
export const ILLUSTRATIONS = { 'ablation-and-checkpoints': about };

/** The title of a hand-drawn figure. */
export function illustrationTitle(id: string): string {
  return ILLUSTRATIONS[id as keyof typeof ILLUSTRATIONS]?.title ?? id;
}
