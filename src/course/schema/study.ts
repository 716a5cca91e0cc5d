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
import { oneOf } from './one-of.ts';
import { roundedShare } from './percentage.ts';
import { sizeMisquote, statedSizeSchema } from './stated-size.ts';

/** One group of a study. */
const armSchema = z.strictObject({
  id: idSchema.describe('Unique within the study.'),
  name: z.string().min(2).describe('The group in our words, without abbreviations.'),
  n: z.int().min(1).optional().describe('Its size, where the review prints it.'),
  historical: z
    .boolean()
    .default(false)
    .describe('Set for a figure from the past that stands in for a group.'),
});

/** One result: what was measured, in whom, when, and against what. */
const outcomeSchema = z.strictObject({
  id: idSchema.describe(
    "Permanent; begins with the study's id and says what was measured, never the result.",
  ),
  measure: oneOf<Measure>(MEASURES).describe('Standard term for what was measured.'),
  label: z
    .string()
    .min(3)
    .describe('What was measured, in our words and without giving the result away.'),
  arms: z
    .array(idSchema)
    .default([])
    .describe('Ids of the groups it was measured in; left out when it is the whole study.'),
  timePoint: z
    .string()
    .optional()
    .describe('When it was measured or what time is counted from, where the review says so.'),
  value: z
    .number()
    .optional()
    .describe(
      'The number alone; left out for words and for bounds such as "> 2 years" or "up to 75%".',
    ),
  valueText: z
    .string()
    .min(1)
    .describe('The result as the review prints it, or in our words where it prints no number.'),
  unit: z.string().optional().describe('Unit of the number: %, months, weeks, s.'),
  count: z.int().min(0).optional().describe('How many had the event, where the review prints it.'),
  denominator: z.int().min(1).optional().describe('Of how many, where the review prints it.'),
  denominatorFits: z
    .int()
    .min(1)
    .optional()
    .describe(
      'The number of which the printed percentage is a share, where that is not the printed one; a source note says so.',
    ),
  direction: oneOf<Direction>(DIRECTIONS)
    .optional()
    .describe('What the review says of the result; left out where it says nothing.'),
  comparator: z
    .union([idSchema, z.array(idSchema).min(1)])
    .transform((ids) => [ids].flat().filter((id) => id !== 'none'))
    .describe(
      'Ids of groups of this study, or of other studies that the review sets beside it; else "none".',
    ),
  claims: z
    .array(idSchema)
    .default([])
    .describe('Ids of the key sentences of the section that tell this result.'),
  derived: z
    .boolean()
    .default(false)
    .describe('Set for a number that we counted or calculated and the review does not print.'),
});

/** One study, or one statement with a figure, in `content/studies.yaml`. */
export const studySchema = z
  .strictObject({
    id: idSchema.describe('Permanent; begins with the topic.'),
    topic: idSchema.describe('Id of a topic of `course.yaml`.'),
    section: z.string().describe('Slug of the section that reports it.'),
    place: idSchema.describe('Id of the heading, figure or table of that page where it is told.'),
    refs: z
      .array(z.int())
      .default([])
      .describe(
        "The review's citation numbers; none for a figure that the review gives without a source.",
      ),
    name: z
      .string()
      .min(4)
      .describe(
        'As the review names it, else a description in our words that does not give the result away.',
      ),
    design: oneOf<Design>(DESIGNS).describe(
      'As the review states it; where it does not, one of the last three, or case-reports for a single patient.',
    ),
    designStated: z.boolean().describe('Whether the review states the design.'),
    population: z.string().min(3).describe('Who or what was studied, in our words.'),
    size: statedSizeSchema
      .optional()
      .describe(
        'The sizes of the lesions studied, or those for which a statement is made, where the review names them.',
      ),
    sourceDesign: z
      .strictObject({
        design: oneOf<Design>(DESIGNS).describe('The design.'),
        ref: z.int().describe("The review's citation number of that source."),
      })
      .optional()
      .describe('The design as the identified source states it, where the review does not.'),
    n: z
      .int()
      .min(1)
      .optional()
      .describe('Patients in the whole study, where the review prints the number.'),
    nText: z
      .string()
      .optional()
      .describe('What was counted, or in which words, where a bare number does not say it.'),
    arms: z.array(armSchema).default([]).describe('Its groups, where it has any.'),
    outcomes: z.array(outcomeSchema).min(1).describe('Its results.'),
    concludes: z
      .string()
      .min(15)
      .describe('What the review concludes from it, in one sentence of ours.'),
    limits: z
      .array(z.string().min(15))
      .min(1)
      .describe(`What it cannot tell: the review's own caveats; ours begin with "Our remark:".`),
    sourceNotes: z.array(idSchema).default([]).describe('Ids of the source notes that concern it.'),
    sizeNote: idSchema
      .optional()
      .describe(
        'The one of these notes that tells how many there were, where the review does not.',
      ),
    notes: z.string().optional().describe('Anything else that a reader of the record has to know.'),
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
  const results = study.outcomes.map(({ valueText }) => valueText);
  const misquote = study.size && sizeMisquote(study.size, [study.population, ...results]);
  if (misquote) complain(misquote, 'size', 'words');
  if (study.sizeNote && study.n !== undefined)
    complain('is only for a study whose number the review does not print', 'sizeNote');
  if (study.sizeNote && !study.sourceNotes.includes(study.sizeNote))
    complain(`"${study.sizeNote}" is not among its source notes`, 'sizeNote');
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
