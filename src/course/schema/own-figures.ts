import { z } from 'astro/zod';

/** Figures of a diagram that no record has: computed by us. */
export const ownFiguresSchema = z.strictObject({
  figures: z.array(z.string()).min(1).describe('As the test of figures names them.'),
  why: z.string().min(5).describe('Whose they are.'),
});
