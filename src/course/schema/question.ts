import { z } from 'astro/zod';
import { idSchema } from './id.ts';

const option = z.strictObject({
  /** Permanent within the question, what kept answers name: a, b, c …; a new option takes the next free letter. */
  id: z.string().regex(/^[a-z]$/, 'must be one small letter'),
  text: z.string().min(1),
  /** The key of a single item; a true statement of a multiple one. */
  correct: z.boolean().default(false),
  /** Why, with its ground in the review. */
  rationale: z.string().min(15),
});

const common = {
  /** Permanent; the key of everything kept for a learner. */
  id: idSchema,
  /** The objective of the section it tests. */
  objective: idSchema,
  level: z.enum(['recall', 'apply', 'appraise']),
  /** Parallel versions of the same test. */
  form: z.enum(['A', 'B']),
  /** The part it follows, "pre" before the text, or nowhere but in the section's full set. */
  place: idSchema.optional(),
  /** Claims it tests. */
  claims: z.array(idSchema).min(1),
  /** The review's citation numbers, or empty. */
  refs: z.string(),
  stem: z.string().min(20),
  /** Block on the page that the question is about. */
  figure: idSchema.optional(),
  /** Day on which its text last changed; `npm run reviewed` keeps it. */
  modified: z.iso.date(),
};

/** One entry of `content/questions/<section>.yaml`. */
export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('single'),
    options: z
      .array(option)
      .min(3)
      .max(4)
      .refine((options) => options.filter(({ correct }) => correct).length === 1, {
        message: 'needs exactly one correct option',
      }),
    /** Set where the order of the options means something. */
    lockOrder: z.boolean().default(false),
  }),
  z.strictObject({
    ...common,
    type: z.literal('multiple'),
    options: z.array(option).min(3).max(5),
    lockOrder: z.boolean().default(false),
  }),
  z.strictObject({
    ...common,
    type: z.literal('order'),
    /** In the right order. */
    options: z.array(option).min(3).max(6),
  }),
  z
    .strictObject({
      ...common,
      type: z.literal('number'),
      answer: z.number(),
      unit: z.string(),
      min: z.number(),
      max: z.number(),
      step: z.number().positive(),
      /** How far off still counts as right. */
      tolerance: z.number().nonnegative(),
      rationale: z.string().min(15),
    })
    .refine(({ answer, min, max }) => min <= answer && answer <= max, {
      message: 'the answer lies outside the line',
    }),
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionOption = z.infer<typeof option>;
