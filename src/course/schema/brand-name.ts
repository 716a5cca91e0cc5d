import { z } from 'astro/zod';

/** One entry of `content/brand-names.yaml`. */
export const brandNameSchema = z.strictObject({
  drug: z
    .string()
    .regex(/^[a-z]+$/, 'is not one word in small letters')
    .describe('The drug as the review names it.'),
  brands: z
    .array(z.string().regex(/^[A-Z][a-z]+$/, 'is not one word that begins with a capital'))
    .min(1)
    .describe('Its trade names, each as it is printed.'),
  source: z
    .string()
    .min(10)
    .describe('Where these were seen; a trade name without a source is not taken in.'),
});
