/** What is taken along, and what every file says of where it comes from. All of it is plain data: pages fetch it as JSON. */

/** The site as a source: who made it, in which edition, under which licence. */
export interface Publication {
  /** Id of the course; names packages and notes for good. */
  id: string;
  /** Name of the site, also the author of its texts. */
  name: string;
  url: string;
  /** "second edition" */
  edition: string;
  /** Number of the edition. */
  version: number;
  /** Date of the edition, `2026-11-28`. */
  date: string;
  language: string;
  /** The article that it teaches, in one line. */
  review: string;
  disclaimer: string;
}

/** An objective with what it stands in. */
export interface ExportedObjective {
  id: string;
  text: string;
  level: string;
}

export interface ExportedSection {
  slug: string;
  order: number;
  title: string;
  /** The sentence that says what its evidence amounts to. */
  answer: string;
  url: string;
  minutes: number;
  objectives: readonly ExportedObjective[];
  /** Its running text as markup of a book, where it goes along; pictures stand in their figures by id. */
  text?: string;
}

/** A picture of the site as a file that stands alone. */
export interface ExportedPicture {
  /** Id of its block, `fig-ai-nesting`; names its file. */
  id: string;
  /** "Figure 5.1. …" */
  title: string;
  caption: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  url: string;
  svg: string;
  width: number;
  height: number;
  /** The same in dots, where a format takes no SVG. */
  png?: Uint8Array;
}

interface ItemBase {
  id: string;
  /** Slug of its section. */
  section: string;
  /** Permanent address. */
  url: string;
  /** Day on which its text last changed. */
  modified: string;
}

export interface ExportedCard extends ItemBase {
  front: string;
  back: string;
  why: string;
}

export interface ExportedOption {
  /** Permanent within the question. */
  id: string;
  text: string;
  correct: boolean;
  rationale: string;
}

interface QuestionBase extends ItemBase {
  objective: ExportedObjective;
  /** `recall`, `apply` or `appraise`. */
  level: string;
  stem: string;
  /** What the question is about, where that is a block of the page. */
  about?: {
    title: string;
    url: string;
    /** Id of its picture, where it has one that can travel. */
    picture?: string;
  };
}

/** One of several. */
interface ChoiceQuestion extends QuestionBase {
  type: 'single';
  options: readonly ExportedOption[];
  /** Whether the order of the options means something. */
  lockOrder: boolean;
}

/** Statements, each true or false. */
export interface StatementsQuestion extends QuestionBase {
  type: 'multiple';
  options: readonly ExportedOption[];
  lockOrder: boolean;
}

/** Steps, in the right order. */
export interface OrderQuestion extends QuestionBase {
  type: 'order';
  options: readonly ExportedOption[];
}

export interface NumberQuestion extends QuestionBase {
  type: 'number';
  answer: number;
  unit: string;
  /** How far off still counts as right. */
  tolerance: number;
  min: number;
  max: number;
  rationale: string;
}

/** One of the things that the stems of a matching question choose among. */
export interface MatchingOption {
  id: string;
  text: string;
}

/** Stems that share one list of options. */
export interface MatchingQuestion extends QuestionBase {
  type: 'matching';
  options: readonly MatchingOption[];
  /** `answer` is the id of the option that fits. */
  pairs: readonly (MatchingOption & { answer: string; rationale: string })[];
}

/** Answered in one's own words, and judged beside a model answer. */
export interface ShortQuestion extends QuestionBase {
  type: 'short';
  model: string;
  /** What a full answer says, each with why it counts. */
  points: readonly { text: string; rationale: string }[];
}

/** A kind that no format knows yet: each names it as left out. */
interface OtherQuestion extends QuestionBase {
  type: 'other';
  /** What the kind is called, "matching question". */
  kind: string;
}

export type ExportedQuestion =
  | ChoiceQuestion
  | StatementsQuestion
  | OrderQuestion
  | NumberQuestion
  | MatchingQuestion
  | ShortQuestion
  | OtherQuestion;

/** A place of the site to link to. */
export interface ExportedLink {
  id: string;
  title: string;
  url: string;
  /** Words that begin a group with it. */
  heading?: string;
}

/** What is taken along, each list in the order in which it was chosen. */
export interface Selection {
  /** Names the files: the slug of a section, `course`, or `selection`. */
  id: string;
  title: string;
  publication: Publication;
  /** The sections that the items belong to, in the order of the course. */
  sections: readonly ExportedSection[];
  questions: readonly ExportedQuestion[];
  cards: readonly ExportedCard[];
  links: readonly ExportedLink[];
  pictures: readonly ExportedPicture[];
}
