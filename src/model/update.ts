import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One thing reported after the review, in `content/updates.yaml`. */
export const updateSchema = z.strictObject({
  id: idSchema,
  topic: z.enum(['ici', 'breast', 'prostate', 'ai']),
  section: z.string(),
  nct: z
    .string()
    .regex(/^nct\d{8}$/)
    .optional(),
  refs: z.array(z.int()).default([]),
  /** What in the review it follows up, in our words. */
  concerns: z.string().min(5),
  finding: z.string().min(20),
  status: z.string().min(3),
  date: z.string().optional(),
  source: z.strictObject({
    authors: z.string().optional(),
    title: z.string(),
    journal: z.string().optional(),
    year: z.int().optional(),
    doi: z.string().optional(),
    pmid: z.string().optional(),
  }),
  caveat: z.string().optional(),
});

export type Update = z.infer<typeof updateSchema>;
