import { type ContentFolder, readFolder } from '../course/read/content-files.ts';
import { type ContentTree, type Made, readContentTree } from '../course/read/content-tree.ts';
import type { Fault } from '../course/read/fault.ts';
import { LISTS, type ListName } from '../course/read/lists.ts';
import { ReadMemory } from '../course/read/read-memory.ts';
import { checkAbbreviations } from './abbreviations.ts';
import { checkAddresses } from './addresses.ts';
import { checkChanges } from './changes.ts';
import { checkCharts } from './charts.ts';
import { checkComparisons } from './comparisons.ts';
import { checkCounts } from './counts.ts';
import { checkCourse } from './course.ts';
import { checkCrossReferences } from './cross-references.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkEditions } from './editions.ts';
import { checkFiles } from './files.ts';
import { checkGlossary } from './glossary.ts';
import { checkIds } from './ids.ts';
import { checkBank } from './item-writing.ts';
import { checkLabs } from './labs.ts';
import { checkLedger } from './ledger.ts';
import { checkLeftOpen } from './left-open.ts';
import { checkLinks } from './links.ts';
import { checkMentions } from './mentions.ts';
import { checkOwnFigures } from './own-figures.ts';
import { checkPairVerdicts } from './pair-verdicts.ts';
import { checkPercentages } from './percentages.ts';
import { checkPhotos } from './photos.ts';
import { checkPlateLines } from './plate-lines.ts';
import { checkProcedures } from './procedures.ts';
import { checkQuotations } from './quotations.ts';
import { checkRecordsBeside } from './records-beside.ts';
import { checkReferences } from './references.ts';
import { checkRemarks } from './remarks.ts';
import { checkReviewed } from './reviewed.ts';
import { checkEvidence } from './reviewed-evidence.ts';
import { checkFigures } from './reviewed-figures.ts';
import { checkClosingParts, checkObjectives, checkOrder } from './sections.ts';
import { settledFaults } from './settled-faults.ts';
import { checkSourceNotes } from './source-notes.ts';
import { checkStudies } from './studies.ts';
import { checkSummaries } from './summaries.ts';
import { checkSynonyms } from './synonyms.ts';
import { checkTerms } from './terms.ts';
import { checkTextRules } from './text-rules.ts';
import { checkTexts } from './texts.ts';
import { checkToldSentences } from './told-sentences.ts';
import { checkUntoldChanges } from './untold-changes.ts';
import { checkUnused } from './unused.ts';
import { checkUpdates } from './updates.ts';

type Check = (tree: ContentTree) => Fault[];

/** A check that takes its time and reads only some of the files: while these stay as they are, it is not made again. */
function remembered(check: Check, reads: RegExp): Check {
  return (tree) => {
    const texts = [...tree.files].flatMap(([name, text]) => (reads.test(name) ? [name, text] : []));
    return tree.memory.of(`check ${check.name}`, texts, () => check(tree));
  };
}

const BANK = /^(?:sections|questions|cards)\/|^(?:references|course)\.yaml$/;
const ITEMS = /^(?:questions|cards)\/|^reviewed\.yaml$/;
const EVIDENCE =
  /^(?:questions|cards|diagrams|sections)\/|^(?:reviewed-evidence|studies|source-notes|charts|glossary|updates|procedures|comparisons|references|background)\.yaml$/;
const LEDGER = /^sections\/|^ledger\.yaml$/;
const TERMS = /^sections\/|^glossary\.yaml$/;

const EVERY_LIST = Object.keys(LISTS) as ListName[];

/**
 * What compares one part of the content with another, each with the lists in which it looks for something: while
 * an entry of these cannot be read, what it says may just be there. So it is with what the course is.
 */
const CHECKS: readonly (readonly [check: Check, ...whole: (ListName | 'course')[]])[] = [
  [checkFiles],
  [checkTexts],
  [checkCourse],
  [checkIds],
  [checkOrder],
  [checkClosingParts],
  [checkObjectives],
  [checkMentions],
  [checkRemarks],
  [remembered(checkTerms, TERMS)],
  [checkAbbreviations, 'glossary'],
  [checkOwnFigures, 'studies', 'sourceNotes', 'updates', 'background'],
  [checkQuotations],
  [checkLinks, 'course'],
  [checkUnused, 'glossary', 'procedures', 'sourceNotes', 'updates'],
  [checkCrossReferences],
  [checkReferences],
  [checkStudies],
  [checkRecordsBeside, 'studies'],
  [checkSourceNotes],
  [checkCounts, 'studies', 'trials', 'references'],
  [checkProcedures, 'trials'],
  [checkPlateLines, 'procedures', 'background', 'trials', 'glossary', 'withoutPlate'],
  [checkCharts, 'studies'],
  [checkPhotos, 'references'],
  [checkComparisons, 'studies', 'references'],
  [checkPairVerdicts, 'studies', 'comparisons', 'sourceNotes'],
  [checkGlossary, 'glossary'],
  [checkSynonyms, 'glossary', 'synonyms'],
  [checkPercentages],
  [checkLabs],
  [checkUpdates],
  [remembered(checkBank, BANK), 'course'],
  [checkEditions, 'editions'],
  [checkChanges, 'editions', 'sourceNotes', 'course'],
  [checkUntoldChanges, 'editions', 'changes'],
  [remembered(checkLedger, LEDGER), 'ledger'],
  [checkToldSentences],
  [checkTextRules, 'course'],
  [checkLeftOpen, 'leftOpen', 'studies', 'charts'],
  [checkSummaries, 'strongSummaries', 'charts'],
  [checkDiagrams],
  [checkAddresses, 'course'],
  [remembered(checkReviewed, ITEMS)],
  [remembered(checkEvidence, EVIDENCE)],
  [checkFigures, ...EVERY_LIST, 'course'],
];

/**
 * Reads a whole content folder and returns everything wrong in it, without Astro and without a browser.
 * @param dir path of the content folder
 * @param made ids of what courses can have that is made in code: figures of sections, plates of procedures, labs
 */
export function checkContent(dir: string, made: Made): Fault[] {
  return checkFolder(readFolder(dir), made);
}

/**
 * Everything wrong in the files of a content folder, one fault for each slip.
 * @param memory what was read of the folder before, so that only what has changed is read again
 */
export function checkFolder(files: ContentFolder, made: Made, memory = new ReadMemory()): Fault[] {
  return settledFaults(everyFault(files, made, memory));
}

/** All that the checks find, also what only follows from another fault. */
export function everyFault(files: ContentFolder, made: Made, memory = new ReadMemory()): Fault[] {
  const { tree, faults } = readContentTree(files, made, memory);
  const isWhole = (part: ListName | 'course') =>
    part === 'course' ? tree.course !== undefined : !tree.broken.has(part);
  const found = CHECKS.filter(([, ...whole]) => whole.every(isWhole));
  return [...faults, ...found.flatMap(([check]) => check(tree))];
}
