import { z } from 'astro/zod';
import { colorMeaning } from './color-meaning.ts';
import { idSchema } from './id.ts';

const mark = z
  .strictObject({
    outcome: idSchema.describe('Id of the result.'),
    label: z
      .string()
      .min(3)
      .describe('What it is in this chart, in our words, without its number.'),
    meaning: colorMeaning.default('control').describe('What its color means.'),
  })
  .describe('One result of `content/studies.yaml`, drawn.');

const panel = z
  .strictObject({
    marks: z.array(mark).min(1).describe('The results that are drawn.'),
    note: z
      .string()
      .optional()
      .describe(
        'What a reader has to know of this panel: what is missing, what is counted from when.',
      ),
  })
  .describe('Marks of one study, drawn together; two studies never share a panel.');

const barPanel = panel
  .extend({
    unit: z.string().describe('Unit of the axis.'),
    max: z.number().positive().describe('End of the axis; the same in all panels of one unit.'),
  })
  .describe('A panel of bars from zero.');

/** What stands over a chart whose panels show different studies. */
export const APART = 'Different studies, different patients: read within a panel, never across.';

const frame = {
  id: idSchema.describe('Permanent; also the name of its downloads.'),
  title: z.string().min(5).describe('What is to be seen, without the result.'),
  caption: z.string().min(20).describe('What to see, and where it stops.'),
  apart: z
    .boolean()
    .default(false)
    .describe('Set where panels show different studies, so that nobody reads them as one trial.'),
  formerly: z
    .array(idSchema)
    .default([])
    .describe(
      'Ids that earlier pictures had on the page and whose place this one has taken: their addresses lead here.',
    ),
};

/** One chart, in `content/charts.yaml`. Its numbers come from the records of studies and trials, never from here. */
export const chartSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...frame,
      kind: z.literal('bars'),
      panels: z.array(barPanel).min(1).describe('What is drawn apart: a panel a study.'),
    })
    .describe('Bars from zero: rates and months.'),
  z
    .strictObject({
      ...frame,
      kind: z.literal('people'),
      panels: z.array(panel).min(1).describe('What is drawn apart: a panel a study.'),
    })
    .describe('One sign for each patient of a group, those with the event filled: small counts.'),
  z
    .strictObject({
      ...frame,
      kind: z.literal('hundred'),
      marks: z.array(mark).min(2).describe('The results that are drawn.'),
    })
    .describe(
      'A hundred signs for each percentage, arranged by group and by measure of one study.',
    ),
  z
    .strictObject({
      ...frame,
      kind: z.literal('parts'),
      marks: z
        .array(
          mark.extend({ sign: z.enum(['dot', 'ring', 'disc']).describe('The sign of the part.') }),
        )
        .min(2)
        .max(3)
        .describe('In the order drawn, each with a sign of its own.'),
      missing: z.string().min(3).describe('What is said of those that no part counts.'),
      outside: z
        .string()
        .min(3)
        .optional()
        .describe(
          'What is said of the rest of the study, who are not of the whole that the parts make up; drawn below it.',
        ),
    })
    .describe(
      'One sign for each patient of a whole, in its parts, with those that no part counts.',
    ),
  z
    .strictObject({
      ...frame,
      kind: z.literal('share'),
      study: idSchema.describe('Id of the record.'),
      arm: idSchema.describe('Id of the group, whose size the record gives.'),
      labels: z
        .strictObject({
          part: z.string().describe('The group.'),
          whole: z.string().describe('The whole study.'),
        })
        .describe('What the two squares are, in our words.'),
      meaning: colorMeaning.default('control').describe('What its color means.'),
    })
    .describe('A group as a square inside the square of the whole study, areas to scale.'),
  z
    .strictObject({
      ...frame,
      kind: z.literal('directions'),
      columns: z
        .strictObject({
          better: z.string().describe('Where the result is better.'),
          'no-significant-difference': z.string().describe('Where no difference is significant.'),
          worse: z.string().describe('Where the result is worse.'),
        })
        .describe('What the columns are, in our words.'),
      marks: z.array(mark).min(2).describe('The results that are drawn.'),
    })
    .describe(
      'Results of one study, each in the column of its direction: where no size of a difference is given.',
    ),
  z
    .strictObject({
      ...frame,
      kind: z.literal('reach'),
      subject: z.string().min(5).describe('What was studied, over the picture.'),
      questions: z
        .array(z.string().min(3))
        .min(2)
        .max(5)
        .describe('From the one that is answered first to the one that is answered last.'),
      rows: z
        .array(
          z.strictObject({
            label: z.string().min(3).describe('The kind of study, in our words.'),
            studies: z
              .array(idSchema)
              .default([])
              .describe('Ids of the studies of this kind; none for one that is still asked for.'),
            reach: z.int().min(1).describe('How many of the questions it goes along.'),
            note: z
              .string()
              .optional()
              .describe('What is said of its size where the records print none.'),
          }),
        )
        .min(2)
        .describe('The kinds of study, in the order of the questions that they answer.'),
    })
    .describe(
      'How far along a row of questions each kind of study goes. Which question it answers is ours to say.',
    ),
  z
    .strictObject({
      ...frame,
      kind: z.literal('trials'),
      by: z
        .array(z.enum(['phase', 'drugClass']))
        .min(1)
        .describe('What is counted by.'),
    })
    .describe('Trials of `content/trials.csv`, counted.'),
]);

export type Chart = z.output<typeof chartSchema>;
export type Sign = 'dot' | 'ring' | 'disc';
