import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { ownFiguresSchema } from './own-figures.ts';
import { retiredSchema } from './retired.ts';

/** One entry of `content/cards/<section>.yaml`. */
export const cardSchema = z.strictObject({
  /** Permanent; the key of everything kept for a learner. */
  id: idSchema,
  /** A question with one short answer. */
  front: z.string().min(10),
  back: z.string().min(1).max(160),
  /** One sentence of reason. */
  why: z.string().min(10).max(260),
  claims: z.array(idSchema).min(1),
  /** Where it is taught: a claim, heading, figure or table on the section's page. */
  block: idSchema,
  refs: z.string(),
  /** Figures in it that no record has, and whose they are. */
  own: ownFiguresSchema.optional(),
  /** Set once it is asked no more. */
  retired: retiredSchema.optional(),
  /** Day on which its text last changed; `npm run reviewed` keeps it. */
  modified: z.iso.date(),
});

export type Card = z.infer<typeof cardSchema>;
