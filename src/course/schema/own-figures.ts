import { z } from 'astro/zod';

/** Figures of an item that neither a record nor a note has: of patients made up to choose among, or computed by us. */
export const ownFiguresSchema = z.strictObject({
  figures: z.array(z.string()).min(1).describe('As the test of figures names them.'),
  why: z.string().min(5).describe('Whose they are.'),
});
