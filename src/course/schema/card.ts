import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { modifiedSchema } from './modified.ts';
import { ownWordsSchema } from './own-words.ts';
import { retiredSchema } from './retired.ts';

/** One entry of `content/cards/<section>.yaml`. */
export const cardSchema = z.strictObject({
  id: idSchema.describe('Permanent; the key of everything kept for a learner.'),
  front: z.string().min(10).describe('A question with one short answer.'),
  back: z.string().min(1).max(160).describe('The answer, as short as it can be.'),
  why: z.string().min(10).max(260).describe('One sentence of reason.'),
  claims: z.array(idSchema).min(1).describe('Ids of the key sentences that it tests.'),
  block: idSchema.describe(
    "Where it is taught: a claim, heading, figure or table on the section's page.",
  ),
  refs: z.string().describe("The review's citation numbers, or empty."),
  own: ownWordsSchema.optional().describe('What it says and no source has, and whose it is.'),
  retired: retiredSchema.optional().describe('Set once it is asked no more.'),
  modified: modifiedSchema,
});

export type Card = z.infer<typeof cardSchema>;
