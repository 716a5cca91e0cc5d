import { z } from 'astro/zod';

/** What an item says and no source has: of people made up for it, or computed by us. */
export const ownWordsSchema = z
  .strictObject({
    figures: z
      .array(z.string())
      .min(1)
      .optional()
      .describe('Figures that no record has, as the test of figures names them.'),
    quotes: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        'Words in quotation marks that no text of the course has, without a point at their end.',
      ),
    why: z.string().min(5).describe('Whose they are.'),
  })
  .refine(({ figures, quotes }) => figures ?? quotes, {
    message: 'names neither figures nor quotes',
  });
