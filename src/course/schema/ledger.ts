import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One statement of the review that the course must make, in `content/ledger.yaml`. */
export const ledgerSchema = z.strictObject({
  id: idSchema.describe('Names the statement in faults.'),
  page: idSchema.describe('Slug of the section that makes it.'),
  what: z.string().min(5).describe('What is stated, in our words.'),
  find: z
    .array(z.string().min(1))
    .min(1)
    .describe(
      'Words that must stand in one part of the section: literal, or a regular expression between slashes.',
    ),
  cites: z.array(z.int()).default([]).describe('References that must be cited in the same part.'),
});

export type LedgerEntry = z.output<typeof ledgerSchema>;
