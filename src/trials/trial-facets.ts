import type { Trial } from '../course/schema/trial.ts';
import { type Update, updatesOnTrial } from '../course/schema/update.ts';
import {
  FACET_IDS,
  type Facet,
  MODALITIES,
  type Modality,
  PHASES,
} from '../course/terms/trial-terms.ts';
import { writeQuery } from '../lib/query.ts';

/** What one trial has in each facet, by the names shown. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** Said of a trial without an entry in `content/updates.yaml`. */
export const NO_UPDATE = 'no verified update';

const TARGETS = ['PD-1', 'PD-L1', 'CTLA-4', 'other'] as const;
const NOT_SPECIFIED = 'not specified';

/**
 * The targets that a list of drug classes names: "PD-1 inhibitor" gives PD-1, likewise PD-L1 and
 * CTLA-4; every other class is "other", and a class that is not specified stays so.
 */
export function targetsOf(classes: readonly string[]): string[] {
  const found = classes.map((name) => {
    if (name === NOT_SPECIFIED) return name;
    return TARGETS.find((target) => name === `${target} inhibitor`) ?? 'other';
  });
  return inOrder(found, [...TARGETS, NOT_SPECIFIED]);
}

const MODALITY_WORDS: readonly (readonly [RegExp, Modality])[] = [
  [/radioembolization/, 'radioembolization'],
  [/embolization/, 'embolization'],
  [/radiofrequency|microwave|laser/, 'heat'],
  [/cryo/, 'cold'],
  [/electroporation/, 'electroporation'],
  [/infusion/, 'infusion'],
  [/radionuclide/, 'radionuclide'],
];

/** The class of one procedure, read from its name; undefined for one that belongs to none. */
export function modalityOf(procedure: string): Modality | undefined {
  return MODALITY_WORDS.find(([words]) => words.test(procedure))?.[1];
}

/** What a trial has in each facet; `updates` may hold those of other trials as well. */
export function facetValues(trial: Trial, updates: readonly Update[]): FacetValues {
  const own = updatesOnTrial(updates, trial.nct);
  return {
    phase: [trial.phase_normalized],
    drug: trial.drugs,
    class: trial.drug_classes,
    target: targetsOf(trial.drug_classes),
    procedure: trial.procedures,
    modality: trial.modality_class,
    malignancy: trial.malignancies,
    organ: trial.organ,
    since: own.length > 0 ? [...new Set(own.map(({ status }) => status))] : [NO_UPDATE],
  };
}

/**
 * Every value that some trial has. Phases and targets stand in clinical order, procedures by their
 * class, drugs and classes by name, malignancies and organs as the table brings them; what is not
 * specified, other or not reported stands where it does not interrupt.
 */
export function vocabularyOf(rows: readonly FacetValues[]): Record<Facet, string[]> {
  const used = Object.fromEntries(
    FACET_IDS.map((facet) => [facet, [...new Set(rows.flatMap((row) => row[facet]))]]),
  ) as Record<Facet, string[]>;
  const byName = (names: readonly string[]) => [...names].sort((a, b) => a.localeCompare(b, 'en'));
  const checkpoint = TARGETS.map((target) => `${target} inhibitor`);
  return {
    phase: inOrder(used.phase, PHASES),
    drug: openEndsLast(byName(used.drug)),
    class: openEndsLast(inOrder(byName(used.class), checkpoint)),
    target: inOrder(used.target, [...TARGETS, NOT_SPECIFIED]),
    procedure: [...MODALITIES, undefined].flatMap((modality) =>
      byName(used.procedure.filter((procedure) => modalityOf(procedure) === modality)),
    ),
    modality: inOrder(used.modality, MODALITIES),
    malignancy: openEndsLast(used.malignancy),
    organ: used.organ,
    since: inOrder(byName(used.since), [NO_UPDATE]),
  };
}

/** A name as it stands in an address: lower-case words with hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Root-relative address of the table with the trials that have all these values, given by their names. */
export function trialsPath(values: Readonly<Partial<Record<Facet, string>>>): string {
  const asked = new URLSearchParams();
  for (const [facet, name] of Object.entries(values)) if (name) asked.set(facet, slugOf(name));
  return `/trials/${writeQuery(asked)}#table-trials`;
}

/** The date of the last report on a trial, as exact as it is; empty when none has one, undefined without a report. */
export function lastReported(trial: Trial, updates: readonly Update[]): string | undefined {
  const dates = updatesOnTrial(updates, trial.nct)
    .map(({ date = '' }) => date)
    .sort();
  return dates.at(-1);
}

/** The known names first, in their order, then the others as they stand; each once. */
function inOrder(names: readonly string[], known: readonly string[]): string[] {
  const rank = (name: string) => {
    const at = known.indexOf(name);
    return at < 0 ? known.length : at;
  };
  return [...new Set(names)].sort((a, b) => rank(a) - rank(b));
}

function openEndsLast(names: readonly string[]): string[] {
  const isOpen = (name: string) => name === NOT_SPECIFIED || /^other\b/.test(name);
  return [...names.filter((name) => !isOpen(name)), ...names.filter(isOpen)];
}
