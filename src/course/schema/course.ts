import { z } from 'astro/zod';
import { colorMeaning } from './color-meaning.ts';
import { idSchema } from './id.ts';
import { yearSchema } from './year.ts';

const topicSchema = z.strictObject({
  id: idSchema.describe('Permanent; sections name it.'),
  label: z.string().min(3).describe('For filters and feeds.'),
  prefix: idSchema.describe('How the ids of its questions and cards begin.'),
  role: z
    .enum(['frame', 'topic'])
    .describe('A frame opens or closes the course, a topic is what it teaches.'),
  drawing: idSchema
    .optional()
    .describe('Name of a drawing of `src/illustrations/openers` that its sections open with.'),
});

/** Fewest questions and cards. */
const leastSchema = z.strictObject({
  questions: z.int().min(0).describe('Fewest questions.'),
  cards: z.int().min(0).describe('Fewest cards.'),
});

/** Fewest and most. */
const spanSchema = z.tuple([z.int().min(0), z.int().min(0)]);

const textRulesSchema = z.strictObject({
  claims: spanSchema.describe('Fewest and most key sentences of a section that teaches a topic.'),
  objectives: spanSchema.describe('Fewest and most objectives of such a section.'),
  diagrams: spanSchema.describe('Fewest and most diagrams and drawings of such a section.'),
  shortSentences: z
    .number()
    .min(0)
    .max(1)
    .describe('Greatest share of sentences of a section that have ten words or fewer.'),
  naming: z
    .number()
    .min(0)
    .max(1)
    .describe('Greatest share of the words of a section that are "review".'),
});

const rulesSchema = z.strictObject({
  topic: leastSchema.describe('Of each section that teaches a topic.'),
  frame: leastSchema.describe('Of each section that is a frame.'),
  whole: leastSchema.describe('Of the course.'),
  longestKey: z
    .number()
    .min(1)
    .describe('How many times as long as the longest wrong option the right one may be.'),
  longestKeys: z
    .number()
    .min(1)
    .describe(
      'How many times as long as the wrong options the right ones may be, on average of the course.',
    ),
  alikeStems: z
    .number()
    .gt(0)
    .max(1)
    .describe('Share of words or letters in common from which two stems ask the same thing.'),
  beyondRecall: z
    .number()
    .min(0)
    .max(1)
    .describe('Smallest share of questions that ask for more than recall.'),
  mixture: z
    .strictObject({
      least: z
        .strictObject({
          apply: z
            .number()
            .min(0)
            .max(1)
            .describe('Smallest share of questions that ask to apply.'),
          appraise: z
            .number()
            .min(0)
            .max(1)
            .describe('Smallest share of questions that ask to appraise.'),
          claims: z
            .number()
            .min(0)
            .max(1)
            .describe('Smallest share of right options that say that something holds.'),
          vignettes: z.int().nonnegative().describe('Fewest questions about a patient.'),
          figures: z.int().nonnegative().describe('Fewest questions about a figure.'),
          numbers: z.int().nonnegative().describe('Fewest questions with numbers to reckon with.'),
        })
        .describe(
          'Shares of questions by level, share of right options that say that something holds; then numbers of questions.',
        ),
      most: z
        .strictObject({
          naming: z
            .number()
            .min(0)
            .max(1)
            .describe('Greatest share of stems that name the review.'),
        })
        .describe('Greatest share of stems that name the review.'),
    })
    .optional()
    .describe('What the bank as a whole must hold; without it, any mixture will do.'),
  text: textRulesSchema
    .optional()
    .describe('What the text of a section must keep; without it, any text will do.'),
});

/** A record of `studies.yaml` as the home page draws it; its numbers are the record's. */
const homeGroupSchema = z.strictObject({
  study: idSchema.describe('Id of the record.'),
  label: z
    .string()
    .min(3)
    .max(40)
    .describe('Who they are, in a few words; neighbors with the same words share them.'),
  arm: idSchema
    .optional()
    .describe('Id of a group of the record that is drawn inside it, and its words.'),
  armLabel: z.string().min(3).max(40).optional().describe('Words for that group.'),
  meaning: colorMeaning.describe('What its color means.'),
});

/** What the home page shows before anything is read. */
const homeSchema = z.strictObject({
  question: idSchema.optional().describe('Id of a question that can be answered there.'),
  groups: z
    .array(homeGroupSchema)
    .default([])
    .describe('Every record of which the number of patients is printed, from the largest.'),
});

/** How the review lists its trials, and what is said of that list. */
const trialsSchema = z.strictObject({
  heading: z.string().min(3).describe('Heading of the page that shows them.'),
  table: z.string().min(3).describe('What the review calls its list, as "Table 2".'),
  title: z.string().min(3).describe('What the list is of.'),
  abbreviations: z
    .string()
    .min(3)
    .optional()
    .describe('What its abbreviations mean, as one sentence.'),
  saidOf: z
    .string()
    .min(3)
    .describe('What the review says of them as a whole, ended without a stop.'),
  counted: idSchema.optional().describe('Id of a chart of them that their page shows, too.'),
  except: z
    .strictObject({
      trial: idSchema.describe('Its id on the site.'),
      what: z.string().min(3).describe('What was so instead.'),
    })
    .optional()
    .describe(
      'A trial that this did not hold for, by its id on the site, and what was so instead.',
    ),
});

/** The article that the course teaches. */
const reviewSchema = z.strictObject({
  authors: z.string().min(2).describe('As its citations give them.'),
  journal: z.string().min(2).describe('Name of the journal.'),
  year: yearSchema.describe('Year of publication.'),
  volume: z.string().min(1).describe('Volume of the journal.'),
  articleNumber: z.string().min(1).describe('Number of the article, or its first page.'),
  derivedDoi: z
    .string()
    .startsWith('10.')
    .optional()
    .describe(
      "Derived by the publisher's pattern where it was not confirmed; without one no address is given.",
    ),
  references: z
    .int()
    .min(0)
    .describe('How many references it has; its own numbers go from 1 to this.'),
});

/** What a course is, in `course.yaml` of its folder. */
export const courseSchema = z.strictObject({
  name: z.string().min(3).describe('Name of the site.'),
  shortName: z
    .string()
    .min(3)
    .max(24)
    .describe('For a place without room, such as under the icon of the app.'),
  site: idSchema.describe(
    "Names the learner's database, export files and calendar entries; never changed.",
  ),
  subject: z.string().min(3).describe("What it teaches, for a learner's calendar."),
  tagline: z.string().min(3).describe('What the course is, in a line.'),
  tabTitle: z.string().min(3).describe('What the tab of the home page says after the name.'),
  headline: z.string().min(3).describe('Heading of the home page, and the sentence under it.'),
  lead: z.string().min(20).describe('The sentence under the heading.'),
  start: z.string().min(3).describe('Words of the link to the first section.'),
  description: z.string().min(60).describe('For search engines and previews.'),
  language: z
    .string()
    .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'is not a language like en-US')
    .describe('A language tag, `en-US`.'),
  level: z
    .string()
    .min(3)
    .describe("Whom it is for, as schema.org's educationalLevel and educationalRole."),
  readers: z.string().min(3).describe('Whom it is for, as educationalRole of schema.org.'),
  expert: z.string().min(3).describe('Who has not reviewed it, on the page about the site.'),
  isNot: z.string().min(20).describe('What it is not, on the same page.'),
  disclaimer: z.string().min(20).describe('The same in short, at the foot of each page.'),
  review: reviewSchema.describe('The article that the course teaches.'),
  numberedNames: z
    .array(z.string().min(2))
    .default([])
    .describe(
      'Names of trials, molecules and the like with a number in them, which is no finding.',
    ),
  topics: z.array(topicSchema).min(1).describe('What its sections are about.'),
  labs: z
    .array(idSchema)
    .default([])
    .describe('Ids of the labs of `src/labs` that it has, in the order in which they are shown.'),
  illustrations: z
    .array(idSchema)
    .default([])
    .describe('Ids of the drawings of `src/illustrations` that its sections show.'),
  homeFigure: idSchema.optional().describe('The one of them that the home page shows, too.'),
  home: homeSchema
    .default({ groups: [] })
    .describe('What the home page shows before anything is read.'),
  trials: trialsSchema
    .default({
      heading: 'Trials',
      table: 'the list',
      title: 'Trials',
      saidOf: 'The review lists them',
    })
    .describe('Of a course with a list of trials.'),
  updatesChecked: z
    .string()
    .min(4)
    .optional()
    .describe('When the reports after the review were last looked for, as exactly as is known.'),
  rules: rulesSchema.describe('What bank and text of this edition must hold.'),
});

export type CourseData = z.infer<typeof courseSchema>;
export type HomeGroup = z.infer<typeof homeGroupSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type TextRules = z.infer<typeof textRulesSchema>;
export type ItemRules = z.infer<typeof rulesSchema>;
