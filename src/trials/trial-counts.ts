import type { Trial } from '../course/schema/trial.ts';
import { PHASES } from '../course/terms/trial-terms.ts';
import { trialsPath } from './trial-facets.ts';

/** How many trials have something in common. */
export interface TrialCount {
  label: string;
  count: number;
  /** Root-relative address of the table with only these trials. */
  path: string;
}

/** The phases as the review prints them. */
const PRINTED: Record<Trial['phase_normalized'], string> = {
  '1': 'I',
  '1b': 'Ib',
  '1/2': 'I/II',
  '2': 'II',
  '2a': 'IIA',
  '3': 'III',
  'not applicable': 'Not applicable',
};

/** The trials of each phase, from the earliest to the latest; also of a phase that none has. */
export function trialsByPhase(trials: readonly Trial[]): TrialCount[] {
  return PHASES.map((phase) => ({
    label: PRINTED[phase],
    count: trials.filter(({ phase_normalized }) => phase_normalized === phase).length,
    path: trialsPath({ phase }),
  }));
}

/** The trials with each class of drug, from the most frequent class to the rarest. */
export function trialsByDrugClass(trials: readonly Trial[]): TrialCount[] {
  return [...new Set(trials.flatMap(({ drug_classes }) => drug_classes))]
    .map((name) => ({
      label: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      count: trials.filter(({ drug_classes }) => drug_classes.includes(name)).length,
      path: trialsPath({ class: name }),
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}
