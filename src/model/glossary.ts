import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One entry of `content/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  /** Permanent; the address is /glossary/#id. */
  id: idSchema,
  /** The full form, in lower case unless it is a name. */
  term: z.string().min(2),
  /** As the review writes it. */
  abbreviation: z.string().min(2).optional(),
  /** Other names someone would search for. */
  synonyms: z.array(z.string().min(2)).default([]),
  /** One to three sentences of our own. */
  definition: z.string().min(30).max(480),
  /** Ids of the background records that the definition rests on beside the review. */
  sources: z.array(idSchema).default([]),
  /** Ids of entries worth reading next. */
  related: z.array(idSchema).default([]),
});

export type GlossaryEntry = z.infer<typeof glossarySchema>;

/** The heading of an entry: "immune checkpoint inhibitor (ICI)". */
export function glossaryTitle(entry: GlossaryEntry): string {
  return entry.abbreviation ? `${entry.term} (${entry.abbreviation})` : entry.term;
}
