import { z } from 'astro/zod';
import { UPDATE_KINDS, type UpdateKind } from '../terms/update-terms.ts';
import { idSchema } from './id.ts';
import { oneOf } from './one-of.ts';
import { percentageSchema } from './percentage.ts';
import { sizeMisquote, statedSizeSchema } from './stated-size.ts';
import { trialId } from './trial.ts';
import { yearSchema } from './year.ts';

/** As exact as the source: day, month or year, and after it what else the source says of it. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?: [a-z]+)?$/;

/** One thing reported after the review, in `content/updates.yaml`. */
export const updateSchema = z
  .strictObject({
    id: idSchema.describe('Permanent: address of the note and key of its entry in the feed.'),
    topic: idSchema.describe('Id of a topic of `course.yaml`.'),
    section: z.string().describe('Slug of the section whose matter it is.'),
    nct: z
      .string()
      .regex(/^nct\d{8}$/, 'is not the id of a trial, like nct03572582')
      .optional()
      .describe('The trial it reports on; also one that the review does not list.'),
    refs: z
      .array(z.int())
      .default([])
      .describe("The review's citation numbers of what it follows up."),
    concerns: z.string().min(5).describe('What in the review it follows up, in our words.'),
    claims: z
      .array(idSchema)
      .default([])
      .describe(
        'Ids of the key sentences that it follows up; none where it concerns no single one.',
      ),
    studies: z
      .array(idSchema)
      .default([])
      .describe('Ids of the records in `content/studies.yaml` that it follows up.'),
    finding: z.string().min(20).describe('What was reported, in our words, with its figures.'),
    size: statedSizeSchema
      .optional()
      .describe('The sizes of the lesions that the finding is about, where it names them.'),
    status: z.string().min(3).describe('In the words shown.'),
    kind: oneOf<UpdateKind>(UPDATE_KINDS).describe(
      'How it was made public: `paper` (journal article), `abstract`, `conference` (report of a talk), `announcement` (of a company), `registry` (record of a trial), `regulator` (decision of an authority), `guideline` or `statistic`.',
    ),
    interim: z
      .boolean()
      .default(false)
      .describe('Set where the source calls the analysis an interim one.'),
    date: z
      .string()
      .refine(isDate, 'is not a day, month or year, like 2025-01-08')
      .optional()
      .describe(
        'Day, month, year or "2022 estimates", as exact as the source; left out where there is none.',
      ),
    edition: z.iso
      .date()
      .optional()
      .describe(
        'The edition of the site that added the note or last changed it; left out for the first one.',
      ),
    source: z
      .strictObject({
        authors: z.string().optional().describe('As the source gives them.'),
        title: z.string().describe('Title of the report.'),
        journal: z.string().optional().describe('Journal, congress or authority.'),
        year: yearSchema.optional().describe('Year of the report.'),
        doi: z.string().optional().describe('Its DOI.'),
        pmid: z.string().optional().describe('Its number in PubMed.'),
      })
      .describe('Where it was reported.'),
    caveat: z.string().optional().describe('What it cannot tell; ours.'),
    background: z
      .array(idSchema)
      .default([])
      .describe(
        'Ids of the background records on which finding and caveat rest beside the source.',
      ),
    percentages: z
      .array(percentageSchema)
      .default([])
      .describe('What each percentage of finding and caveat is a share of, in their order.'),
    names: z
      .array(z.string().min(2))
      .default([])
      .describe(
        'Proper names in capitals that are no terms, where the source above does not hold them.',
      ),
  })
  .superRefine(({ size, finding }, context) => {
    const message = size && sizeMisquote(size, [finding]);
    if (message) context.addIssue({ code: 'custom', path: ['size', 'words'], message });
  });

export type Update = z.infer<typeof updateSchema>;

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = DATE.exec(text) ?? [];
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.getUTCDate() === Number(day);
}

/** The year of a report, or undefined when it has no date. */
export function yearOf({ date }: Pick<Update, 'date'>): string | undefined {
  return date?.slice(0, 4);
}

/**
 * The newest first. A month stands after the days in it and a year after its months, because nothing
 * says that it is later than they are; a report without a date comes last. Equals keep their order.
 */
export function newestFirst<T extends Pick<Update, 'date'>>(updates: readonly T[]): T[] {
  const key = ({ date }: T) => (date ? date.replace(/ .*/, '') : '');
  // An ISO date that begins like another and goes on is greater, so the exact one comes first.
  return [...updates].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}

/** The reports that follow up one claim or one study, the newest first. */
export function updatesOn(updates: readonly Update[], id: string): Update[] {
  return newestFirst(
    updates.filter(({ claims, studies }) => claims.includes(id) || studies.includes(id)),
  );
}

/** The reports on a trial by its registry number, in whichever case, in their order. */
export function updatesOnTrial<T extends Pick<Update, 'nct'>>(
  updates: readonly T[],
  nct: string,
): T[] {
  return updates.filter((update) => update.nct === trialId(nct));
}

/** The other reports on the same trial, to be read together with this one. */
export function sameTrial(update: Update, updates: readonly Update[]): Update[] {
  if (!update.nct) return [];
  return newestFirst(updates.filter(({ id, nct }) => nct === update.nct && id !== update.id));
}

/** Address of a report with others on the same claim or study: the page shows only these. */
export function updatePath(update: Pick<Update, 'id'>, about?: string): string {
  return `/since-the-review/${about ? `?about=${about}` : ''}#update-${update.id}`;
}
