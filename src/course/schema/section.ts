import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** What a learner can do after a section, in an observable verb. */
const objectiveSchema = z.strictObject({
  id: idSchema.describe('Permanent; questions name it.'),
  level: z
    .enum(['recall', 'apply', 'appraise'])
    .describe('What it asks for: to recall, to apply, or to appraise evidence.'),
  text: z.string().min(20).describe('Begins with an observable verb.'),
});

/** The head of a page in `content/sections`. */
export const sectionSchema = z.strictObject({
  order: z.int().min(1).describe("The review's own section number."),
  title: z.string().min(4).describe('Full name, no abbreviation.'),
  shortTitle: z.string().min(4).max(48).describe('For navigation.'),
  topic: idSchema.describe('Id of a topic of `course.yaml`.'),
  brief: z
    .string()
    .min(20)
    .max(90)
    .optional()
    .describe('What it finds, in one sentence short enough for a list of sections.'),
  answer: z.string().min(40).describe('One sentence that says what the evidence amounts to.'),
  description: z.string().min(60).max(180).describe('For search engines and previews.'),
  objectives: z.array(objectiveSchema).min(1).describe('What a reader can do after the section.'),
  own: z
    .array(
      z.strictObject({
        figure: z.string().min(1).describe('As the check of figures names it.'),
        why: z.string().min(5).describe('Whose it is.'),
      }),
    )
    .default([])
    .describe('Figures in it that no record has, each with whose it is.'),
});

export type SectionData = z.infer<typeof sectionSchema>;
export type Objective = z.infer<typeof objectiveSchema>;
