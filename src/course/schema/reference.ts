import { z } from 'astro/zod';

/** One of the review's references, in `content/references.yaml`. */
export const referenceSchema = z.strictObject({
  /** The review's own number. */
  n: z.int().min(1),
  /** verified: its figures were found in the source. probable: it fits. unidentified: only the number is known. */
  grade: z.enum(['verified', 'probable', 'unidentified']),
  /** What the review cites it for, in our words. */
  citedFor: z.string().min(10),
  /** Slugs of the sections that cite it. */
  section: z.union([z.string(), z.array(z.string())]),
  /** The name by which the review itself speaks of it. */
  named: z.string().optional(),
  authors: z.string().optional(),
  title: z.string().optional(),
  /** In place of a title that is not confirmed. */
  describedAs: z.string().optional(),
  journal: z.string().optional(),
  year: z.int().optional(),
  volume: z.string().optional(),
  pages: z.string().optional(),
  doi: z.string().startsWith('10.').optional(),
  pmid: z.string().regex(/^\d+$/).optional(),
  notConfirmed: z.array(z.string()).default([]),
  note: z.string().optional(),
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
