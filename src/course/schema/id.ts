import { z } from 'astro/zod';

/** The form of every permanent id on the site: lower-case, hyphenated. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const idSchema = z
  .string()
  .regex(ID, 'is not an id: use lower-case letters, digits and single hyphens');
