import { z } from 'astro/zod';

/** One entry of `content/search-words.yaml`. */
export const searchWordSchema = z.strictObject({
  word: z
    .string()
    .regex(/^[a-z]+(?: [a-z]+)*$/, 'is not a word in small letters')
    .describe('What readers type, in small letters.'),
  text: z
    .array(z.string().min(2))
    .min(1)
    .max(4)
    .describe('What the text says instead; each must stand somewhere on the site.'),
});
