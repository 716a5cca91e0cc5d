import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { doiUrl } from './reference.ts';

/** Where a statement was read: a page, a paper's abstract, a copy. */
const backgroundSourceSchema = z
  .strictObject({
    title: z.string().min(3),
    authors: z.string().min(2).optional(),
    /** Left out where the source shows none. */
    year: z.int().optional(),
    /** The page that was read. */
    url: z.url({ protocol: /^https?$/ }).optional(),
    doi: z.string().startsWith('10.').optional(),
  })
  .refine(({ url, doi }) => url ?? doi, { message: 'needs an url or a doi', path: ['url'] });

/**
 * One fact that is neither the review's nor a later report's, in `content/background.yaml`: what a
 * term means, how a score is read, how a procedure is done.
 */
export const backgroundSchema = z.strictObject({
  /** Permanent: glossary entries, plates and notes name it. */
  id: idSchema,
  /** verified: the source states it. probable: it follows from the source or rests on a weak one. */
  grade: z.enum(['verified', 'probable']),
  /** The fact in our own words, with its figures and nothing that the sources do not say. */
  statement: z.string().min(20).max(700),
  sources: z.array(backgroundSourceSchema).min(1),
  /** What of the sources was read, to go after "Read:". */
  read: z.string().min(3),
  /** What to keep in mind: an animal study, a single center, sources that disagree. */
  caution: z.string().min(10).optional(),
  /** The day on which the statement was last compared with what was read. */
  checked: z.iso.date(),
});

export type BackgroundFact = z.output<typeof backgroundSchema>;
export type BackgroundSource = BackgroundFact['sources'][number];

/** The address at which a source can be read: its page, else the record of its DOI. */
export function backgroundUrl({ url, doi }: BackgroundSource): string {
  return url ?? doiUrl(doi ?? '');
}

/** A source in a line: authors, title, year, as far as they are known. */
export function backgroundLine({ authors, title, year }: BackgroundSource): string {
  return [authors, title, year].filter(Boolean).join(', ');
}
