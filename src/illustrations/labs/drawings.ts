import BlockedSignal from '../openers/BlockedSignal.astro';
import BigDatabase from './BigDatabase.astro';
import CompareWithCare from './CompareWithCare.astro';
import LesionSize from './LesionSize.astro';
import PrecisionAndRecall from './PrecisionAndRecall.astro';
import WhichDenominator from './WhichDenominator.astro';

/** Their size in their own units. */
export const LAB_DRAWING_SIZE = { width: 160, height: 112 };

/** The small drawings of the labs, by their ids. */
export const LAB_DRAWINGS = {
  'what-is-given': BlockedSignal,
  'compare-with-care': CompareWithCare,
  'lesion-size': LesionSize,
  'which-denominator': WhichDenominator,
  'big-database': BigDatabase,
  'precision-and-recall': PrecisionAndRecall,
};
