import { z } from 'astro/zod';

/** One entry of `content/search-words.yaml`. */
export const searchWordSchema = z.strictObject({
  /** What readers type, in small letters. */
  word: z.string().regex(/^[a-z]+(?: [a-z]+)*$/),
  /** What the text says instead; each must stand somewhere on the site. */
  text: z.array(z.string().min(2)).min(1).max(4),
});
