import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One edition of the site, in `content/editions.yaml`; the last of the list is in force. */
export const editionSchema = z.strictObject({
  n: z.int().positive().describe('Counted from 1.'),
  date: z.iso
    .date()
    .describe('The day it was made public; what citations, head data and feeds give as date.'),
  recast: z
    .array(idSchema)
    .optional()
    .describe(
      'Questions and cards of earlier editions in which nothing was wrong, and that it puts in other words or asks anew.',
    ),
});

export type Edition = z.infer<typeof editionSchema>;

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];

/** The name of an edition inside a sentence: "second edition", from the tenth on "edition 10". */
export function editionName({ n }: Pick<Edition, 'n'>): string {
  const ordinal = ORDINALS[n - 1];
  return ordinal ? `${ordinal} edition` : `edition ${n}`;
}

/** The editions in order; there is at least the first. */
export type Editions = readonly [Edition, ...Edition[]];

/**
 * A list of editions as one that is not empty.
 * @throws when it is, which the check of the content reports first
 */
export function editionsOf(list: readonly Edition[]): Editions {
  const [first, ...later] = list;
  if (!first) throw new Error('content/editions.yaml names no edition.');
  return [first, ...later];
}

/** The edition in force: the last of the list. */
export function editionInForce(editions: Editions): Edition {
  return editions.at(-1) ?? editions[0];
}
