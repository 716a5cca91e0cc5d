import { z } from 'astro/zod';
import { type GlossaryEntry, glossaryTitle } from './glossary.ts';
import { idSchema } from './id.ts';

/** What a plate says on one thing, in a sentence or two of our own, and where each was read. */
const saidSchema = z
  .strictObject({
    text: z.string().min(20).max(320).describe('One or two sentences of our own.'),
    sources: z.array(idSchema).default([]).describe('Ids of records of `content/background.yaml`.'),
    claim: idSchema
      .optional()
      .describe('The key sentence of a section in which the review says it.'),
  })
  .refine(({ sources, claim }) => sources.length > 0 || claim, {
    message: 'needs a source or a claim of the review',
    path: ['sources'],
  });

/** A plate of `content/procedures.yaml`: one procedure with what can be pictured of it. */
export const procedureSchema = z.strictObject({
  id: idSchema.describe(
    'Permanent; the address is /procedures/#id, and the drawing of src/illustrations/plates has the same name.',
  ),
  term: idSchema.describe('The glossary entry whose name heads the plate.'),
  title: z
    .string()
    .min(4)
    .optional()
    .describe('Heads the plate where its subject is wider than the entry.'),
  also: z.array(idSchema).default([]).describe('Other glossary entries that lead to the plate.'),
  trials: z
    .array(z.string().min(2))
    .default([])
    .describe('Its names in the column `procedures` of `content/trials.csv`.'),
  drawing: z
    .string()
    .min(60)
    .max(480)
    .describe('What the drawing shows, for those who do not see it.'),
  route: saidSchema.describe('What goes in, by which way.'),
  effect: saidSchema
    .optional()
    .describe('What it does to tissue; left out where no source says so.'),
  imaging: saidSchema.describe('What one sees on imaging.'),
  limit: saidSchema.describe('One limit.'),
});

export type Procedure = z.output<typeof procedureSchema>;
export type Said = z.output<typeof saidSchema>;

/** Most words of a plate, so that it can be taken in beside its drawing. */
export const MOST_PLATE_WORDS = 90;

/** The lines of a plate with their names, in the order of the plate. */
const PLATE_LINES = {
  route: 'Route',
  effect: 'Effect',
  imaging: 'On imaging',
  limit: 'Limit',
} as const;

/** What a plate says, line by line. */
export function plateLines(
  procedure: Procedure,
): { key: keyof typeof PLATE_LINES; label: string; said: Said }[] {
  return (Object.keys(PLATE_LINES) as (keyof typeof PLATE_LINES)[]).flatMap((key) => {
    const said = procedure[key];
    return said ? { key, label: PLATE_LINES[key], said } : [];
  });
}

/** The number of words of a plate, without its names and sources. */
export function plateWords(procedure: Procedure): number {
  return plateLines(procedure).reduce((n, { said }) => n + said.text.trim().split(/\s+/).length, 0);
}

/** The ids of the facts that a plate rests on, each once, in the order of the plate. */
export function plateSources(procedure: Procedure): string[] {
  return [...new Set(plateLines(procedure).flatMap(({ said }) => said.sources))];
}

/** The address of a plate. */
export function platePath({ id }: Pick<Procedure, 'id'>): string {
  return `/procedures/#${id}`;
}

/** The plate that pictures a glossary entry. */
export function plateOfTerm(plates: Iterable<Procedure>, term: string): Procedure | undefined {
  return [...plates].find((plate) => plate.term === term || plate.also.includes(term));
}

/** The plate that pictures a procedure by its name in the table of trials. */
export function plateOfTrial(plates: Iterable<Procedure>, name: string): Procedure | undefined {
  return [...plates].find(({ trials }) => trials.includes(name));
}

/** What heads a plate: its own title, or the name of its glossary entry with a capital. */
export function plateTitle({ title, id }: Procedure, entry: GlossaryEntry | undefined): string {
  const name = title ?? (entry ? glossaryTitle(entry) : id);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
