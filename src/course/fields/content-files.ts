import type { z } from 'astro/zod';
import { LISTS } from '../read/lists.ts';
import { TOLD_FILE } from '../read/told-sentences.ts';
import { cardSchema } from '../schema/card.ts';
import { courseSchema } from '../schema/course.ts';
import { diagramFrontmatter } from '../schema/diagram.ts';
import { questionSchema } from '../schema/question.ts';
import { sectionSchema } from '../schema/section.ts';

/** A kind of file that authors write or tools keep, in the folder of the course. */
export interface ContentFileKind {
  /** Its name, with `*` where there are several. */
  file: string;
  holds: string;
  /** What an entry of it, its head or the file itself must be. */
  schema?: z.ZodType;
  /** Whether the schema is that of one entry of a list, of the head of a page, or of the whole file. */
  is?: 'list' | 'head' | 'whole';
}

const list = ({ file, schema }: { file: string; schema: z.ZodType }, holds: string) => ({
  ...{ file, holds, schema },
  is: 'list' as const,
});

/** Every kind of file, in the order in which an author meets it. */
export const CONTENT_FILES: readonly ContentFileKind[] = [
  {
    file: 'sections/*.mdx',
    holds: 'one page per section of the review; the name of the file is its address',
    schema: sectionSchema,
    is: 'head',
  },
  {
    file: 'diagrams/*.mmd',
    holds:
      'Mermaid sources; the `.svg` and `.json` beside them are drawn by `npm run diagrams` and committed',
    schema: diagramFrontmatter,
    is: 'head',
  },
  list(
    LISTS.photos,
    'photos that an editor has the right to show; each has one picture in `photos/`, named by its id',
  ),
  {
    file: 'questions/*.yaml',
    holds: 'the question bank, a file a section',
    schema: questionSchema,
    is: 'list',
  },
  { file: 'cards/*.yaml', holds: 'the cards, a file a section', schema: cardSchema, is: 'list' },
  list(LISTS.glossary, 'terms and abbreviations'),
  list(LISTS.references, 'the references of the review by number'),
  list(LISTS.studies, 'every study and figure of the review as typed records'),
  list(LISTS.charts, 'the charts: words and order only; their numbers are taken from the records'),
  list(LISTS.comparisons, 'pairs of results for the lab "Compare with care", with judgments'),
  list(LISTS.trials, 'the list of trials: the wording of the review, then normalized columns'),
  list(LISTS.sourceNotes, 'where a source says something else than the review'),
  list(LISTS.updates, 'what was reported after the review'),
  list(
    LISTS.background,
    "facts that are neither the review's nor a later report's, each with what was read of its source",
  ),
  list(LISTS.procedures, 'the plates of `/procedures/`'),
  list(
    LISTS.changes,
    'what was wrong, could mislead or was left out, and what stands there now; the newest first',
  ),
  list(LISTS.editions, 'number and date of each edition; the last one is in force'),
  list(
    LISTS.brandNames,
    'trade names of drugs, each with the source in which it was seen; search leads from them to the drug',
  ),
  list(LISTS.searchWords, 'words that readers type where the text says it otherwise'),
  {
    file: 'course.yaml',
    holds:
      'what the course is: its name, its review, its topics and labs, the rules of the edition',
    schema: courseSchema,
    is: 'whole',
  },
  list(
    LISTS.bankReadings,
    'how readers took the questions blind and judged them; `npm run bank-sheets` writes it',
  ),
  list(LISTS.ledger, 'every statement of the review that the course must make, with its words'),
  list(LISTS.strongSummaries, 'summaries with a strong word, each read beside what it rests on'),
  list(
    LISTS.leftOpen,
    'sentences that say that something is not given, each looked up in the sources',
  ),
  list(LISTS.synonyms, 'names that the glossary prints as "also called", each read as such'),
  list(LISTS.withoutPlate, 'procedures without a plate, each with the reason'),
  {
    file: TOLD_FILE,
    holds: 'sentences without a citation that were read beside the review, by page and part',
  },
  {
    file: 'reviewed*.yaml',
    holds:
      'what each question and card, what it rests on, and every other figure was when it was last read through; `npm run reviewed` writes them',
  },
  {
    file: 'permalinks.txt',
    holds: 'every address that was ever published; `npm run permalinks` adds to it',
  },
];
