import AblationAndCheckpoints from './AblationAndCheckpoints.astro';
import AblationAndCheckpointsFront from './AblationAndCheckpointsFront.astro';

/** The hand-drawn figures by id. */
export const DRAWINGS = { 'ablation-and-checkpoints': AblationAndCheckpoints };

/** The same as a part of the home page. */
export const FRONTS = { 'ablation-and-checkpoints': AblationAndCheckpointsFront };
