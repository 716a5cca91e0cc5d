import type { z } from 'astro/zod';

/** Says in an author's words what a schema says in a programmer's; for `safeParse`. */
export const entryWords = {
  error: (issue: z.core.$ZodRawIssue): string | undefined =>
    issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : undefined,
};
