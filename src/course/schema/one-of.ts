import { z } from 'astro/zod';

/** A field that holds one of the ids of a table of terms. */
export function oneOf<K extends string>(terms: Readonly<Record<K, unknown>>) {
  return z.enum(Object.keys(terms) as [K, ...K[]]);
}
