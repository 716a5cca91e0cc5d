import { z } from 'astro/zod';
import { oneOf } from './one-of.ts';

/** What a percentage can be besides a share of a counted group, with the words for it. */
const PERCENTAGE_KINDS = {
  estimate: 'estimated over time, so that it need not be a share of those who entered',
  pooled: 'pooled from several studies',
  'group-unknown': 'a share of a group whose size the source does not give',
  amount: 'a measured amount or a limit, not a share of people or things',
} as const;

export type PercentageKind = keyof typeof PERCENTAGE_KINDS;

/** What one percentage of a text is a share of; the percentages of a text are listed in its order. */
export const percentageSchema = z
  .strictObject({
    value: z
      .string()
      .regex(/^\d+(?:\.\d+)?%$/, 'is not a percentage like 41.5%')
      .describe('As the text prints it, with its sign: "41.5%".'),
    of: z.int().min(1).optional().describe('The number of people or things that it is a share of.'),
    as: oneOf<PercentageKind>(PERCENTAGE_KINDS)
      .optional()
      .describe('Where it is no share of a counted group: what it is.'),
  })
  .refine((one) => (one.of === undefined) !== (one.as === undefined), {
    message: 'needs either the group (of) or what else it is (as)',
    path: ['of'],
  });

export type Percentage = z.output<typeof percentageSchema>;

/** Levels of confidence, and ranges, whose ends are no shares of their own. */
const NOT_SINGLE = /\d+(?:\.\d+)?% confidence interval|\d+(?:\.\d+)?%?–\d+(?:\.\d+)?%/g;

/** The percentages of a text in its order, without levels of confidence and ranges. */
export function percentagesIn(text: string): string[] {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(NOT_SINGLE, ' ')
      .match(/\d+(?:\.\d+)?%/g) ?? []
  );
}

/** Whether some whole number of a group gives a percentage, rounded as it is printed. */
export function isShareOf(value: string, of: number): boolean {
  const printed = value.replace('%', '');
  const digits = printed.split('.')[1]?.length ?? 0;
  const near = Math.floor((Number(printed) / 100) * of);
  return [near - 1, near, near + 1].some(
    (k) => k >= 0 && k <= of && roundedShare(k, of, digits) === printed,
  );
}

/** The share of k in a group as a printed percentage with some digits after the point; halves go up. */
export function roundedShare(k: number, of: number, digits: number): string {
  const scale = 10 ** digits;
  return (Math.round(((100 * k) / of) * scale + 1e-9) / scale).toFixed(digits);
}

/** What is wrong with the percentages of a text, in an author's words. */
export function percentageFaults(text: string, declared: readonly Percentage[]): string[] {
  const printed = percentagesIn(text);
  const named = declared.map(({ value }) => value);
  if (printed.join() !== named.join())
    return [`prints ${list(printed)} but lists ${list(named)} under percentages.`];
  return declared
    .filter(({ value, of }) => of !== undefined && !isShareOf(value, of))
    .map(({ value, of }) => `prints ${value} of ${of}, which no whole number of ${of} gives.`);
}

function list(values: readonly string[]): string {
  return values.join(', ') || 'none';
}
