import { z } from 'astro/zod';
import { colorMeaning } from './color-meaning.ts';
import { idSchema } from './id.ts';

/** One result of `content/studies.yaml`, drawn. */
const mark = z.strictObject({
  /** Id of the result. */
  outcome: idSchema,
  /** What it is in this chart, in our words, without its number. */
  label: z.string().min(3),
  meaning: colorMeaning.default('control'),
});

/** Marks of one study, drawn together; two studies never share a panel. */
const panel = z.strictObject({
  marks: z.array(mark).min(1),
  /** What a reader has to know of this panel: what is missing, what is counted from when. */
  note: z.string().optional(),
});

/** A panel of bars from zero. */
const barPanel = panel.extend({
  unit: z.string(),
  /** End of the axis; the same in all panels of one unit. */
  max: z.number().positive(),
});

/** What stands over a chart whose panels show different studies. */
export const APART = 'Different studies, different patients: read within a panel, never across.';

const frame = {
  /** Permanent; also the name of its downloads. */
  id: idSchema,
  title: z.string().min(5),
  /** What to see, and where it stops. */
  caption: z.string().min(20),
  /** Set where panels show different studies, so that nobody reads them as one trial. */
  apart: z.boolean().default(false),
  /** Ids that earlier pictures had on the page and whose place this one has taken: their addresses lead here. */
  formerly: z.array(idSchema).default([]),
};

/** One chart, in `content/charts.yaml`. Its numbers come from the records of studies and trials, never from here. */
export const chartSchema = z.discriminatedUnion('kind', [
  /** Bars from zero: rates and months. */
  z.strictObject({ ...frame, kind: z.literal('bars'), panels: z.array(barPanel).min(1) }),
  /** One sign for each patient of a group, those with the event filled: small counts. */
  z.strictObject({ ...frame, kind: z.literal('people'), panels: z.array(panel).min(1) }),
  /** A hundred signs for each percentage, arranged by group and by measure of one study. */
  z.strictObject({ ...frame, kind: z.literal('hundred'), marks: z.array(mark).min(2) }),
  /** One sign for each patient of a whole, in its parts, with those that no part counts. */
  z.strictObject({
    ...frame,
    kind: z.literal('parts'),
    /** In the order drawn, each with a sign of its own. */
    marks: z
      .array(mark.extend({ sign: z.enum(['dot', 'ring', 'disc']) }))
      .min(2)
      .max(3),
    /** What is said of those that no part counts. */
    missing: z.string().min(3),
  }),
  /** A group as a square inside the square of the whole study, areas to scale. */
  z.strictObject({
    ...frame,
    kind: z.literal('share'),
    study: idSchema,
    /** Id of the group, whose size the record gives. */
    arm: idSchema,
    /** What the two squares are, in our words. */
    labels: z.strictObject({ part: z.string(), whole: z.string() }),
    meaning: colorMeaning.default('control'),
  }),
  /** Results of one study, each in the column of its direction: where no size of a difference is given. */
  z.strictObject({
    ...frame,
    kind: z.literal('directions'),
    /** What the columns are, in our words. */
    columns: z.strictObject({
      better: z.string(),
      'no-significant-difference': z.string(),
      worse: z.string(),
    }),
    marks: z.array(mark).min(2),
  }),
  /** How far along a row of questions each kind of study goes. Which question it answers is ours to say. */
  z.strictObject({
    ...frame,
    kind: z.literal('reach'),
    /** What was studied, over the picture. */
    subject: z.string().min(5),
    /** From the one that is answered first to the one that is answered last. */
    questions: z.array(z.string().min(3)).min(2).max(5),
    rows: z
      .array(
        z.strictObject({
          /** The kind of study, in our words. */
          label: z.string().min(3),
          /** Ids of the studies of this kind; none for one that is still asked for. */
          studies: z.array(idSchema).default([]),
          /** How many of the questions it goes along. */
          reach: z.int().min(1),
          /** What is said of its size where the records print none. */
          note: z.string().optional(),
        }),
      )
      .min(2),
  }),
  /** Trials of `content/trials.csv`, counted. */
  z.strictObject({
    ...frame,
    kind: z.literal('trials'),
    by: z.array(z.enum(['phase', 'drugClass'])).min(1),
  }),
]);

export type Chart = z.output<typeof chartSchema>;
export type Sign = 'dot' | 'ring' | 'disc';
