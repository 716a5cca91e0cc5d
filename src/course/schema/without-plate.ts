import { z } from 'astro/zod';

/** A procedure without a plate, in `content/without-plate.yaml`. */
export const withoutPlateSchema = z.strictObject({
  name: z
    .string()
    .min(2)
    .describe('As the column `procedures` of `trials.csv` has it, or the id of a glossary entry.'),
  why: z.string().min(5).describe('Why no plate shows it.'),
});
