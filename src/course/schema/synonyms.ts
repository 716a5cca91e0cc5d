import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** Names that were read as names of exactly the same thing, in `content/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  term: idSchema.describe('Id of the glossary entry.'),
  names: z.array(z.string().min(2)).min(1).describe('Its `aliases`, each read as such.'),
});
