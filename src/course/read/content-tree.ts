import type { z } from 'astro/zod';
import { type Card, cardSchema } from '../schema/card.ts';
import type { CourseData } from '../schema/course.ts';
import type { RenderedDiagram } from '../schema/diagram.ts';
import { type Question, questionSchema } from '../schema/question.ts';
import type { BankFile } from './bank-file.ts';
import { type ContentFile, readContentFile, readContentFolder } from './content-files.ts';
import { COURSE_FILE, readCourse } from './course-file.ts';
import type { Fault } from './fault.ts';
import { LISTS, type ListItem, type ListName, readList } from './lists.ts';
import { photoFiles } from './photo-files.ts';
import { parseReviewed, type Reviewed } from './reviewed.ts';
import { parseEvidence, type ReviewedEvidence } from './reviewed-evidence.ts';
import { readSectionHead, type SectionHead } from './section-head.ts';
import { type SectionScan, scanSection } from './section-scan.ts';
import { type Placed, readYamlList } from './yaml-list.ts';
import type { Position } from './yaml-source.ts';

/** Lists without which there is no course. */
const REQUIRED: readonly ListName[] = ['glossary', 'references', 'editions'];

/** The lock of the items' texts, in the content folder. */
export const REVIEWED_FILE = 'reviewed.yaml';
/** The lock of the records and drawings that items rest on. */
export const EVIDENCE_FILE = 'reviewed-evidence.yaml';

/** A page of `content/sections` as the checks see it. */
export interface CheckedSection {
  /** Path as faults name it. */
  file: string;
  slug: string;
  scan: SectionScan;
  /** Missing when the frontmatter has a fault of its own. */
  head: SectionHead | undefined;
}

/** Ids of what courses can have that is made in code. */
export interface Made {
  illustrations: readonly string[];
  plates: readonly string[];
  labs: readonly string[];
}

/** A whole content folder, read but not yet compared part with part. */
export interface ContentTree {
  /** What the course is; undefined where its file is missing or wrong. */
  course: CourseData | undefined;
  /** Where an id stands in its file. */
  placeInCourse: ((id: string) => Position) | undefined;
  lists: { [N in ListName]: Placed<ListItem<N>>[] };
  /** What names an item of each list; undefined for a list that is missing or cannot be read. */
  keys: { [N in ListName]: ReadonlySet<string> | undefined };
  sections: CheckedSection[];
  diagrams: ContentFile[];
  /** What was drawn of them: the picture, and the model of what it says. */
  drawings: { id: string; svg: string; model: string }[];
  /** Names of the files of photos. */
  photoFiles: string[];
  /** Ids of the hand-drawn figures that exist. */
  illustrations: readonly string[];
  /** Ids of the procedures that have a drawing. */
  plateDrawings: readonly string[];
  /** Ids of the labs that exist. */
  labs: readonly string[];
  questions: BankFile<Question>[];
  cards: BankFile<Card>[];
  /** What items were when they were last reviewed; undefined where the file is missing. */
  reviewed: Reviewed | undefined;
  /** What records and drawings were then; undefined where the file is missing. */
  evidence: ReviewedEvidence | undefined;
}

/** Reads a content folder with the faults that each file has by itself. */
export function readContentTree(
  dir: string,
  { illustrations, plates: plateDrawings, labs }: Made,
): { tree: ContentTree; faults: Fault[] } {
  const faults: Fault[] = [];
  const courseFile = readContentFile(dir, COURSE_FILE);
  if (!courseFile) faults.push(missing(`content/${COURSE_FILE}`));
  const read = courseFile && readCourse(courseFile.text, courseFile.name);
  const course = read?.course;
  faults.push(...(read?.faults ?? []));
  const all = (Object.keys(LISTS) as ListName[]).map((name) => {
    const { file } = LISTS[name];
    const found = readContentFile(dir, file);
    if (!found && REQUIRED.includes(name)) faults.push(missing(`content/${file}`));
    const list = found && readList(name, found.text, found.name);
    faults.push(...(list?.faults ?? []));
    // A list that a course does without names nothing; one that cannot be read may name anything.
    const none = REQUIRED.includes(name) ? undefined : new Set<string>();
    return { name, items: list?.items ?? [], keys: found ? list?.keys : none };
  });
  const lists = Object.fromEntries(
    all.map(({ name, items }) => [name, items]),
  ) as unknown as ContentTree['lists'];
  const keys = Object.fromEntries(all.map(({ name, keys }) => [name, keys])) as ContentTree['keys'];

  // Tags and links may also name an entry by an id that it took over.
  const glossary = keys.glossary && [...keys.glossary, ...lists.glossary.flatMap(otherIds)];
  keys.glossary = glossary && new Set(glossary);

  const sections = readContentFolder(dir, 'sections', '.mdx').map((file) => {
    const scan = scanSection(file.text, file.name);
    const { head, faults: headFaults } = readSectionHead(file);
    faults.push(...scan.faults, ...headFaults);
    return { file: file.name, slug: file.slug, scan, head };
  });
  if (sections.length === 0) faults.push(missing('content/sections/*.mdx'));

  const diagrams = readContentFolder(dir, 'diagrams', '.mmd');
  const questions = readBankFiles(dir, 'questions', questionSchema, faults);
  const cards = readBankFiles(dir, 'cards', cardSchema, faults);
  const made = { diagrams, illustrations, plateDrawings, labs };
  const lock = readContentFile(dir, REVIEWED_FILE);
  if (!lock && [...questions, ...cards].some(({ items }) => items.length > 0))
    faults.push(missing(`content/${REVIEWED_FILE}`));
  const reviewed = lock && parseReviewed(lock.text);
  const evidenceLock = readContentFile(dir, EVIDENCE_FILE);
  const evidence = evidenceLock && parseEvidence(evidenceLock.text);
  const tree = {
    course,
    placeInCourse: read?.placeOf,
    lists,
    keys,
    sections,
    ...made,
    questions,
    cards,
    reviewed,
    evidence,
    drawings: readDrawings(dir),
    photoFiles: photoFiles(dir),
  };
  return { tree, faults };
}

/** The pictures of diagrams with their models; one that is not drawn yet has neither. */
function readDrawings(dir: string): ContentTree['drawings'] {
  const models = new Map(
    readContentFolder(dir, 'diagrams', '.json').map(({ slug, text }) => [slug, text]),
  );
  return readContentFolder(dir, 'diagrams', '.svg').map(({ slug: id, text: svg }) => {
    const { model } = JSON.parse(models.get(id) ?? '{}') as Partial<RenderedDiagram>;
    return { id, svg, model: JSON.stringify(model ?? {}) };
  });
}

/** The files of questions or cards; what is wrong with each by itself is added to the faults. */
function readBankFiles<T extends Question | Card>(
  dir: string,
  folder: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): BankFile<T>[] {
  return readContentFolder(dir, folder, '.yaml').map(({ name: file, slug, text }) => {
    const { items, faults: own } = readYamlList(text, file, schema, 'id');
    faults.push(...own);
    return { file, slug, items, whole: own.length === 0 };
  });
}

function otherIds({ value }: ContentTree['lists']['glossary'][number]): string[] {
  return value.otherIds;
}

/** Whether a section could be parsed; of one that could not, nothing is known to be absent. */
export function isReadable({ scan }: CheckedSection): boolean {
  return !scan.faults.some(({ code }) => code === 'mdx/syntax');
}

function missing(file: string): Fault {
  return { file, line: 1, column: 1, code: 'file/missing', message: 'The file is missing.' };
}
