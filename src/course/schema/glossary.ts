import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One entry of `content/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  id: idSchema.describe('Permanent; the address is /glossary/#id.'),
  term: z.string().min(2).describe('The full form, in lower case unless it is a name.'),
  abbreviation: z.string().min(2).optional().describe('As the review writes it.'),
  notation: z
    .string()
    .min(10)
    .optional()
    .describe(
      'Why the abbreviation may stand without its long form: a notation that nobody spells out.',
    ),
  otherIds: z
    .array(idSchema)
    .default([])
    .describe(
      'Ids of names of the same thing that had entries of their own; their addresses lead here.',
    ),
  aliases: z
    .array(z.string().min(2))
    .default([])
    .describe('Other names of exactly the same thing, printed as "also called".'),
  search: z
    .array(z.string().min(2))
    .default([])
    .describe(
      'What someone may search for instead: narrower and broader words, spellings, slips; not printed.',
    ),
  definition: z.string().min(30).max(560).describe('One to three sentences of our own.'),
  sources: z
    .array(idSchema)
    .default([])
    .describe('Ids of the background records that the definition rests on beside the review.'),
  related: z.array(idSchema).default([]).describe('Ids of entries worth reading next.'),
});

export type GlossaryEntry = z.infer<typeof glossarySchema>;

/** The heading of an entry: "immune checkpoint inhibitor (ICI)". */
export function glossaryTitle(entry: GlossaryEntry): string {
  return entry.abbreviation ? `${entry.term} (${entry.abbreviation})` : entry.term;
}

/** Every way in which readers may write the term, for search and for what spells an abbreviation out. */
export function glossaryForms({ term, aliases, search }: GlossaryEntry): string[] {
  return [term, ...aliases, ...search];
}

/** The ids under which an entry can be named: its own, then those that it took over. */
export function glossaryIds({ id, otherIds }: GlossaryEntry): string[] {
  return [id, ...otherIds];
}

/** Printed names that do not stand for one thing: two entries print them, or another one is found by them. */
export function ambiguousNames(entries: readonly GlossaryEntry[]): { id: string; name: string }[] {
  const printed = entries.flatMap(({ id, term, aliases }) =>
    [term, ...aliases].map((name) => ({ id, name, key: name.toLowerCase() })),
  );
  const others = entries.flatMap(({ id, term, aliases, search }) =>
    [term, ...aliases, ...search].map((name) => ({ id, key: name.toLowerCase() })),
  );
  return printed
    .filter(({ id, name, key }) => {
      const isAlias = entries.some((entry) => entry.id === id && entry.aliases.includes(name));
      const shared = others.filter((other) => other.key === key);
      return isAlias && shared.length > 1;
    })
    .map(({ id, name }) => ({ id, name }));
}
