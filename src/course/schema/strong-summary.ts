import { z } from 'astro/zod';

/** A summary with a strong word that was read beside what it rests on, in `content/strong-summaries.yaml`. */
export const strongSummarySchema = z.strictObject({
  where: z
    .string()
    .min(3)
    .describe(
      'Where it stands: `<section> answer`, `<section> brief`, `<section>#<part>`, `diagram <id>`.',
    ),
  text: z.string().min(3).describe('The summary as it stands there.'),
  rests: z.array(z.string()).min(1).describe('Ids of claims, parts or tables that it rests on.'),
});
