import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** Where a source says something else than the review, in `content/source-notes.yaml`. */
export const sourceNoteSchema = z.strictObject({
  id: idSchema,
  /** Slug of the section that holds the claim concerned. */
  section: z.string(),
  ref: z.int().optional(),
  nct: z.string().optional(),
  /** What the review says. */
  review: z.string().min(10),
  /** What the source says. */
  source: z.string().min(10),
  doi: z.string().optional(),
  /** How sure we are and from what. */
  certainty: z.string().min(3),
});

export type SourceNote = z.infer<typeof sourceNoteSchema>;
