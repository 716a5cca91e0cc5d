import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One statement of the review that the course must make, in `content/ledger.yaml`. */
export const ledgerSchema = z.strictObject({
  id: idSchema,
  /** Slug of the section that makes it. */
  page: idSchema,
  /** What is stated, in our words. */
  what: z.string().min(5),
  /** Words that must stand in one part of the section: literal, or a regular expression between slashes. */
  find: z.array(z.string().min(1)).min(1),
  /** References that must be cited in the same part. */
  cites: z.array(z.int()).default([]),
});

export type LedgerEntry = z.output<typeof ledgerSchema>;
