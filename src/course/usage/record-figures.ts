import type { Study } from '../schema/study.ts';
import { type Figure, figuresIn } from './figures.ts';

/** Notation in which a number is no finding, and what it is. */
export const NOTATION: [pattern: RegExp, what: string][] = [
  [/NCT\d{8}/g, 'registry numbers of trials'],
  [/\b(?:CheckMate 040|KEYNOTE-224|IMbrave150)\b/g, 'names of trials'],
  [/\b(?:PD-1|PD-L1|CTLA-4|CD4\+|CD8\+|Th1|interleukin-2|18F)/g, 'names of molecules and cells'],
  [/\b(?:cell death (?:protein|ligand) 1|lymphocyte associated protein 4)\b/g, 'their full names'],
  [/\bIIEF-5\b/g, 'the name of a questionnaire'],
  [/\bT[12]-weighted\b/g, 'names of sequences'],
  [/\bGleason (?:pattern \d|score \d \+ \d)/g, 'patterns of the Gleason score'],
  [/\bgrade \d(?: (?:or|and) \d)?\b/g, 'grades of toxicity'],
  [/\b(?:Figure|Table) \d\b/g, 'numbers of figures and tables'],
  [/\b20\d\d\b/g, 'dates'],
  [/\b\d+ \(\) \d{5,}\b/g, 'volume and article number'],
  [/1 to 78\b|\b78 references|\d+ of these references|others of the \d+/g, 'counts of references'],
];

/** A text without the numbers that are names. */
export function withoutNotation(text: string): string {
  return NOTATION.reduce((rest, [pattern]) => rest.replace(pattern, ''), text);
}

/** The figures of a record: those printed in its words, and those in fields of their own. */
export function recordFigures({ outcomes, arms, ...study }: Study): Figure[] {
  const words = [study.name, study.population, study.nText, study.notes, ...study.limits];
  const counted = [study.n, ...arms.map(({ n }) => n)];
  for (const { label, timePoint, valueText, count, denominator } of outcomes) {
    words.push(label, timePoint, valueText);
    counted.push(count, denominator);
  }
  return [
    ...words.flatMap((text) => figuresIn(withoutNotation(text ?? ''))),
    ...counted.flatMap((n) => (n === undefined ? [] : [{ number: `${n}`, unit: '' }])),
  ];
}

/** Whether some record has a figure; a number that names no unit is compared by itself. */
export function isKnownFigure({ number, unit }: Figure, among: readonly Figure[]): boolean {
  const bare = unit === '' || unit === 'people or things';
  return among.some((other) => other.number === number && (bare || other.unit === unit));
}
