import type { StatedSize } from '../../course/schema/stated-size.ts';
import { readQuery } from '../../lib/query.ts';

/** Sizes in cm that can be tried; the upper end is ours, beyond every limit in the content. */
export const SMALLEST = 0.1;
export const LARGEST = 5;
export const START = 1;

/** The bounds of a size, in cm. */
export type Bounds = Pick<StatedSize, 'from' | 'to' | 'until' | 'inclusive'>;

/** What comes with the page: the size of each statement. */
export interface SizeData {
  /** By the words that the page prints for it. */
  sizes: Readonly<Record<string, Bounds>>;
  /** The words of each statement of the review; `null` where it names no size. */
  ofReview: readonly (string | null)[];
}

/** How a statement stands to a size: covered, not covered, covered on one reading, or no size named. */
export type Cover = 'yes' | 'no' | 'unknown' | 'unset';

export const COVER_WORDS: Record<Cover, string> = {
  yes: 'covers it',
  no: 'outside its size',
  unknown: 'depends on the reading',
  unset: 'names no size',
};

/** Whether a statement covers a lesion of `cm`; without a size it names none. */
export function cover(size: Bounds | undefined, cm: number): Cover {
  if (!size) return 'unset';
  const { from = 0, to = Number.POSITIVE_INFINITY, inclusive } = size;
  if (cm < from || (!inclusive && cm === from)) return 'no';
  if (cm < to || (inclusive && cm === to)) return 'yes';
  return cm < (size.until ?? to) ? 'unknown' : 'no';
}

/** What is said of a size: how many of the review's statements cover it. */
export function summary(sizes: readonly (Bounds | undefined)[], cm: number): string {
  const covers = sizes.map((size) => cover(size, cm));
  const count = (wanted: Cover) => covers.filter((one) => one === wanted).length;
  const sized = sizes.length - count('unset');
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
