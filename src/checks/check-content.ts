import { type Made, readContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { checkChanges } from './changes.ts';
import { checkCharts } from './charts.ts';
import { checkComparisons } from './comparisons.ts';
import { checkCourse } from './course.ts';
import { checkCrossReferences } from './cross-references.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkEditions } from './editions.ts';
import { checkGlossary } from './glossary.ts';
import { checkIds } from './ids.ts';
import { checkBank } from './item-writing.ts';
import { checkLinks } from './links.ts';
import { checkMentions } from './mentions.ts';
import { checkPercentages } from './percentages.ts';
import { checkPhotos } from './photos.ts';
import { checkProcedures } from './procedures.ts';
import { checkRemarks } from './remarks.ts';
import { checkReviewed } from './reviewed.ts';
import { checkEvidence } from './reviewed-evidence.ts';
import { checkClosingParts, checkOrder } from './sections.ts';
import { checkStudies } from './studies.ts';
import { checkTerms } from './terms.ts';
import { checkUnused } from './unused.ts';

/** What compares one part of the content with another. */
const CHECKS = [
  checkCourse,
  checkIds,
  checkOrder,
  checkClosingParts,
  checkMentions,
  checkRemarks,
  checkTerms,
  checkLinks,
  checkUnused,
  checkCrossReferences,
  checkStudies,
  checkProcedures,
  checkCharts,
  checkPhotos,
  checkComparisons,
  checkGlossary,
  checkPercentages,
  checkBank,
  checkEditions,
  checkChanges,
  checkReviewed,
  checkEvidence,
];

/**
 * Reads a whole content folder and returns everything wrong in it, without Astro and without a browser.
 * @param dir path of the content folder
 * @param made ids of what courses can have that is made in code: figures of sections, plates of procedures, labs
 */
export function checkContent(dir: string, made: Made): Fault[] {
  const { tree, faults } = readContentTree(dir, made);
  return [...faults, ...checkDiagrams(dir), ...CHECKS.flatMap((check) => check(tree))];
}
