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
    nct: z
      .string()
      .regex(/^NCT\d{8}$/, 'is not a registry number like NCT03572582')
      .describe('Registry number, upper case.'),
    phase: z.string().min(1).describe("The phase in the review's wording."),
    drug: z.string().min(1).describe("The drugs in the review's wording."),
    procedure: z.string().min(1).describe("The procedure in the review's wording."),
    malignancy: z.string().min(1).describe("The cancers in the review's wording."),
    phase_normalized: z.enum(PHASES).describe('The phase, for sorting and counting.'),
    drugs: list.describe('The drugs by their generic names, separated by semicolons.'),
    drug_classes: list.describe('Their classes, separated by semicolons.'),
    procedures: list.describe('The procedures, separated by semicolons.'),
    modality_class: list
      .pipe(z.array(z.enum(MODALITIES)))
      .describe('By what the procedures act, separated by semicolons.'),
    malignancies: list.describe('The cancers, separated by semicolons.'),
    organ: list.describe(
      'The organs they are of, separated by semicolons; `not specified` where the wording leaves it open.',
    ),
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
