import { percent } from '../../lib/percent.ts';
import { readQuery, writeQuery } from '../../lib/query.ts';

/** One group of men with the count and the percentage that are printed for it. */
export interface PrintedCount {
  id: string;
  count: number;
  printed: number;
}

/** What comes with the page: the denominator to begin with, and the groups. */
export interface DenominatorData {
  start: number;
  parts: readonly PrintedCount[];
}

/** What the reader tries. */
export interface DenominatorSetting {
  /** The denominator, a whole number from {@link FROM} to {@link TO}. */
  n: number;
  /** Id of the group that the man missing from the counts is put into; none when he is left out. */
  man: string | undefined;
}

/** What can be tried: ours, wide enough for every number that the review prints. */
export const FROM = 100;
export const TO = 160;

/** The groups with the missing man put into one of them, or left out. */
export function withMan<P extends PrintedCount>(parts: readonly P[], man: string | undefined): P[] {
  return parts.map((part) => (part.id === man ? { ...part, count: part.count + 1 } : part));
}

/** Whether a denominator gives the percentage that is printed. */
export function fits({ count, printed }: PrintedCount, n: number): boolean {
  return Number(percent(count, n, 0)) === printed;
}

/** Every whole denominator, within limits that belong to the range, that gives all printed percentages. */
export function fitting(parts: readonly PrintedCount[], from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter((n) =>
    parts.every((part) => fits(part, n)),
  );
}

/** What the line below the results says. */
export function verdict(parts: readonly PrintedCount[], n: number): string {
  const right = parts.filter((part) => fits(part, n)).length;
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const fit =
    right === parts.length
      ? `${n} gives all ${parts.length} printed percentages.`
      : `${n} gives ${right || 'none'} of the ${parts.length} printed percentages.`;
  const difference = n - sum;
  if (difference === 0) return `${fit} The counts add up to ${sum}.`;
  return `${fit} The counts add up to ${sum}, ${Math.abs(difference)} ${difference > 0 ? 'fewer' : 'more'}.`;
}

/** Reads `?n=122&man=negative`; any string is safe, what is unknown is left at the start. */
export function parseSetting(
  search: string,
  start: DenominatorSetting,
  groups: readonly string[],
): DenominatorSetting {
  const asked = readQuery(search);
  const n = asked.get('n') ?? '';
  const man = asked.get('man') ?? '';
  return {
    n: /^\d{3}$/.test(n) && isInRange(Number(n)) ? Number(n) : start.n,
    man: groups.includes(man) ? man : undefined,
  };
}

/** The inverse of {@link parseSetting}; nothing for the start. */
export function formatSetting({ n, man }: DenominatorSetting, start: DenominatorSetting): string {
  const address = new URLSearchParams();
  if (n !== start.n) address.set('n', String(n));
  if (man) address.set('man', man);
  return writeQuery(address);
}

/** Whether a number can be tried. */
export function isInRange(n: number): boolean {
  return Number.isInteger(n) && n >= FROM && n <= TO;
}
