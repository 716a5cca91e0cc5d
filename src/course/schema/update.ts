import { z } from 'astro/zod';
import { UPDATE_KINDS, type UpdateKind } from '../terms/update-terms.ts';
import { idSchema } from './id.ts';
import { reportSizeSchema } from './lesion-size.ts';
import { oneOf } from './one-of.ts';
import { percentageSchema } from './percentage.ts';
import { trialId } from './trial.ts';

/** As exact as the source: day, month or year, and after it what else the source says of it. */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?: [a-z]+)?$/;

/** One thing reported after the review, in `content/updates.yaml`. */
export const updateSchema = z.strictObject({
  /** Permanent: address of the note and key of its entry in the feed. */
  id: idSchema,
  topic: idSchema,
  section: z.string(),
  /** The trial it reports on; also one that the review does not list. */
  nct: z
    .string()
    .regex(/^nct\d{8}$/)
    .optional(),
  refs: z.array(z.int()).default([]),
  /** What in the review it follows up, in our words. */
  concerns: z.string().min(5),
  /** Ids of the key sentences that it follows up; none where it concerns no single one. */
  claims: z.array(idSchema).default([]),
  /** Ids of the records in `content/studies.yaml` that it follows up. */
  studies: z.array(idSchema).default([]),
  finding: z.string().min(20),
  /** In the words shown. */
  status: z.string().min(3),
  /**
   * How it was made public: `paper` (journal article), `abstract`, `conference` (report of a talk),
   * `announcement` (of a company), `registry` (record of a trial), `regulator` (decision of an authority),
   * `guideline` or `statistic`.
   */
  kind: oneOf<UpdateKind>(UPDATE_KINDS),
  /** Set where the source calls the analysis an interim one. */
  interim: z.boolean().default(false),
  /** Day, month, year or "2022 estimates", as exact as the source; left out where there is none. */
  date: z.string().refine(isDate, 'is not a day, month or year, like 2025-01-08').optional(),
  /** The edition of the site that added the note or last changed it; left out for the first one. */
  edition: z.iso.date().optional(),
  source: z.strictObject({
    authors: z.string().optional(),
    title: z.string(),
    journal: z.string().optional(),
    year: z.int().optional(),
    doi: z.string().optional(),
    pmid: z.string().optional(),
  }),
  caveat: z.string().optional(),
  /** Ids of the background records on which finding and caveat rest beside the source. */
  background: z.array(idSchema).default([]),
  /** What each percentage of finding and caveat is a share of, in their order. */
  percentages: z.array(percentageSchema).default([]),
  /** How the lab "How large a lesion?" shows it, where its finding names a size in the section of that lab. */
  lesionSize: reportSizeSchema.optional(),
  /** Proper names in capitals that are no terms, where the source above does not hold them. */
  names: z.array(z.string().min(2)).default([]),
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
