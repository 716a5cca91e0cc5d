import { readQuery } from '../../lib/query.ts';
import { SIZE_PHRASE } from '../../lib/size-phrase.ts';

/** Sizes in cm that can be tried; the upper end is ours, beyond every limit in the content. */
export const SMALLEST = 0.1;
export const LARGEST = 5;
export const START = 1;

/** The sizes that a phrase takes in, in cm. */
export interface Sizes {
  /** Only larger ones, where there is a lower limit. */
  over: number;
  /** Smaller ones. */
  under: number;
  /** Whether the upper limit itself belongs. */
  inclusive: boolean;
  /** Where the limit is printed as a range, its other end; else the limit. */
  until: number;
}

/** How a statement stands to a size: covered, not covered, covered on one reading, or no size named. */
export type Cover = 'yes' | 'no' | 'unknown' | 'unset';

export const COVER_WORDS: Record<Cover, string> = {
  yes: 'covers it',
  no: 'outside its size',
  unknown: 'depends on the reading',
  unset: 'names no size',
};

/** Reads such a phrase; whether a limit belongs follows its words. */
export function readSizes(phrase: string): Sizes | undefined {
  const found = SIZE_PHRASE.exec(phrase)?.groups;
  if (!found) return;
  const { word, limit, until, unit, most, mostUnit } = found;
  const scale = (unit ?? mostUnit) === 'mm' ? 10 : 1;
  const under = Number(limit ?? most) / scale;
  if (word === 'more than')
    return {
      over: under,
      under: Number.POSITIVE_INFINITY,
      inclusive: false,
      until: Number.POSITIVE_INFINITY,
    };
  return {
    over: 0,
    under,
    inclusive: word !== 'less than',
    until: until ? Number(until) / scale : under,
  };
}

/** Whether a statement covers a lesion of `cm`; `phrase` is empty where it names no size. */
export function cover(phrase: string, cm: number): Cover {
  const sizes = readSizes(phrase);
  if (!sizes) return 'unset';
  const { over, under, inclusive, until } = sizes;
  if (cm <= over) return 'no';
  if (cm < under || (inclusive && cm === under)) return 'yes';
  return cm < until ? 'unknown' : 'no';
}

/** What is said of a size: how many of the review's statements cover it. */
export function summary(phrases: readonly string[], cm: number): string {
  const covers = phrases.map((phrase) => cover(phrase, cm));
  const count = (wanted: Cover) => covers.filter((one) => one === wanted).length;
  const sized = phrases.length - count('unset');
  const parts = [
    `${count('yes') || 'none'} of the ${sized} statements with a size ${count('yes') === 1 ? 'covers' : 'cover'} it`,
  ];
  const open = count('unknown');
  if (open) parts.push(`${open} ${open === 1 ? 'depends' : 'depend'} on the reading`);
  return `At ${cm.toFixed(1)} cm, ${parts.join(', ')}. ${count('unset')} name no size.`;
}

/** Reads `?cm=1.4`, one place after the point; any string is safe, what is unknown is the start. */
export function parseSize(search: string): number {
  const text = readQuery(search).get('cm') ?? '';
  return (/^\d(?:\.\d)?$/.test(text) && asSize(Number(text))) || START;
}

/** A number as a size that can be tried, to one place; nothing if it cannot. */
export function asSize(cm: number): number | undefined {
  const size = Math.round(cm * 10) / 10;
  return size >= SMALLEST && size <= LARGEST ? size : undefined;
}

/** The inverse of {@link parseSize}; nothing for the start. */
export function formatSize(cm: number): string {
  return cm === START ? '' : `?cm=${cm}`;
}
