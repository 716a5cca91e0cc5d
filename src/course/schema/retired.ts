import { z } from 'astro/zod';

/** Why an item is asked no more. It stays in its file, so that what was kept of it can still be named. */
export const retiredSchema = z.strictObject({
  /** Day on which it was taken out. */
  on: z.iso.date(),
  /** What was wrong with it, in a sentence for those who had answered it. */
  reason: z.string().min(20),
  /** The item that asks for the same now. */
  instead: z.string().optional(),
});
