import { z } from 'astro/zod';

/** Why an item is asked no more. It stays in its file, so that what was kept of it can still be named. */
export const retiredSchema = z.strictObject({
  on: z.iso.date().describe('Day on which it was taken out.'),
  reason: z
    .string()
    .min(20)
    .describe('What was wrong with it, in a sentence for those who had answered it.'),
  instead: z.string().optional().describe('The item that asks for the same now.'),
});
