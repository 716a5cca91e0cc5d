import { z } from 'astro/zod';
import { idSchema } from './id.ts';

const share = z.number().min(0).max(1);

const frame = {
  title: z.string().min(5).describe('What is to be seen, without what it means.'),
  invented: z
    .boolean()
    .default(false)
    .describe('Whether its numbers are made up for the question; the page says so.'),
};

/** A picture that belongs to one question and stands in it, so that nobody has to leave it. */
export const itemFigureSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...frame,
      kind: z.literal('survival'),
      measure: z.string().min(3).describe('What is counted as still without the event.'),
      unit: z.enum(['months', 'years']).describe('Unit of the time axis.'),
      max: z.number().positive().describe('End of the time axis.'),
      curves: z
        .array(
          z.strictObject({
            label: z.string().min(2).describe('The group or study, in our words.'),
            steps: z
              .array(z.tuple([z.number().nonnegative(), share]))
              .min(2)
              .describe(
                'Time and the share still without the event from then on; the first step is at 0.',
              ),
            atRisk: z
              .tuple([z.int(), z.int(), z.int()])
              .optional()
              .describe('Under observation at the start of the axis, its middle and its end.'),
          }),
        )
        .min(1)
        .max(2)
        .describe('One curve a group.'),
    })
    .describe('Survival curves as steps (Kaplan-Meier).'),
  z
    .strictObject({
      ...frame,
      kind: z.literal('forest'),
      measure: z.string().min(3).describe('What was measured.'),
      min: z.number().positive().describe('Ends of the axis.'),
      max: z.number().positive().describe('The other end of the axis.'),
      below: z.string().min(3).describe('What values below and above 1 mean.'),
      above: z.string().min(3).describe('What values above 1 mean.'),
      rows: z
        .array(
          z.strictObject({
            label: z.string().min(2).describe('The group or study, in our words.'),
            estimate: z.number().positive().describe('The estimate.'),
            low: z.number().positive().describe('Lower end of its interval.'),
            high: z.number().positive().describe('Upper end of its interval.'),
          }),
        )
        .min(1)
        .max(6)
        .describe('One line an estimate.'),
    })
    .describe('Estimates with their intervals on one logarithmic axis.'),
  z
    .strictObject({
      ...frame,
      kind: z.literal('people'),
      groups: z
        .array(
          z.strictObject({
            label: z.string().min(2).describe('The group or study, in our words.'),
            count: z.int().describe('How many had the event.'),
            of: z.int().max(130).describe('Of how many.'),
          }),
        )
        .min(1)
        .max(3)
        .describe('The groups.'),
    })
    .describe('One sign for each person of each group, those with the event filled.'),
  z
    .strictObject({
      ...frame,
      kind: z.literal('chart'),
      chart: idSchema.describe('Id of the chart.'),
    })
    .describe('A chart of `content/charts.yaml`.'),
]);

export type ItemFigure = z.output<typeof itemFigureSchema>;
