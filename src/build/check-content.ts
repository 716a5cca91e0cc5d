import type { Fault } from '../model/fault.ts';
import { checkBank } from './check/bank.ts';
import { checkChanges } from './check/changes.ts';
import { checkCharts } from './check/charts.ts';
import { checkComparisons } from './check/comparisons.ts';
import { type Drawings, readContentTree } from './check/content-tree.ts';
import { checkCrossReferences } from './check/cross-references.ts';
import { checkEditions } from './check/editions.ts';
import { checkGlossary } from './check/glossary.ts';
import { checkIds } from './check/ids.ts';
import { checkLinks } from './check/links.ts';
import { checkMentions } from './check/mentions.ts';
import { checkPercentages } from './check/percentages.ts';
import { checkProcedures } from './check/procedures.ts';
import { checkRemarks } from './check/remarks.ts';
import { checkClosingParts, checkOrder } from './check/sections.ts';
import { checkStudies } from './check/studies.ts';
import { checkTerms } from './check/terms.ts';
import { checkUnused } from './check/unused.ts';
import { checkDiagrams } from './diagrams/check.ts';

/** What compares one part of the content with another. */
const CHECKS = [
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
  checkComparisons,
  checkGlossary,
  checkPercentages,
  checkBank,
  checkEditions,
  checkChanges,
];

/**
 * Reads a whole content folder and returns everything wrong in it, without Astro and without a browser.
 * @param dir path of the content folder
 * @param drawings ids of what was drawn by hand: the figures of sections, and the plates of procedures
 */
export function checkContent(dir: string, drawings: Drawings): Fault[] {
  const { tree, faults } = readContentTree(dir, drawings);
  return [...faults, ...checkDiagrams(dir), ...CHECKS.flatMap((check) => check(tree))];
}
