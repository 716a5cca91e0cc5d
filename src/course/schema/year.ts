import { z } from 'astro/zod';

/** A year of publication, with all of its digits. */
export const yearSchema = z.int().min(1800).max(2200);
