import type { Study } from '../../course/schema/study.ts';

const LABELS = {
  negative: 'Negative',
  insignificant: 'Positive, insignificant',
  significant: 'Positive, significant',
};

/**
 * What the series printed: its counts with their percentages, and the denominators to choose among.
 * @throws when the record lacks a count
 */
export function printedCounts(study: Study | undefined) {
  const result = (id: string) => {
    const outcome = study?.outcomes.find((o) => o.id === `prostate-feller-biopsy-${id}`);
    if (!study?.n || !outcome?.value || !outcome.count || !outcome.denominator)
      throw new Error(`The record prostate-feller has no count for "${id}".`);
    const { count, value, denominator } = outcome;
    return { treated: study.n, count, printed: value, biopsied: denominator };
  };
  const parts = Object.entries(LABELS).map(([id, label]) => ({ id, label, ...result(id) }));
  const { treated, biopsied, count: sum } = result('sum');
  const presets = [
    { n: treated, label: 'treated' },
    { n: biopsied, label: 'biopsied' },
    { n: sum, label: 'sum of the counts' },
  ];
  return { parts, presets, treated, biopsied, sum };
}
