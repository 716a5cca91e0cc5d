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

/** What is said of a field that is not there. */
export const IS_MISSING = 'is missing';

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
      case 'invalid_union':
        return unionWords(issue);
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
  if (input === undefined) return IS_MISSING;
  const wanted = KINDS[expected] ?? expected;
  if (input === null) return `is empty; it must be ${wanted}`;
  if (expected === 'string' && typeof input !== 'object')
    return `must be a text: put ${String(input)} in quotes`;
  const meant = meantValue(expected, input);
  return `must be ${wanted}${meant ? `: write ${meant}` : ''}`;
}

/** What a value of another kind was meant to be, where that is plain. */
function meantValue(expected: string, input: unknown): string | undefined {
  if (expected === 'string' && Array.isArray(input))
    return `"${input.join(',')}", in quotes and without brackets`;
  if (typeof input !== 'string') return undefined;
  if (expected === 'array' && /^[\w-]+(?:, *[\w-]+)*$/.test(input)) return `[${input}]`;
  if (expected === 'boolean') {
    if (/^(?:true|yes|on)$/i.test(input)) return 'true, without quotes';
    if (/^(?:false|no|off)$/i.test(input)) return 'false, without quotes';
  }
  if (!['number', 'int'].includes(expected)) return undefined;
  const [, number, rest] = /^([+-]?\d+(?:[.,]\d+)?)(.*)$/s.exec(input) ?? [];
  if (number === undefined) return undefined;
  if (rest) return `${number.replace(',', '.')} alone`;
  return number.includes(',')
    ? `${number.replace(',', '.')}, with a point`
    : `${number}, without quotes`;
}

function valueWords({ values, input }: Issue<'invalid_value'>): string {
  return choiceWords(input, values.map(String));
}

function choiceWords(input: unknown, known: readonly string[]): string {
  if (input === undefined) return IS_MISSING;
  if (input === null) return 'is empty';
  const near = nearest(String(input), known);
  const list = known.length > 12 ? undefined : `it is one of ${known.join(', ')}`;
  const told = `there is no "${String(input)}"`;
  if (!near) return list ? `${told}; ${list}` : told;
  return `${told}; did you mean "${near}"?${list ? ` It${list.slice(2)}` : ''}`;
}

/** Of entries of several kinds the kind that does not exist; of a value that may be of several kinds these. */
function unionWords(issue: Issue<'invalid_union'>): string | undefined {
  const { input, errors } = issue;
  if (issue.discriminator !== undefined && 'options' in issue) {
    const kind = (input as Record<string, unknown>)[issue.discriminator];
    return choiceWords(kind, (issue.options as readonly unknown[]).map(String));
  }
  if (input === undefined) return IS_MISSING;
  const firsts = errors.flatMap(([first]) => first ?? []);
  const inside = firsts.find(({ code }) => code !== 'invalid_type');
  if (inside) return inside.message;
  const kinds = firsts.map((first) => KINDS['expected' in first ? `${first.expected}` : ''] ?? '');
  return `must be ${kinds.filter(Boolean).join(' or ')}`;
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
    return `has ${counted(length, 'character', 'characters')}, ${bound} ${asked(size)}`;
  }
  if (origin === 'array' && Array.isArray(input))
    return `has ${counted(input.length, 'entry', 'entries')}, ${bound} ${asked(size)}`;
  return `${String(input)} is too ${few ? 'small' : 'large'}: ${bound} ${size}`;
}

const counted = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;
const asked = (n: number) => counted(n, 'is asked', 'are asked');
