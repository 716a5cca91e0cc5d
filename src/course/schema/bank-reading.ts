import { z } from 'astro/zod';
import { idSchema } from './id.ts';

const seen = z
  .string()
  .regex(/^[0-9a-f]{8}$/, 'is not what npm run bank-sheets writes')
  .describe('A hash of what a reader saw, so that answers to another text are known as such.');

const ground = z
  .enum(['cue', 'knowledge', 'data', 'guess'])
  .describe('What brought a reader to an answer.');

const answer = z.strictObject({
  of: seen.describe('Hash of the question as it was read.'),
  given: z
    .union([z.array(z.string()), z.number()])
    .describe('Ids of options as a response holds them, or a number.'),
  by: ground
    .optional()
    .describe(
      'Of a reader who had not read: by its wording alone, by general knowledge, by data in the question, or guessed.',
    ),
  needs: z
    .boolean()
    .optional()
    .describe('Of a reader who had not read: whether it takes facts of the review to answer.'),
});

const common = {
  id: idSchema.describe('Names the reading.'),
  reader: z.enum(['person', 'language model']).describe('What took the questions.'),
  day: z.iso.date().describe('When it was read.'),
  saw: z.string().min(20).describe('What the reader had before it.'),
};

/** One reader's answers to the bank, or judgments of it, in `content/bank-readings.yaml`. */
export const bankReadingSchema = z.discriminatedUnion('task', [
  z.strictObject({
    ...common,
    task: z.literal('unread'),
    answers: z.record(idSchema, answer).describe('What was answered, by the id of the question.'),
  }),
  z.strictObject({
    ...common,
    task: z.literal('read'),
    answers: z.record(idSchema, answer).describe('What was answered, by the id of the question.'),
  }),
  z.strictObject({
    ...common,
    task: z.literal('levels'),
    levels: z
      .record(
        idSchema,
        z.strictObject({
          of: seen,
          level: z.enum(['recall', 'apply', 'appraise']).describe('What it was taken to ask for.'),
        }),
      )
      .describe("Each question's level, sorted without its label and key."),
  }),
  z.strictObject({
    ...common,
    task: z.literal('soundness'),
    judged: z
      .record(
        idSchema,
        z.strictObject({
          of: seen,
          sound: z.boolean().describe('Whether it is sound.'),
          why: z.string().min(10).optional().describe('Why, where it is not.'),
        }),
      )
      .describe('Whether each question is sound, judged with its key.'),
  }),
]);

export type BankReading = z.infer<typeof bankReadingSchema>;
export type ReadAnswer = z.infer<typeof answer>;
