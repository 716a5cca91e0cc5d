import { literalPattern } from '../../lib/literal-pattern.ts';
import type { CourseData } from '../schema/course.ts';
import type { Study } from '../schema/study.ts';
import { type Figure, figuresIn } from './figures.ts';

/** Notation in which a number is no finding. */
export interface Notation {
  pattern: RegExp;
  /** What is written so. */
  what: string;
}

/** What medical texts write so, whatever they are about. */
const GENERAL: readonly Notation[] = [
  { pattern: /NCT\d{8}/g, what: 'registry numbers of trials' },
  { pattern: /\bT[12]-weighted\b/g, what: 'names of sequences' },
  {
    pattern: /\bGleason (?:pattern \d|score \d \+ \d)/g,
    what: 'patterns of the Gleason score',
  },
  { pattern: /\bgrade \d(?: (?:or|and) \d)?\b/g, what: 'grades of toxicity' },
  { pattern: /\b(?:Figure|Table) \d\b/g, what: 'numbers of figures and tables' },
  { pattern: /\b20\d\d\b/g, what: 'dates' },
  { pattern: /\b\d+ \(\) \d{5,}\b/g, what: 'volume and article number' },
];

/** The notation of a course: its names with a number in them, and counts of its review's references. */
export function notationOf({
  numberedNames,
  review: { references },
}: Pick<CourseData, 'numberedNames' | 'review'>): Notation[] {
  const names = numberedNames.map((name) => ({
    pattern: new RegExp(`\\b${literalPattern(name)}`, 'g'),
    what: `the name ${name}`,
  }));
  const counts = `1 to ${references}\\b|\\b${references} references|\\d+ of these references|others of the \\d+`;
  return [...names, ...GENERAL, { pattern: new RegExp(counts, 'g'), what: 'counts of references' }];
}

/** A text without the numbers that are names. */
export function withoutNotation(text: string, notation: readonly Notation[]): string {
  return notation.reduce((rest, { pattern }) => rest.replace(pattern, ''), text);
}

/** The figures of a record: those printed in its words, and those in fields of their own. */
export function recordFigures(
  { outcomes, arms, ...study }: Study,
  notation: readonly Notation[],
): Figure[] {
  const words = [study.name, study.population, study.nText, study.notes, ...study.limits];
  const counted = [study.n, ...arms.map(({ n }) => n)];
  for (const { label, timePoint, valueText, count, denominator } of outcomes) {
    words.push(label, timePoint, valueText);
    counted.push(count, denominator);
  }
  return [
    ...words.flatMap((text) => figuresIn(withoutNotation(text ?? '', notation))),
    ...counted.flatMap((n) => (n === undefined ? [] : [{ number: `${n}`, unit: '' }])),
  ];
}

/** Whether some record has a figure; a number that names no unit is compared by itself. */
export function isKnownFigure({ number, unit }: Figure, among: readonly Figure[]): boolean {
  const bare = unit === '' || unit === 'people or things';
  return among.some((other) => other.number === number && (bare || other.unit === unit));
}
