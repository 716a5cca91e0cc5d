import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** A hash of what a reader saw, so that answers to another text are known as such. */
const seen = z.string().regex(/^[0-9a-f]{8}$/);

/** What brought a reader to an answer. */
const ground = z.enum(['cue', 'knowledge', 'data', 'guess']);

const answer = z.strictObject({
  /** Hash of the question as it was read. */
  of: seen,
  /** Ids of options as a response holds them, or a number. */
  given: z.union([z.array(z.string()), z.number()]),
  /** Of a reader who had not read: by its wording alone, by general knowledge, by data in the question, or guessed. */
  by: ground.optional(),
  /** Of a reader who had not read: whether it takes facts of the review to answer. */
  needs: z.boolean().optional(),
});

const common = {
  id: idSchema,
  /** What took the questions. */
  reader: z.enum(['person', 'language model']),
  day: z.iso.date(),
  /** What the reader had before it. */
  saw: z.string().min(20),
};

/** One reader's answers to the bank, or judgments of it, in `content/bank-readings.yaml`. */
export const bankReadingSchema = z.discriminatedUnion('task', [
  z.strictObject({ ...common, task: z.literal('unread'), answers: z.record(idSchema, answer) }),
  z.strictObject({ ...common, task: z.literal('read'), answers: z.record(idSchema, answer) }),
  z.strictObject({
    ...common,
    task: z.literal('levels'),
    /** Each question's level, sorted without its label and key. */
    levels: z.record(
      idSchema,
      z.strictObject({ of: seen, level: z.enum(['recall', 'apply', 'appraise']) }),
    ),
  }),
  z.strictObject({
    ...common,
    task: z.literal('soundness'),
    /** Whether each question is sound, judged with its key. */
    judged: z.record(
      idSchema,
      z.strictObject({ of: seen, sound: z.boolean(), why: z.string().min(10).optional() }),
    ),
  }),
]);

export type BankReading = z.infer<typeof bankReadingSchema>;
export type ReadAnswer = z.infer<typeof answer>;
