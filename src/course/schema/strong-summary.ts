import { z } from 'astro/zod';

/** A summary with a strong word that was read beside what it rests on, in `content/strong-summaries.yaml`. */
export const strongSummarySchema = z.strictObject({
  /** Where it stands: `prostate-fla answer`, `prostate-fla#registry`, `diagram review-map`. */
  where: z.string().min(3),
  text: z.string().min(3),
  /** Ids of claims, parts or tables. */
  rests: z.array(z.string()).min(1),
});
