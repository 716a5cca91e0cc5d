import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One entry of `content/photos.yaml`; its picture is `content/photos/<id>` with the ending of its format. */
export const photoSchema = z.strictObject({
  /** Permanent; the address is that of its page and #fig-id, and the name of the file in `content/photos`. */
  id: idSchema,
  /** What it is a picture of, in a few words. */
  title: z.string().min(4),
  /** What to see in it, and what it does not show. */
  caption: z.string().min(20),
  /** What it shows, for those who do not see it. */
  description: z.string().min(40).max(480),
  /** Who made it. */
  credit: z.string().min(2),
  /** The licence under which it may be shown here, or who gave leave and when. */
  licence: z.string().min(3),
  /** Address of the licence. */
  licenceAddress: z.url().optional(),
  /** Address where it was published. */
  published: z.url().optional(),
  /** The review's citation numbers, where it rests on one. */
  cites: z.string().optional(),
});

export type Photo = z.output<typeof photoSchema>;
