import { z } from 'astro/zod';
import {
  DESIGNS,
  type Design,
  DIRECTIONS,
  type Direction,
  MEASURES,
  type Measure,
  UNSTATED_DESIGNS,
} from '../terms/study-terms.ts';
import { idSchema } from './id.ts';
import { recordSizeSchema } from './lesion-size.ts';
import { oneOf } from './one-of.ts';
import { roundedShare } from './percentage.ts';

/** One group of a study. */
const armSchema = z.strictObject({
  /** Unique within the study. */
  id: idSchema,
  /** The group in our words, without abbreviations. */
  name: z.string().min(2),
  /** Its size, where the review prints it. */
  n: z.int().min(1).optional(),
  /** Set for a figure from the past that stands in for a group. */
  historical: z.boolean().default(false),
});

/** One result: what was measured, in whom, when, and against what. */
const outcomeSchema = z.strictObject({
  /** Permanent; begins with the study's id and says what was measured, never the result. */
  id: idSchema,
  /** Standard term for what was measured. */
  measure: oneOf<Measure>(MEASURES),
  /** What was measured, in our words and without giving the result away. */
  label: z.string().min(3),
  /** Ids of the groups it was measured in; left out when it is the whole study. */
  arms: z.array(idSchema).default([]),
  /** When it was measured or what time is counted from, where the review says so. */
  timePoint: z.string().optional(),
  /** The number alone; left out for words and for bounds such as "> 2 years" or "up to 75%". */
  value: z.number().optional(),
  /** The result as the review prints it, or in our words where it prints no number. */
  valueText: z.string().min(1),
  /** Unit of the number: %, months, weeks, s. */
  unit: z.string().optional(),
  /** How many had the event, where the review prints it. */
  count: z.int().min(0).optional(),
  /** Of how many, where the review prints it. */
  denominator: z.int().min(1).optional(),
  /** The number of which the printed percentage is a share, where that is not the printed one; a source note says so. */
  denominatorFits: z.int().min(1).optional(),
  /** What the review says of the result; left out where it says nothing. */
  direction: oneOf<Direction>(DIRECTIONS).optional(),
  /** Ids of groups of this study, or of other studies that the review sets beside it; else "none". */
  comparator: z
    .union([idSchema, z.array(idSchema).min(1)])
    .transform((ids) => [ids].flat().filter((id) => id !== 'none')),
  /** Ids of the key sentences of the section that tell this result. */
  claims: z.array(idSchema).default([]),
  /** Set for a number that we counted or calculated and the review does not print. */
  derived: z.boolean().default(false),
});

/** One study, or one statement with a figure, in `content/studies.yaml`. */
export const studySchema = z
  .strictObject({
    /** Permanent; begins with the topic. */
    id: idSchema,
    /** Id of a topic of `course.yaml`. */
    topic: idSchema,
    /** Slug of the section that reports it. */
    section: z.string(),
    /** Id of the heading, figure or table of that page where it is told. */
    place: idSchema,
    /** The review's citation numbers; none for a figure that the review gives without a source. */
    refs: z.array(z.int()).default([]),
    /** As the review names it, else a description in our words that does not give the result away. */
    name: z.string().min(4),
    /** As the review states it; where it does not, one of the last three, or case-reports for a single patient. */
    design: oneOf<Design>(DESIGNS),
    /** Whether the review states the design. */
    designStated: z.boolean(),
    /** Who or what was studied, in our words. */
    population: z.string().min(3),
    /** The design as the identified source states it, where the review does not. */
    sourceDesign: z
      .strictObject({
        design: oneOf<Design>(DESIGNS),
        /** The review's citation number of that source. */
        ref: z.int(),
      })
      .optional(),
    /** Patients in the whole study, where the review prints the number. */
    n: z.int().min(1).optional(),
    /** What was counted, or in which words, where a bare number does not say it. */
    nText: z.string().optional(),
    arms: z.array(armSchema).default([]),
    outcomes: z.array(outcomeSchema).min(1),
    /** What the review concludes from it, in one sentence of ours. */
    concludes: z.string().min(15),
    /** What it cannot tell: the review's own caveats; ours begin with "Our remark:". */
    limits: z.array(z.string().min(15)).min(1),
    /** Ids of the source notes that concern it. */
    sourceNotes: z.array(idSchema).default([]),
    /** How the lab "How large a lesion?" shows it, in the section of that lab. */
    lesionSize: recordSizeSchema.optional(),
    /** Anything else that a reader of the record has to know. */
    notes: z.string().optional(),
  })
  .superRefine((study, context) => {
    for (const { path, message } of contradictions(study))
      context.addIssue({ code: 'custom', path, message });
  });

export type Study = z.output<typeof studySchema>;
export type Outcome = z.output<typeof outcomeSchema>;
export type Arm = z.output<typeof armSchema>;

interface Contradiction {
  path: (string | number)[];
  message: string;
}

/** Where the fields of a study contradict each other, in an author's words. */
function contradictions(study: Study): Contradiction[] {
  const found: Contradiction[] = [];
  const complain = (message: string, ...path: (string | number)[]) => found.push({ path, message });
  if (!study.id.startsWith(`${study.topic}-`))
    complain(`does not begin with its topic, "${study.topic}-"`, 'id');
  const unstated = UNSTATED_DESIGNS.includes(study.design);
  if (study.designStated && unstated)
    complain(`cannot be true for "${study.design}"`, 'designStated');
  if (!study.designStated && !unstated && study.design !== 'case-reports')
    complain(`"${study.design}" is more than the review states`, 'design');
  const arms = study.arms.map(({ id }) => id);
  for (const [i, id] of arms.entries())
    if (arms.indexOf(id) < i) complain(`"${id}" is already a group of this study`, 'arms', i, 'id');
  const outcomes = study.outcomes.map(({ id }) => id);
  for (const [i, outcome] of study.outcomes.entries()) {
    const wrong = (field: string, message: string) => complain(message, 'outcomes', i, field);
    if (!outcome.id.startsWith(`${study.id}-`))
      wrong('id', `does not begin with the id of its study, "${study.id}-"`);
    if (outcomes.indexOf(outcome.id) < i)
      wrong('id', `"${outcome.id}" is already a result of this study`);
    for (const arm of outcome.arms)
      if (!arms.includes(arm)) wrong('arms', `"${arm}" is not a group of this study`);
    if ((outcome.count ?? 0) > (outcome.denominator ?? Number.POSITIVE_INFINITY))
      wrong('count', 'is larger than the denominator');
    const misfit = percentageMisfit(outcome);
    if (misfit) wrong('value', misfit);
    if (outcome.denominatorFits !== undefined && study.sourceNotes.length === 0)
      wrong('denominatorFits', 'needs a source note that says so');
    if (outcome.value !== undefined && !numbersIn(outcome.valueText).includes(outcome.value))
      wrong('value', `${outcome.value} does not stand in the text "${outcome.valueText}"`);
  }
  return found;
}

/** The design in words: as the review states it, and as its source does where the review does not. */
export function designText({
  design,
  designStated,
  sourceDesign,
}: Pick<Study, 'design' | 'designStated' | 'sourceDesign'>): string {
  const reading = !designStated && design === 'case-reports' ? ' (our remark)' : '';
  const review = `${DESIGNS[design]}${reading}`;
  return sourceDesign ? `${review}; by its source: ${DESIGNS[sourceDesign.design]}` : review;
}

/** Why a percentage cannot be the share that its count and denominator make, or nothing. */
function percentageMisfit(outcome: z.output<typeof outcomeSchema>): string | undefined {
  const { unit, value, valueText, count, denominator, denominatorFits } = outcome;
  const of = denominatorFits ?? denominator;
  if (unit !== '%' || value === undefined || count === undefined || of === undefined) return;
  const digits = /\.(\d+)/.exec(valueText)?.[1]?.length ?? 0;
  const share = roundedShare(count, of, digits);
  return share === value.toFixed(digits) ? undefined : `${count} of ${of} is ${share}%`;
}

/** The result with an id and the study it belongs to; undefined when no study has it. */
export function findOutcome(
  studies: ReadonlyMap<string, Study>,
  id: string,
): { study: Study; outcome: Outcome } | undefined {
  for (const study of studies.values()) {
    const outcome = study.outcomes.find((result) => result.id === id);
    if (outcome) return { study, outcome };
  }
  return undefined;
}

/** The numbers printed in a text: "93,469 patients" has 93469. */
function numbersIn(text: string): number[] {
  return (text.replace(/(?<=\d),(?=\d{3})/g, '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}
