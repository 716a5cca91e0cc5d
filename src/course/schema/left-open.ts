import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** A sentence that says that something is not given, in `content/left-open.yaml`. */
export const leftOpenSchema = z.strictObject({
  where: z
    .string()
    .min(3)
    .describe(
      'Where it stands: `<section>#<part>`, `<section> table`, `diagram <id>`, `record <id>`, `chart <id>`.',
    ),
  text: z.string().min(3).describe('The sentence as it stands there.'),
  told: z
    .array(idSchema)
    .describe(
      'Ids of the source notes that tell it; empty where nothing that the site holds does.',
    ),
});
