import BlockedSignal from './BlockedSignal.astro';
import Breast from './Breast.astro';
import InCommon from './InCommon.astro';
import Network from './Network.astro';
import Prostate from './Prostate.astro';
import Target from './Target.astro';

/** Their size in their own units. */
export const OPENER_SIZE = { width: 160, height: 112 };

/** The small drawings with which sections open, by the name that `course.yaml` gives them. */
export const OPENERS = {
  target: Target,
  'blocked-signal': BlockedSignal,
  breast: Breast,
  prostate: Prostate,
  network: Network,
  'in-common': InCommon,
};
