import type { z } from 'astro/zod';
import { YAMLParseError } from 'yaml';
import { type Card, cardSchema } from '../schema/card.ts';
import type { CourseData } from '../schema/course.ts';
import { type DiagramSource, parseDiagram, type RenderedDiagram } from '../schema/diagram.ts';
import { type Question, questionSchema } from '../schema/question.ts';
import type { BankFile } from './bank-file.ts';
import {
  type ContentFile,
  type ContentFolder,
  readContentFile,
  readContentFolder,
} from './content-files.ts';
import { COURSE_FILE, readCourse } from './course-file.ts';
import type { Fault } from './fault.ts';
import { LISTS, type ListItem, type ListName, readList } from './lists.ts';
import { photoFiles } from './photo-files.ts';
import { ReadMemory } from './read-memory.ts';
import { parseReviewed, type Reviewed } from './reviewed.ts';
import { parseEvidence, type ReviewedEvidence } from './reviewed-evidence.ts';
import { parseFigures, type ReviewedFigures } from './reviewed-figures.ts';
import { readSectionHead, type SectionHead } from './section-head.ts';
import { type SectionScan, scanSection } from './section-scan.ts';
import { readToldSentences, TOLD_FILE, type ToldList } from './told-sentences.ts';
import { type Placed, readYamlList } from './yaml-list.ts';
import type { Position } from './yaml-source.ts';

/** Lists without which there is no course. */
const REQUIRED: readonly ListName[] = ['glossary', 'references', 'editions'];

/** The lock of the items' texts, in the content folder. */
export const REVIEWED_FILE = 'reviewed.yaml';
/** The lock of the records and drawings that items rest on. */
export const EVIDENCE_FILE = 'reviewed-evidence.yaml';
/** The lock of the figures of all other content. */
export const FIGURES_FILE = 'reviewed-figures.yaml';

/** A page of `content/sections` as the checks see it. */
export interface CheckedSection {
  /** Path as faults name it. */
  file: string;
  slug: string;
  /** The whole file, line by line. */
  text: string;
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

/** A diagram as its author wrote it, with what was drawn of it. */
interface CheckedDiagram extends ContentFile {
  /** Missing when its head has a fault of its own. */
  source: DiagramSource | undefined;
  svg: string | undefined;
  /** Missing when it is not drawn, or when the file holds something else. */
  drawn: Partial<RenderedDiagram> | undefined;
}

/** A whole content folder, read but not yet compared part with part. */
export interface ContentTree {
  /** The files themselves. */
  files: ContentFolder;
  /** What was read of them before, for what is read of single files. */
  memory: ReadMemory;
  /** What the course is; undefined where its file is missing or wrong. */
  course: CourseData | undefined;
  /** Where an id stands in its file. */
  placeInCourse: ((id: string) => Position) | undefined;
  lists: { [N in ListName]: Placed<ListItem<N>>[] };
  /** What names an item of each list; undefined for a list that is missing or cannot be read. */
  keys: { [N in ListName]: ReadonlySet<string> | undefined };
  /** Lists of which an item has a fault of its own: of these, nothing is known to be absent. */
  broken: ReadonlySet<ListName>;
  sections: CheckedSection[];
  diagrams: CheckedDiagram[];
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
  /** What figures were when they were last compared with their sources; undefined where the file is missing. */
  figures: ReviewedFigures | undefined;
  /** Sentences that were read beside the review; undefined where a course keeps no such list. */
  told: ToldList | undefined;
}

/**
 * Reads a content folder with the faults that each file has by itself.
 * @param memory what was read of it before
 */
export function readContentTree(
  files: ContentFolder,
  { illustrations, plates: plateDrawings, labs }: Made,
  memory = new ReadMemory(),
): { tree: ContentTree; faults: Fault[] } {
  const faults: Fault[] = [];
  const read = readOne(files, COURSE_FILE, memory, readCourse, faults);
  faults.push(...(read?.faults ?? []));
  const broken = new Set<ListName>();
  const all = (Object.keys(LISTS) as ListName[]).map((name) => {
    const { file } = LISTS[name];
    const found = readContentFile(files, file);
    if (!found && REQUIRED.includes(name)) faults.push(missing(`content/${file}`));
    const list =
      found &&
      memory.of(file, found.text, () => readList(name, found.text, found.name, memory.kept));
    faults.push(...(list?.faults ?? []));
    if (list && list.faults.length > 0) broken.add(name);
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

  const sections = readContentFolder(files, 'sections', '.mdx').map((file): CheckedSection => {
    const { scan, head } = memory.of(file.name, file.text, () => ({
      scan: scanSection(file.text, file.name),
      head: readSectionHead(file),
    }));
    faults.push(...scan.faults, ...head.faults);
    return { file: file.name, slug: file.slug, text: file.text, scan, head: head.head };
  });
  if (sections.length === 0) faults.push(missing('content/sections/*.mdx'));

  const questions = readBankFiles(files, 'questions', questionSchema, memory, faults);
  const cards = readBankFiles(files, 'cards', cardSchema, memory, faults);
  const asked = [...questions, ...cards].some(({ items }) => items.length > 0);
  const lock = asked ? faults : [];
  const reviewed = readOne(
    files,
    REVIEWED_FILE,
    memory,
    (text) => parseReviewed(text, memory.kept),
    lock,
    faults,
  );
  const evidence = readOne(files, EVIDENCE_FILE, memory, parseEvidence, lock, faults);
  const figures = readOne(files, FIGURES_FILE, memory, parseFigures, lock, faults);
  const told = readOne(files, TOLD_FILE, memory, readToldSentences, []);
  faults.push(...(told?.faults ?? []));
  const diagrams = readDiagrams(files, memory);
  const tree: ContentTree = {
    files,
    memory,
    course: read?.course,
    placeInCourse: read?.placeOf,
    lists,
    keys,
    broken,
    sections,
    diagrams,
    drawings: diagrams.flatMap(({ slug: id, svg, drawn }) =>
      svg === undefined ? [] : [{ id, svg, model: JSON.stringify(drawn?.model ?? {}) }],
    ),
    illustrations,
    plateDrawings,
    labs,
    questions,
    cards,
    reviewed,
    evidence,
    figures,
    told: told?.told,
    photoFiles: photoFiles(files),
  };
  return { tree, faults };
}

/**
 * What is read of one file; one that is not there is a fault.
 * @param written faults of files that only a tool writes: one that cannot be read is a fault, too
 */
function readOne<T>(
  files: ContentFolder,
  name: string,
  memory: ReadMemory,
  read: (text: string, name: string) => T,
  faults: Fault[],
  written?: Fault[],
): T | undefined {
  const file = readContentFile(files, name);
  if (!file) faults.push(missing(`content/${name}`));
  try {
    return file && memory.of(name, file.text, () => read(file.text, file.name));
  } catch (error) {
    if (!written || !(error instanceof YAMLParseError)) throw error;
    const { line = 1, col: column = 1 } = error.linePos?.[0] ?? {};
    const message =
      'The file cannot be read: it was changed by hand, and npm run reviewed writes it.';
    written.push({ file: `content/${name}`, line, column, code: 'file/record', message });
    return undefined;
  }
}

/** The diagrams with what was drawn of them; what is wrong with a head is found where pictures are compared. */
function readDiagrams(files: ContentFolder, memory: ReadMemory): CheckedDiagram[] {
  return readContentFolder(files, 'diagrams', '.mmd').map((file) => {
    const { source } = memory.of(file.name, file.text, () => parseDiagram(file.name, file.text));
    const json = files.get(`diagrams/${file.slug}.json`);
    const drawn =
      json === undefined ? undefined : memory.of(`${file.slug}.json`, json, () => parsed(json));
    return { ...file, source, svg: files.get(`diagrams/${file.slug}.svg`), drawn };
  });
}

function parsed(json: string): Partial<RenderedDiagram> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return value instanceof Object ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The files of questions or cards; what is wrong with each by itself is added to the faults. */
function readBankFiles<T extends Question | Card>(
  files: ContentFolder,
  folder: string,
  schema: z.ZodType<T>,
  memory: ReadMemory,
  faults: Fault[],
): BankFile<T>[] {
  return readContentFolder(files, folder, '.yaml').map(({ name: file, slug, text }) => {
    const { items, faults: own } = memory.of(file, text, () =>
      readYamlList(text, file, schema, 'id', memory.kept),
    );
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
