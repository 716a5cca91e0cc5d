import type { Size } from '../lib/sized-svg.ts';
import { about as mechanism } from './ablation-and-checkpoints.ts';
import { about as candidates } from './breast-candidates.ts';
import { about as trackers } from './needle-tracking-learning.ts';
import { about as paths } from './prostate-management-paths.ts';
import type { ScenesAbout } from './scenes/about.ts';
import { inColumn, sideBySide } from './scenes/layout.ts';

/** What a hand-drawn figure says of itself. */
export interface IllustrationAbout {
  title: string;
  caption: string;
  description: string;
  /** Citation numbers of the review; empty where its parts name theirs. */
  cites: string;
  /** Of the one picture in each layout, in its own units. */
  sizes: { column: Size; landscape: Size };
  /** What it says besides: its steps, or the words of its scenes. */
  told: readonly string[];
  /** Whether it is gone through step by step. */
  hasSteps: boolean;
  /** What it is not. */
  limit?: string;
  /** The lab that goes on from it, by its id. */
  lab?: string;
}

/** What the hand-drawn figures say of themselves, by id. */
export const ILLUSTRATIONS = {
  'ablation-and-checkpoints': ofSteps(mechanism),
  'breast-candidates': ofScenes(candidates),
  'needle-tracking-learning': ofScenes(trackers),
  'prostate-management-paths': ofScenes(paths),
};

/** The title of a hand-drawn figure. */
export function illustrationTitle(id: string): string {
  return ILLUSTRATIONS[id as keyof typeof ILLUSTRATIONS]?.title ?? id;
}

function ofSteps(
  about: Omit<IllustrationAbout, 'told' | 'hasSteps'> & { steps: readonly string[] },
): IllustrationAbout {
  return { ...about, told: about.steps, hasSteps: true };
}

function ofScenes(about: ScenesAbout): IllustrationAbout {
  const size = ({ width, height }: Size) => ({ width, height });
  return {
    ...about,
    told: about.scenes.flatMap(({ name, told }) => [
      name,
      ...told.map(({ lead, text }) => [lead, text].filter(Boolean).join(' ')),
    ]),
    hasSteps: false,
    sizes: {
      column: size(inColumn(about.scenes)),
      landscape: size(sideBySide(about.scenes)),
    },
  };
}
