import { z } from 'astro/zod';
import { colorMeaning } from './color-meaning.ts';
import { idSchema } from './id.ts';

const topicSchema = z.strictObject({
  id: idSchema,
  /** For filters and feeds. */
  label: z.string().min(3),
  /** How the ids of its questions and cards begin. */
  prefix: idSchema,
  /** A frame opens or closes the course, a topic is what it teaches. */
  role: z.enum(['frame', 'topic']),
  /** Name of a drawing of `src/illustrations/openers` that its sections open with. */
  drawing: idSchema.optional(),
});

/** Fewest questions and cards. */
const leastSchema = z.strictObject({ questions: z.int().min(0), cards: z.int().min(0) });

const rulesSchema = z.strictObject({
  /** Of each section that teaches a topic. */
  topic: leastSchema,
  /** Of each section that is a frame. */
  frame: leastSchema,
  /** Of the course. */
  whole: leastSchema,
  /** How many times as long as the longest wrong option the right one may be. */
  longestKey: z.number().min(1),
  /** How many times as long as the wrong options the right ones may be, on average of the course. */
  longestKeys: z.number().min(1),
  /** Share of words or letters in common from which two stems ask the same thing. */
  alikeStems: z.number().gt(0).max(1),
  /** Smallest share of questions that ask for more than recall. */
  beyondRecall: z.number().min(0).max(1),
  /** What the bank as a whole must hold; without it, any mixture will do. */
  mixture: z
    .strictObject({
      /** Shares of questions by level, share of right options that say that something holds; then numbers of questions. */
      least: z.strictObject({
        apply: z.number().min(0).max(1),
        appraise: z.number().min(0).max(1),
        claims: z.number().min(0).max(1),
        vignettes: z.int().nonnegative(),
        figures: z.int().nonnegative(),
        numbers: z.int().nonnegative(),
      }),
      /** Greatest share of stems that name the review. */
      most: z.strictObject({ naming: z.number().min(0).max(1) }),
    })
    .optional(),
});

/** A record of `studies.yaml` as the home page draws it; its numbers are the record's. */
const homeGroupSchema = z.strictObject({
  study: idSchema,
  /** Who they are, in a few words; neighbors with the same words share them. */
  label: z.string().min(3).max(40),
  /** Id of a group of the record that is drawn inside it, and its words. */
  arm: idSchema.optional(),
  armLabel: z.string().min(3).max(40).optional(),
  meaning: colorMeaning,
});

/** What the home page shows before anything is read. */
const homeSchema = z.strictObject({
  /** Id of a question that can be answered there. */
  question: idSchema.optional(),
  /** Every record of which the number of patients is printed, from the largest. */
  groups: z.array(homeGroupSchema).default([]),
});

/** How the review lists its trials, and what is said of that list. */
const trialsSchema = z.strictObject({
  /** Heading of the page that shows them. */
  heading: z.string().min(3),
  /** What the review calls its list: "Table 1". */
  table: z.string().min(3),
  /** What the list is of. */
  title: z.string().min(3),
  /** What its abbreviations mean, as one sentence. */
  abbreviations: z.string().min(3).optional(),
  /** What the review says of them as a whole, ended without a stop. */
  saidOf: z.string().min(3),
  /** Id of a chart of them that their page shows, too. */
  counted: idSchema.optional(),
  /** A trial that this did not hold for, by its id on the site, and what was so instead. */
  except: z.strictObject({ trial: idSchema, what: z.string().min(3) }).optional(),
});

/** The article that the course teaches. */
const reviewSchema = z.strictObject({
  authors: z.string().min(2),
  journal: z.string().min(2),
  year: z.int(),
  volume: z.string().min(1),
  articleNumber: z.string().min(1),
  /** Derived by the publisher's pattern where it was not confirmed; without one no address is given. */
  derivedDoi: z.string().startsWith('10.').optional(),
  /** How many references it has; its own numbers go from 1 to this. */
  references: z.int().min(0),
});

/** What a course is, in `course.yaml` of its folder. */
export const courseSchema = z.strictObject({
  /** Name of the site. */
  name: z.string().min(3),
  /** For a place without room, such as under the icon of the app. */
  shortName: z.string().min(3).max(24),
  /** Names the learner's database, export files and calendar entries; never changed. */
  site: idSchema,
  /** What it teaches, for a learner's calendar. */
  subject: z.string().min(3),
  tagline: z.string().min(3),
  /** What the tab of the home page says after the name. */
  tabTitle: z.string().min(3),
  /** Heading of the home page, and the sentence under it. */
  headline: z.string().min(3),
  lead: z.string().min(20),
  /** Words of the link to the first section. */
  start: z.string().min(3),
  /** For search engines and previews. */
  description: z.string().min(60),
  /** A language tag, `en-US`. */
  language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
  /** Whom it is for, as schema.org's educationalLevel and educationalRole. */
  level: z.string().min(3),
  readers: z.string().min(3),
  /** Who has not reviewed it, on the page about the site. */
  expert: z.string().min(3),
  /** What it is not, on the same page. */
  isNot: z.string().min(20),
  /** The same in short, at the foot of each page. */
  disclaimer: z.string().min(20),
  review: reviewSchema,
  topics: z.array(topicSchema).min(1),
  /** Ids of the labs of `src/labs` that it has, in the order in which they are shown. */
  labs: z.array(idSchema).default([]),
  /** Ids of the drawings of `src/illustrations` that its sections show. */
  illustrations: z.array(idSchema).default([]),
  /** The one of them that the home page shows, too. */
  homeFigure: idSchema.optional(),
  home: homeSchema.default({ groups: [] }),
  /** Of a course with a list of trials. */
  trials: trialsSchema.default({
    heading: 'Trials',
    table: 'the list',
    title: 'Trials',
    saidOf: 'The review lists them',
  }),
  /** When the reports after the review were last looked for, as exactly as is known. */
  updatesChecked: z.string().min(4).optional(),
  rules: rulesSchema,
});

export type CourseData = z.infer<typeof courseSchema>;
export type HomeGroup = z.infer<typeof homeGroupSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type ItemRules = z.infer<typeof rulesSchema>;
