import { z } from 'astro/zod';

/** The day of an item that is not on record yet: earlier than any. */
export const NOT_ON_RECORD = '0001-01-01';

export const modifiedSchema = z.iso
  .date()
  .default(NOT_ON_RECORD)
  .describe(
    'Day on which its text last changed for its reader. Leave it out of a new item: `npm run reviewed` writes it.',
  );
