import { z } from 'astro/zod';
import { idSchema } from './id.ts';

/** One entry of `content/photos.yaml`; its picture is `content/photos/<id>` with the ending of its format. */
export const photoSchema = z.strictObject({
  id: idSchema.describe(
    'Permanent; the address is that of its page and #fig-id, and the name of the file in `content/photos`.',
  ),
  title: z.string().min(4).describe('What it is a picture of, in a few words.'),
  caption: z.string().min(20).describe('What to see in it, and what it does not show.'),
  description: z.string().min(40).max(480).describe('What it shows, for those who do not see it.'),
  credit: z.string().min(2).describe('Who made it.'),
  licence: z
    .string()
    .min(3)
    .describe('The licence under which it may be shown here, or who gave leave and when.'),
  licenceAddress: z.url().optional().describe('Address of the licence.'),
  published: z.url().optional().describe('Address where it was published.'),
  cites: z.string().optional().describe("The review's citation numbers, where it rests on one."),
});
