import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** What a learner can do after a section, in an observable verb. */
const objectiveSchema = z.strictObject({
  id: idSchema,
  level: z.enum(['recall', 'apply', 'appraise']),
  text: z.string().min(20),
});

/** The head of a page in `content/sections`. */
export const sectionSchema = z.strictObject({
  /** The review's own section number. */
  order: z.int().min(1),
  /** Full name, no abbreviation. */
  title: z.string().min(4),
  /** For navigation. */
  shortTitle: z.string().min(4).max(48),
  /** Id of a topic of `course.yaml`. */
  topic: idSchema,
  /** What it finds, in one sentence short enough for a list of sections. */
  brief: z.string().min(20).max(90).optional(),
  /** One sentence that says what the evidence amounts to. */
  answer: z.string().min(40),
  /** For search engines and previews. */
  description: z.string().min(60).max(180),
  objectives: z.array(objectiveSchema).min(1),
  /** Figures in it that no record has, each with whose it is. */
  own: z.array(z.strictObject({ figure: z.string().min(1), why: z.string().min(5) })).default([]),
});

export type SectionData = z.infer<typeof sectionSchema>;
export type Objective = z.infer<typeof objectiveSchema>;
