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
    /** A section of the review, by the slug of its page. */
    review: z.string().optional(),
    /** One of the review's references, by its number. */
    ref: z.int().optional(),
    /** The registry record of a trial of Table 1, by its id on the site. */
    trial: z.string().optional(),
    /** A record of `content/background.yaml`. */
    background: idSchema.optional(),
  })
  .refine((source) => Object.values(source).filter((name) => name !== undefined).length === 1, {
    message: 'names exactly one of review, ref, trial and background',
  });

export type ChangeSource = z.infer<typeof sourceSchema>;

/** One change of meaning, in `content/changes.yaml`; what only reads better is not listed. */
export const changeSchema = z
  .strictObject({
    /** Permanent: address of the entry and key of its entry in the feed. */
    id: idSchema,
    /** The day of the change. */
    date: z.iso.date(),
    /** Number of the edition that made it public. */
    edition: z.int().positive(),
    kind: oneOf<ChangeKind>(CHANGE_KINDS),
    /** What is so now, in one short line without a full stop. */
    title: z.string().min(10).max(90),
    /**
     * Addresses of what was changed, the most important first: `/breast-ablation/#limits`, `/glossary/#ipss`,
     * `/breast-ablation/#breast-q-…` for a question, `/educators/coverage/#breast-c-…` for a card, a page alone
     * for its head.
     */
    places: z.array(z.string().regex(ADDRESS, 'is not an address like /glossary/#anergy')).min(1),
    /** What stood there; our own words in “…”. Left out only where nothing stood there. */
    was: z.string().min(2).optional(),
    /** What stands there now; words in “…” are found there, word by word. */
    now: z.string().min(2),
    /** Why, with its ground. */
    why: z.string().min(15),
    sources: z.array(sourceSchema).min(1),
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
