import AblationAndCheckpoints from './AblationAndCheckpoints.astro';
import AblationAndCheckpointsFront from './AblationAndCheckpointsFront.astro';
import BreastCandidates from './BreastCandidates.astro';
import NeedleTrackingLearning from './NeedleTrackingLearning.astro';
import ProstateManagementPaths from './ProstateManagementPaths.astro';

/** The hand-drawn figures by id. */
export const DRAWINGS = {
  'ablation-and-checkpoints': AblationAndCheckpoints,
  'breast-candidates': BreastCandidates,
  'needle-tracking-learning': NeedleTrackingLearning,
  'prostate-management-paths': ProstateManagementPaths,
};

/** The same as a part of the home page. */
export const FRONTS = { 'ablation-and-checkpoints': AblationAndCheckpointsFront };
