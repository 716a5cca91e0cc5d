import { z } from 'astro/zod';

/** One entry of `content/brand-names.yaml`. */
export const brandNameSchema = z.strictObject({
  /** The drug as the review names it. */
  drug: z.string().regex(/^[a-z]+$/),
  /** Its trade names, each as it is printed. */
  brands: z.array(z.string().regex(/^[A-Z][a-z]+$/)).min(1),
  /** Where these were seen; a trade name without a source is not taken in. */
  source: z.string().min(10),
});
