import { z } from 'astro/zod';
import { yearSchema } from './year.ts';

/** One of the review's references, in `content/references.yaml`. */
export const referenceSchema = z.strictObject({
  n: z.int().min(1).describe("The review's own number."),
  grade: z
    .enum(['verified', 'probable', 'unidentified'])
    .describe(
      'verified: its figures were found in the source. probable: it fits. unidentified: only the number is known.',
    ),
  citedFor: z.string().min(10).describe('What the review cites it for, in our words.'),
  section: z
    .union([z.string(), z.array(z.string())])
    .describe('Slugs of the sections that cite it.'),
  named: z.string().optional().describe('The name by which the review itself speaks of it.'),
  authors: z.string().optional().describe('As far as it was confirmed, like all that follows.'),
  title: z.string().optional().describe('Title of the article.'),
  describedAs: z.string().optional().describe('In place of a title that is not confirmed.'),
  journal: z.string().optional().describe('Name of the journal.'),
  year: yearSchema.optional().describe('Year of publication.'),
  volume: z.string().optional().describe('Volume of the journal.'),
  pages: z.string().optional().describe('Pages, or the number of the article.'),
  doi: z.string().startsWith('10.').optional().describe('Its DOI, without an address before it.'),
  pmid: z
    .string()
    .regex(/^\d+$/, 'is not a number of PubMed: digits alone')
    .optional()
    .describe('Its number in PubMed.'),
  notConfirmed: z
    .array(z.string())
    .default([])
    .describe('Names of the fields above that were not confirmed.'),
  note: z.string().optional().describe('What a reader of the reference has to know.'),
});

export type Reference = z.infer<typeof referenceSchema>;

export const GRADE_LABEL: Record<Reference['grade'], string> = {
  verified: 'Verified',
  probable: 'Probable',
  unidentified: 'Not identified',
};

/** The address of a reference's record at the registration agency, when its DOI is known. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doi}`;
}

/** The bibliographic line after the title: journal, year, volume and pages as far as they are known. */
export function referenceSource(reference: Reference): string {
  const place = [reference.volume, reference.pages].filter(Boolean).join(': ');
  return [reference.journal, reference.year, place].filter(Boolean).join(', ');
}
