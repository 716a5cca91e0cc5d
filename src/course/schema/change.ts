import { z } from 'astro/zod';
import { CHANGE_KINDS, type ChangeKind } from '../terms/change-terms.ts';
import { idSchema } from './id.ts';
import { oneOf } from './one-of.ts';

/** The form of an address on the site, with or without the id of a block. */
const ADDRESS = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;

/** Marks stay for the edition that made the change and for the one after it. */
const EDITIONS_MARKED = 2;

/** What a change rests on: exactly one of these. */
const sourceSchema = z
  .strictObject({
    review: z.string().optional().describe('A section of the review, by the slug of its page.'),
    ref: z.int().optional().describe("One of the review's references, by its number."),
    trial: z
      .string()
      .optional()
      .describe('The registry record of a trial of the review, by its id on the site.'),
    background: idSchema.optional().describe('A record of `content/background.yaml`.'),
  })
  .refine((source) => Object.values(source).filter((name) => name !== undefined).length === 1, {
    message: 'names exactly one of review, ref, trial and background',
  });

export type ChangeSource = z.infer<typeof sourceSchema>;

/** One change of meaning, in `content/changes.yaml`; what only reads better is not listed. */
export const changeSchema = z
  .strictObject({
    id: idSchema.describe('Permanent: address of the entry and key of its entry in the feed.'),
    date: z.iso.date().describe('The day of the change.'),
    edition: z.int().positive().describe('Number of the edition that made it public.'),
    kind: oneOf<ChangeKind>(CHANGE_KINDS).describe('What kind of change it is.'),
    title: z
      .string()
      .min(10)
      .max(90)
      .refine((title) => !title.endsWith('.'), 'ends with a full stop')
      .describe('What is so now, in one short line without a full stop.'),
    places: z
      .array(z.string().regex(ADDRESS, 'is not an address like /glossary/#anergy'))
      .min(1)
      .describe(
        'Addresses of what was changed, the most important first: `/a-section/#limits`, `/glossary/#ipss`, `/a-section/#a-q-…` for a question, `/educators/coverage/#a-c-…` for a card, a page alone for its head.',
      ),
    was: z
      .string()
      .min(2)
      .optional()
      .describe('What stood there; our own words in “…”. Left out only where nothing stood there.'),
    now: z
      .string()
      .min(2)
      .describe('What stands there now; words in “…” are found there, word by word.'),
    why: z.string().min(15).describe('Why, with its ground.'),
    sources: z.array(sourceSchema).min(1).describe('What it rests on.'),
  })
  .refine(({ kind, was }) => was !== undefined || kind === 'omission', {
    message: 'may be left out only by an omission',
    path: ['was'],
  });

export type Change = z.infer<typeof changeSchema>;

/** Whether the places of a change still carry its mark; the entry itself stays for good. */
export function isMarked({ edition }: Pick<Change, 'edition'>, inForce: number): boolean {
  return edition > inForce - EDITIONS_MARKED;
}

/** The changes of one place, the newest first. */
export function changesAt(changes: readonly Change[], place: string): Change[] {
  return changes
    .filter(({ places }) => places.includes(place))
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** Address of the entry of a change. */
export function changePath({ id }: Pick<Change, 'id'>): string {
  return `/changes/#${id}`;
}
