import { z } from 'astro/zod';

/** What is treated, in the order in which the lab "How large a lesion?" shows it. */
export const LESION_GROUPS = [
  'Malignant: early cancer',
  'Malignant: metastatic disease',
  'Any breast mass',
  'Benign',
] as const;

/** How a record stands in the lab "How large a lesion?", or why it does not. */
export const recordSizeSchema = z
  .strictObject({
    group: z.enum(LESION_GROUPS).optional(),
    /** With what it was treated, in few words. */
    method: z.string().min(3).optional(),
    /** Why the lab does not show it. */
    leftOut: z.string().min(10).optional(),
  })
  .refine(({ group, method, leftOut }) => (leftOut ? !group && !method : group && method), {
    message: 'needs group and method, or why it is leftOut',
  });

/** How a later report stands in that lab. */
export const reportSizeSchema = z.strictObject({
  /** Its name in few words. */
  what: z.string().min(3),
  method: z.string().min(3),
  /** What the size in its finding is. */
  meaning: z.string().min(5),
});
