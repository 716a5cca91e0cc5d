import { z } from 'astro/zod';
import { MODALITIES, type Modality, PHASES } from '../terms/trial-terms.ts';

const list = z
  .string()
  .transform((text) =>
    text
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.string()).min(1, 'must name at least one'));

/** Stands for the organs that the wording of a trial leaves open. */
const OPEN_ORGAN = 'not specified';

/** Whether a trial enrolls more than its named cancers, or treats tumors wherever they are. */
function leavesOrganOpen({ procedure, malignancy }: { procedure: string; malignancy: string }) {
  return /\bother (?:malignancies|cancers|tumors)|primary or metastatic/i.test(
    `${malignancy} ${procedure}`,
  );
}

/** Phases as the review prints them. */
const PHASE_WORDS: Record<string, (typeof PHASES)[number]> = {
  ...{ I: '1', Ib: '1b', 'I/II': '1/2', II: '2', IIA: '2a', III: '3', 'N/A': 'not applicable' },
};

/** One row of `content/trials.csv`: the review's wording, then columns normalized for sorting and counting. */
export const trialSchema = z
  .strictObject({
    /** Registry number, upper case. */
    nct: z.string().regex(/^NCT\d{8}$/, 'is not a registry number like NCT03572582'),
    phase: z.string().min(1),
    drug: z.string().min(1),
    procedure: z.string().min(1),
    malignancy: z.string().min(1),
    phase_normalized: z.enum(PHASES),
    drugs: list,
    drug_classes: list,
    procedures: list,
    modality_class: list.pipe(z.array(z.enum(MODALITIES))),
    malignancies: list,
    organ: list,
  })
  .refine((trial) => !leavesOrganOpen(trial) || trial.organ.includes(OPEN_ORGAN), {
    message: `must include "${OPEN_ORGAN}": the wording leaves open in which organ`,
    path: ['organ'],
  })
  .refine(({ phase, phase_normalized: normal }) => (PHASE_WORDS[phase] ?? normal) === normal, {
    message: 'is another phase than the wording of the trial has',
    path: ['phase_normalized'],
  });

export type Trial = z.infer<typeof trialSchema>;

/** The permanent id of a trial's row: its registry number in lower case. */
export function trialId(nct: string): string {
  return nct.toLowerCase();
}

/** The trial's record in the public registry. */
export function registryUrl(nct: string): string {
  return `https://clinicaltrials.gov/study/${nct.toUpperCase()}`;
}

/** The color meaning of a modality class; its label always stands beside the color. */
export function modalityMeaning(modality: Modality | 'other'): string {
  if (modality === 'heat' || modality === 'cold') return modality;
  if (modality === 'embolization' || modality === 'radioembolization') return 'embolization';
  return 'control';
}
