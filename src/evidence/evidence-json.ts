import type { Study } from '../course/schema/study.ts';
import { MEASURES } from '../course/terms/study-terms.ts';
import { LICENCE } from '../lib/site-citation.ts';
import type { EvidenceRow } from './evidence.ts';

/** The records as a JSON document: every field as its author wrote it, with what each result is set against. */
export function evidenceJson(rows: readonly EvidenceRow[], source: string): string {
  const studies = [...Map.groupBy(rows, ({ study }) => study)].map(([study, results]) =>
    studyJson(study, results),
  );
  return `${JSON.stringify({ source, licence: LICENCE.name, studies }, null, 2)}\n`;
}

function studyJson({ arms, ...study }: Study, results: readonly EvidenceRow[]) {
  return {
    ...study,
    arms: arms.map(({ historical, ...arm }) => (historical ? { ...arm, historical } : arm)),
    outcomes: results.map(({ outcome, comparison }) => {
      const { comparator: comparators, ...rest } = outcome;
      return { ...rest, group: MEASURES[outcome.measure].group, comparators, comparison };
    }),
  };
}
