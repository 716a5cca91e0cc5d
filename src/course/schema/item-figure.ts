import { z } from 'astro/zod';
import { idSchema } from './id.ts';

const share = z.number().min(0).max(1);

const frame = {
  /** What is to be seen, without what it means. */
  title: z.string().min(5),
  /** Whether its numbers are made up for the question; the page says so. */
  invented: z.boolean().default(false),
};

/** A picture that belongs to one question and stands in it, so that nobody has to leave it. */
export const itemFigureSchema = z.discriminatedUnion('kind', [
  /** Survival curves as steps (Kaplan-Meier). */
  z.strictObject({
    ...frame,
    kind: z.literal('survival'),
    /** What is counted as still without the event. */
    measure: z.string().min(3),
    unit: z.enum(['months', 'years']),
    /** End of the time axis. */
    max: z.number().positive(),
    curves: z
      .array(
        z.strictObject({
          label: z.string().min(2),
          /** Time and the share still without the event from then on; the first step is at 0. */
          steps: z.array(z.tuple([z.number().nonnegative(), share])).min(2),
          /** Under observation at the start of the axis, its middle and its end. */
          atRisk: z.tuple([z.int(), z.int(), z.int()]).optional(),
        }),
      )
      .min(1)
      .max(2),
  }),
  /** Estimates with their intervals on one logarithmic axis. */
  z.strictObject({
    ...frame,
    kind: z.literal('forest'),
    measure: z.string().min(3),
    /** Ends of the axis. */
    min: z.number().positive(),
    max: z.number().positive(),
    /** What values below and above 1 mean. */
    below: z.string().min(3),
    above: z.string().min(3),
    rows: z
      .array(
        z.strictObject({
          label: z.string().min(2),
          estimate: z.number().positive(),
          low: z.number().positive(),
          high: z.number().positive(),
        }),
      )
      .min(1)
      .max(6),
  }),
  /** One sign for each person of each group, those with the event filled. */
  z.strictObject({
    ...frame,
    kind: z.literal('people'),
    groups: z
      .array(z.strictObject({ label: z.string().min(2), count: z.int(), of: z.int().max(130) }))
      .min(1)
      .max(3),
  }),
  /** A chart of `content/charts.yaml`. */
  z.strictObject({ ...frame, kind: z.literal('chart'), chart: idSchema }),
]);

export type ItemFigure = z.output<typeof itemFigureSchema>;
