import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { itemFigureSchema } from './item-figure.ts';
import { modifiedSchema } from './modified.ts';
import { ownWordsSchema } from './own-words.ts';
import { retiredSchema } from './retired.ts';

const letter = z
  .string()
  .regex(/^[a-z]$/, 'must be one small letter')
  .describe(
    'Permanent within the question, what kept answers name: a, b, c …; a new option takes the next free letter.',
  );
const rationale = z.string().min(15).describe('Why, with its ground in the review.');

const option = z.strictObject({
  id: letter,
  text: z.string().min(1).describe('What stands beside its letter.'),
  correct: z
    .boolean()
    .default(false)
    .describe('The key of a single item; a true statement of a multiple one.'),
  rationale,
});

const common = {
  id: idSchema.describe('Permanent; the key of everything kept for a learner.'),
  objective: idSchema.describe('The objective of the section it tests.'),
  level: z
    .enum(['recall', 'apply', 'appraise'])
    .describe('What it asks for: to recall, to apply, or to appraise evidence.'),
  form: z.enum(['A', 'B']).describe('Parallel versions of the same test.'),
  parallel: idSchema
    .optional()
    .describe(
      'Of form B, the question of form A that it is a clone of: the same claim, level and kind, other in surface.',
    ),
  place: idSchema
    .optional()
    .describe(
      'The part it follows, "pre" before the text, "practice" for practice alone, or none for the end of the section.',
    ),
  claims: z.array(idSchema).min(1).describe('Claims it tests.'),
  refs: z.string().describe("The review's citation numbers, or empty."),
  features: z
    .array(z.enum(['patient', 'board', 'figure', 'number']))
    .default([])
    .describe(
      'What its data are: a patient, a sentence at a tumor board, a figure to read, numbers to reckon with.',
    ),
  stem: z.string().min(20).describe('The question, or what is judged, ordered or matched.'),
  figure: idSchema.optional().describe('Block on the page that the question is about.'),
  picture: itemFigureSchema.optional().describe('A picture that stands in the question itself.'),
  own: ownWordsSchema
    .optional()
    .describe(
      'What it says and no source has: of patients made up to choose among, of speakers made up, or computed by us.',
    ),
  retired: retiredSchema.optional().describe('Set once it is asked no more.'),
  modified: modifiedSchema,
};

/** One entry of `content/questions/<section>.yaml`. */
export const questionSchema = z.discriminatedUnion('type', [
  z
    .strictObject({
      ...common,
      type: z.literal('single'),
      stance: z
        .enum(['claims', 'limits'])
        .optional()
        .describe(
          'Whether the right option says that something holds, or that something cannot be said.',
        ),
      options: z
        .array(option)
        .min(3)
        .max(4)
        .refine((options) => options.filter(({ correct }) => correct).length === 1, {
          message: 'needs exactly one correct option',
        })
        .describe('What there is to choose from.'),
      lockOrder: z
        .boolean()
        .default(false)
        .describe('Set where the order of the options means something.'),
    })
    .describe('One right option.'),
  z
    .strictObject({
      ...common,
      type: z.literal('multiple'),
      options: z.array(option).min(3).max(5).describe('What there is to choose from.'),
      lockOrder: z
        .boolean()
        .default(false)
        .describe('Set where the order of the options means something.'),
    })
    .describe('Statements, each true or false.'),
  z
    .strictObject({
      ...common,
      type: z.literal('order'),
      options: z.array(option).min(3).max(6).describe('In the right order.'),
    })
    .describe('Steps to be put in order.'),
  z
    .strictObject({
      ...common,
      type: z.literal('number'),
      answer: z.number().describe('The right number.'),
      unit: z.string().describe('Its unit.'),
      min: z.number().describe('The ends of the line on which it is given.'),
      max: z.number().describe('The other end.'),
      step: z.number().positive().describe('The smallest distance between two answers.'),
      tolerance: z.number().nonnegative().describe('How far off still counts as right.'),
      rationale: z.string().min(15).describe('Why, with its ground in the review.'),
    })
    .refine(({ min, max }) => min < max, {
      message: 'lies above max',
      path: ['min'],
    })
    .refine(({ answer, min, max }) => min >= max || (min <= answer && answer <= max), {
      message: 'lies outside of the line from min to max',
      path: ['answer'],
    })
    .describe('A number to be estimated on a line.'),
  z
    .strictObject({
      ...common,
      type: z.literal('matching'),
      options: z
        .array(
          z.strictObject({
            id: letter,
            text: z.string().min(1).describe('What stands beside its letter.'),
          }),
        )
        .min(3)
        .max(6)
        .describe('What there is to choose from.'),
      pairs: z
        .array(
          z.strictObject({
            id: letter.describe('Permanent within the question, like those of options.'),
            text: z.string().min(5).describe('What stands beside its letter.'),
            answer: letter.describe('Id of the option that fits.'),
            rationale: z.string().min(15).describe('Why, with its ground in the review.'),
          }),
        )
        .min(3)
        .max(5)
        .describe('The stems, each with what fits it.'),
    })
    .superRefine(({ options, pairs }, context) => {
      const letters = options.map(({ id }) => id);
      for (const [i, { answer }] of pairs.entries())
        if (!letters.includes(answer))
          context.addIssue({
            code: 'custom',
            message: `no option has the id "${answer}"; there are ${letters.join(', ')}`,
            path: ['pairs', i, 'answer'],
          });
    })
    .describe('Several stems that share one list of options (extended matching).'),
  z
    .strictObject({
      ...common,
      type: z.literal('concordance'),
      options: z
        .array(
          z.strictObject({
            id: letter,
            text: z.string().min(1).describe('What stands beside its letter.'),
            rationale,
          }),
        )
        .length(3)
        .describe('What there is to choose from.'),
    })
    .describe(
      'A new fact and what it does to a belief (script concordance): not scored, with the reasons of each side.',
    ),
  z
    .strictObject({
      ...common,
      type: z.literal('short'),
      model: z.string().min(40).describe('An answer that is right and whole.'),
      options: z
        .array(
          z.strictObject({
            id: letter,
            text: z.string().min(5).describe('What stands beside its letter.'),
            rationale,
          }),
        )
        .min(2)
        .max(3)
        .describe('What a full answer says, each with why it counts.'),
    })
    .describe("Answered in one's own words and judged by oneself beside a model answer."),
]);

export type Question = z.infer<typeof questionSchema>;
export type QuestionOption = z.infer<typeof option>;
