import { percent } from '../../lib/percent.ts';
import { readQuery, writeQuery } from '../../lib/query.ts';

/** A confusion matrix; true negatives are often not reported. */
export interface Counts {
  tp: number;
  fp: number;
  fn: number;
  tn: number | undefined;
}

/** What the reader has set: a matrix, and how many of 100 images hold a target. */
export interface AccuracySetting {
  counts: Counts;
  prevalence: number;
}

export const MEASURES = ['precision', 'recall', 'specificity', 'accuracy'] as const;
export type AccuracyMeasure = (typeof MEASURES)[number];

/** Largest count of a field. */
export const MOST = 9999;
export const PREVALENCES = { from: 1, to: 50 } as const;

export const START: AccuracySetting = { counts: { tp: 8, fp: 2, fn: 4, tn: 86 }, prevalence: 50 };

/** Counts to begin with, all invented; `rebuild` gives the two printed percentages when rounded. */
export const PRESETS = {
  rebuild: { tp: 499, fp: 2, fn: 1, tn: undefined },
  'marks-everything': { tp: 50, fp: 950, fn: 0, tn: 0 },
  'marks-nothing': { tp: 0, fp: 0, fn: 50, tn: 950 },
} as const satisfies Record<string, Counts>;

/** What a measure is a share of: how many, of how many; nothing while a count is missing. */
export function share(
  measure: AccuracyMeasure,
  { tp, fp, fn, tn }: Counts,
): [number, number] | undefined {
  if (measure === 'precision') return [tp, tp + fp];
  if (measure === 'recall') return [tp, tp + fn];
  if (tn === undefined) return;
  return measure === 'specificity' ? [tn, tn + fp] : [tp + tn, tp + fp + fn + tn];
}

/** Why a measure is not defined: what there is none of. */
const NONE: Record<AccuracyMeasure, string> = {
  precision: 'nothing was marked',
  recall: 'there is no target',
  specificity: 'every image holds a target',
  accuracy: 'there is no image',
};

/** A measure as fraction and percent, or why there is none. */
export function measureText(measure: AccuracyMeasure, counts: Counts): string {
  const found = share(measure, counts);
  if (!found) return 'cannot be known: true negatives are missing';
  const [part, whole] = found;
  if (whole === 0) return `not defined: ${NONE[measure]}`;
  return `${grouped(part)} ÷ ${grouped(whole)} = ${percent(part, whole, 1)}%`;
}

/**
 * The counts in an invented population of 1,000 images, for a model that marks 90 of every 100
 * targets and leaves unmarked 90 of every 100 others: whole numbers for every whole prevalence.
 * @param prevalence how many of 100 images hold a target
 */
export function population(prevalence: number): Counts & { tn: number } {
  return { tp: 9 * prevalence, fn: prevalence, fp: 100 - prevalence, tn: 900 - 9 * prevalence };
}

/** The population in natural frequencies. */
export function populationText(prevalence: number): string {
  const { tp, fn, fp, tn } = population(prevalence);
  return `Of 1,000 images, ${tp + fn} hold a target. The model marks ${tp} of them and ${fp} of the other ${fp + tn}. So ${tp} of its ${tp + fp} marks are right: precision ${percent(tp, tp + fp, 1)}%.`;
}

export const NAMES = ['tp', 'fp', 'fn', 'tn'] as const;

/** Reads `?tp=8&fp=2&fn=4&tn=86&p=10`; any string is safe. Without true negatives these are missing. */
export function parseSetting(search: string): AccuracySetting {
  const asked = readQuery(search);
  const [tp, fp, fn, tn] = NAMES.map((name) => asCount(asked.get(name) ?? ''));
  const prevalence = asCount(asked.get('p') ?? '');
  return {
    counts:
      tp === undefined || fp === undefined || fn === undefined ? START.counts : { tp, fp, fn, tn },
    prevalence:
      prevalence !== undefined && isPrevalence(prevalence) ? prevalence : START.prevalence,
  };
}

/** The inverse of {@link parseSetting}; nothing for the start. */
export function formatSetting({ counts, prevalence }: AccuracySetting): string {
  const address = new URLSearchParams();
  if (NAMES.some((name) => counts[name] !== START.counts[name]))
    for (const name of NAMES)
      if (counts[name] !== undefined) address.set(name, String(counts[name]));
  if (prevalence !== START.prevalence) address.set('p', String(prevalence));
  return writeQuery(address);
}

/** A whole number that a field can hold; nothing of anything else. */
export function asCount(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Whether so many of 100 images can be set to hold a target. */
export function isPrevalence(percentage: number): boolean {
  return percentage >= PREVALENCES.from && percentage <= PREVALENCES.to;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

/** The settings to jump to, with the percentages that the review prints. */
export function presetLabels(precision: string, recall: string): { id: string; label: string }[] {
  return [
    { id: 'rebuild', label: `Rebuild ${precision} and ${recall}` },
    { id: 'marks-everything', label: 'Mark everything' },
    { id: 'marks-nothing', label: 'Mark nothing' },
  ];
}
