import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { itemFigureSchema } from './item-figure.ts';
import { ownFiguresSchema } from './own-figures.ts';
import { retiredSchema } from './retired.ts';

/** Permanent within the question, what kept answers name: a, b, c …; a new option takes the next free letter. */
const letter = z.string().regex(/^[a-z]$/, 'must be one small letter');
/** Why, with its ground in the review. */
const rationale = z.string().min(15);

const option = z.strictObject({
  id: letter,
  text: z.string().min(1),
  /** The key of a single item; a true statement of a multiple one. */
  correct: z.boolean().default(false),
  rationale,
});

const common = {
  /** Permanent; the key of everything kept for a learner. */
  id: idSchema,
  /** The objective of the section it tests. */
  objective: idSchema,
  level: z.enum(['recall', 'apply', 'appraise']),
  /** Parallel versions of the same test. */
  form: z.enum(['A', 'B']),
  /** Of form B, the question of form A that it is a clone of: the same claim, level and kind, other in surface. */
  parallel: idSchema.optional(),
  /** The part it follows, "pre" before the text, "practice" for practice alone, or none for the end of the section. */
  place: idSchema.optional(),
  /** Claims it tests. */
  claims: z.array(idSchema).min(1),
  /** The review's citation numbers, or empty. */
  refs: z.string(),
  /** What its data are: a patient, a sentence at a tumor board, a figure to read, numbers to reckon with. */
  features: z.array(z.enum(['patient', 'board', 'figure', 'number'])).default([]),
  stem: z.string().min(20),
  /** Block on the page that the question is about. */
  figure: idSchema.optional(),
  /** A picture that stands in the question itself. */
  picture: itemFigureSchema.optional(),
  /** Figures in it that no record has: of patients made up to choose among, or computed by us. */
  own: ownFiguresSchema.optional(),
  /** Set once it is asked no more. */
  retired: retiredSchema.optional(),
  /** Day on which its text last changed; `npm run reviewed` keeps it. */
  modified: z.iso.date(),
};

/** One entry of `content/questions/<section>.yaml`. */
export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('single'),
    /** Whether the right option says that something holds, or that something cannot be said. */
    stance: z.enum(['claims', 'limits']).optional(),
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
  /** Several stems that share one list of options (extended matching). */
  z
    .strictObject({
      ...common,
      type: z.literal('matching'),
      options: z
        .array(z.strictObject({ id: letter, text: z.string().min(1) }))
        .min(3)
        .max(6),
      pairs: z
        .array(
          z.strictObject({
            /** Permanent within the question, like those of options. */
            id: letter,
            text: z.string().min(5),
            /** Id of the option that fits. */
            answer: letter,
            rationale: z.string().min(15),
          }),
        )
        .min(3)
        .max(5),
    })
    .refine(
      ({ options, pairs }) => pairs.every(({ answer }) => options.some(({ id }) => id === answer)),
      { message: 'a stem is matched with an option that does not exist' },
    ),
  /** A new fact and what it does to a belief (script concordance): not scored, with the reasons of each side. */
  z.strictObject({
    ...common,
    type: z.literal('concordance'),
    options: z.array(z.strictObject({ id: letter, text: z.string().min(1), rationale })).length(3),
  }),
  /** Answered in one's own words and judged by oneself beside a model answer. */
  z.strictObject({
    ...common,
    type: z.literal('short'),
    model: z.string().min(40),
    /** What a full answer says, each with why it counts. */
    options: z
      .array(z.strictObject({ id: letter, text: z.string().min(5), rationale }))
      .min(2)
      .max(3),
  }),
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionOption = z.infer<typeof option>;
