/** Phases in clinical order, as `phase_normalized` has them. */
export const PHASES = ['1', '1b', '1/2', '2', '2a', '3', 'not applicable'] as const;

/** Classes of procedure, as `modality_class` has them. */
export const MODALITIES = [
  'heat',
  'cold',
  'embolization',
  'radioembolization',
  'electroporation',
  'infusion',
  'radionuclide',
] as const;

export type Modality = (typeof MODALITIES)[number];

/** What trials can be chosen and grouped by, with the names of the filters. */
export const FACETS = {
  phase: 'Phase',
  drug: 'Drug',
  class: 'Drug class',
  target: 'Target',
  procedure: 'Procedure',
  modality: 'Modality',
  malignancy: 'Malignancy',
  organ: 'Organ',
  since: 'Reported since',
} as const;

export type Facet = keyof typeof FACETS;

export const FACET_IDS = Object.keys(FACETS) as Facet[];

/** The columns of the table, by which it can be sorted, with their heads. */
export const COLUMNS = {
  trial: 'Trial',
  phase: 'Phase',
  drug: 'Drug',
  procedure: 'Procedure',
  malignancy: 'Malignancy',
  since: 'Reported since',
} as const;

export type Column = keyof typeof COLUMNS;

/** The values of every facet, each list in the order in which it is offered, sorted and grouped. */
export type TrialVocabulary = Readonly<Record<Facet, readonly string[]>>;
