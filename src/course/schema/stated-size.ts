import { z } from 'astro/zod';
import { SIZE_MEANINGS, type SizeMeaning } from '../terms/size-terms.ts';
import { oneOf } from './one-of.ts';

/** The sizes of lesions that a record is about: the words for them, and the bounds that they mean, in cm. */
export const statedSizeSchema = z
  .strictObject({
    words: z.string().min(3).describe('As the site prints it: "less than 2 cm".'),
    printed: z
      .string()
      .min(3)
      .optional()
      .describe(
        'As the text of the record has it, where those words would not be understood alone: "the larger ones".',
      ),
    from: z.number().positive().optional().describe('Lower bound in cm, where there is one.'),
    to: z
      .number()
      .positive()
      .optional()
      .describe(
        'Upper bound in cm, where there is one; of a bound that is printed as a range, its lower end.',
      ),
    until: z
      .number()
      .positive()
      .optional()
      .describe(
        'The upper end of an upper bound that is printed as a range: 3 of "less than 2–3 cm".',
      ),
    inclusive: z.boolean().describe('Whether a lesion of exactly the bound belongs.'),
    of: oneOf<SizeMeaning>(SIZE_MEANINGS).describe('What it is the size of.'),
  })
  .superRefine((size, context) => {
    for (const { field, message } of misreadings(size))
      context.addIssue({ code: 'custom', path: [field], message });
  });

export type StatedSize = z.output<typeof statedSizeSchema>;

/** Words before or after a number, and what they make of it. */
const BOUNDS = [
  { words: /\b(?:less than|below|under)\b/, end: 'to', inclusive: false },
  { words: /\b(?:up to|at most)\b|\bor (?:less|smaller)\b/, end: 'to', inclusive: true },
  { words: /\b(?:more than|larger than|above|over)\b/, end: 'from', inclusive: false },
  { words: /\bat least\b|\bor (?:more|larger)\b/, end: 'from', inclusive: true },
] as const;

/** Where the bounds are not what the words say, in an author's words. */
function misreadings(size: StatedSize): { field: string; message: string }[] {
  const { words, from, to, until, inclusive } = size;
  const found: { field: string; message: string }[] = [];
  const bounds = [from, to, until].filter((bound) => bound !== undefined);
  const numbers = centimetersIn(words);
  if (bounds.length === 0) return [{ field: 'words', message: 'have no bound: add from or to' }];
  if (numbers.join() !== bounds.join())
    found.push({
      field: 'words',
      message: `"${words}" has ${numbers.join(' and ') || 'no number of'} cm, the bounds are ${bounds.join(' and ')}`,
    });
  if (until !== undefined && (to === undefined || until <= to))
    found.push({ field: 'until', message: 'has to be larger than the upper bound, "to"' });
  const said = BOUNDS.filter((bound) => bound.words.test(words));
  for (const { end, inclusive: isIncluded } of said) {
    if (size[end] === undefined)
      found.push({ field: 'words', message: `"${words}" needs the bound "${end}"` });
    if (isIncluded !== inclusive)
      found.push({
        field: 'inclusive',
        message: `is ${isIncluded} where the words are "${words}"`,
      });
  }
  if (said.length === 0)
    found.push({
      field: 'words',
      message: `"${words}" do not say whether the bound is an upper or a lower one`,
    });
  return found;
}

/** The numbers of a text that has them in cm or mm, as cm. */
function centimetersIn(text: string): number[] {
  const perCentimeter = /\d mm\b/.test(text) ? 10 : 1;
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map((number) => Number(number) / perCentimeter);
}

/** What is wrong with a size of a record whose text is given, in an author's words; nothing where it stands there. */
export function sizeMisquote(
  size: Pick<StatedSize, 'words' | 'printed'>,
  texts: readonly string[],
): string | undefined {
  const words = size.printed ?? size.words;
  const text = texts.join(' · ').replace(/\s+/g, ' ');
  return text.includes(words) ? undefined : `"${words}" does not stand in the record's words`;
}
