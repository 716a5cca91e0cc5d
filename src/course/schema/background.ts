import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { doiUrl } from './reference.ts';
import { yearSchema } from './year.ts';

/** Where a statement was read: a page, a paper's abstract, a copy. */
const backgroundSourceSchema = z
  .strictObject({
    title: z.string().min(3).describe('Title of the page or article.'),
    authors: z.string().min(2).optional().describe('Its authors, where it names them.'),
    year: yearSchema.optional().describe('Left out where the source shows none.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('The page that was read.'),
    doi: z.string().startsWith('10.').optional().describe('Its DOI, where it has one.'),
  })
  .refine(({ url, doi }) => url ?? doi, { message: 'needs an url or a doi', path: ['url'] });

/**
 * One fact that is neither the review's nor a later report's, in `content/background.yaml`: what a
 * term means, how a score is read, how a procedure is done.
 */
export const backgroundSchema = z.strictObject({
  id: idSchema.describe('Permanent: glossary entries, plates and notes name it.'),
  grade: z
    .enum(['verified', 'probable'])
    .describe(
      'verified: the source states it. probable: it follows from the source or rests on a weak one.',
    ),
  statement: z
    .string()
    .min(20)
    .max(700)
    .describe(
      'The fact in our own words, with its figures and nothing that the sources do not say.',
    ),
  sources: z.array(backgroundSourceSchema).min(1).describe('Where it was read.'),
  read: z.string().min(3).describe('What of the sources was read, to go after "Read:".'),
  caution: z
    .string()
    .min(10)
    .optional()
    .describe('What to keep in mind: an animal study, a single center, sources that disagree.'),
  checked: z.iso
    .date()
    .describe('The day on which the statement was last compared with what was read.'),
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
