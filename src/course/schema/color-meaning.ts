import { z } from 'astro/zod';

/** The color meanings of a mark; a label beside the mark always says the same. */
export const colorMeaning = z.enum(['heat', 'cold', 'embolization', 'drug', 'immune', 'control']);
export type ColorMeaning = z.output<typeof colorMeaning>;
