import type { z } from 'astro/zod';
import { nearest } from '../read/nearest.ts';

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  tuple: 'a list',
};

/** Says in an author's words what a schema says in a programmer's; for `safeParse`. */
export const entryWords = {
  error: (issue: z.core.$ZodRawIssue): string | undefined => {
    switch (issue.code) {
      case 'invalid_type':
        return typeWords(issue);
      case 'invalid_value':
        return valueWords(issue);
      case 'invalid_format':
        if (issue.format === 'date') return `"${issue.input}" is no day like 2026-11-28`;
        if (issue.format === 'url')
          return `"${issue.input}" is no address that begins with https://`;
        if (issue.format === 'starts_with') return `does not begin with "${issue['prefix']}"`;
        if (issue.format === 'ends_with') return `does not end with "${issue['suffix']}"`;
        return undefined;
      case 'too_small':
        return sizeWords(issue.origin, 'at least', Number(issue.minimum), issue.input);
      case 'too_big':
        return sizeWords(issue.origin, 'at most', Number(issue.maximum), issue.input);
      default:
        return undefined;
    }
  },
};

type Issue<C extends z.core.$ZodRawIssue['code']> = Extract<z.core.$ZodRawIssue, { code: C }>;

function typeWords({ expected, input }: Issue<'invalid_type'>): string {
  if (input === undefined) return 'is missing';
  const wanted = KINDS[expected] ?? expected;
  if (input === null) return `is empty; it must be ${wanted}`;
  if (expected === 'string' && typeof input !== 'object')
    return `must be a text: put ${String(input)} in quotes`;
  return `must be ${wanted}`;
}

function valueWords({ values, input }: Issue<'invalid_value'>): string {
  if (input === undefined) return 'is missing';
  const known = values.map(String);
  const near = nearest(String(input), known);
  const list = known.length > 12 ? '' : `; it is one of ${known.join(', ')}`;
  return `there is no "${String(input)}"${near ? `, did you mean "${near}"?` : ''}${list}`;
}

function sizeWords(
  origin: string,
  bound: 'at least' | 'at most',
  size: number,
  input: unknown,
): string | undefined {
  const few = bound === 'at least';
  if (origin === 'string') {
    const { length } = String(input);
    if (length === 0) return 'is empty';
    return `has ${length} characters, ${bound} ${size} are asked`;
  }
  if (origin === 'array' && Array.isArray(input))
    return `has ${input.length} entries, ${bound} ${size} are asked`;
  return `${String(input)} is too ${few ? 'small' : 'large'}: ${bound} ${size}`;
}
