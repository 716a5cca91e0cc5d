import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { oneOf } from './one-of.ts';
import type { Arm, Outcome, Study } from './study.ts';

/** What can differ between two studies besides the treatment in question, with the words for it. */
export const ASPECTS = {
  patients: 'Patients: disease and stage',
  prior: 'Earlier treatment',
  treatment: 'The rest of the treatment',
  time: 'Time: period, start of the count, time point',
  design: 'Design',
  size: 'Size',
  control: 'A comparison group of its own',
  measure: 'What was measured, and how',
} as const;

export type Aspect = keyof typeof ASPECTS;

/** What the review allows to say of an aspect. */
export const VERDICTS = {
  differs: 'Differs',
  same: 'Same',
  unsaid: 'Not said',
} as const;

export type Verdict = keyof typeof VERDICTS;

/** Where the ground of a judgment comes from. */
export const BASES = {
  records: 'From the records.',
  text: 'From the review’s text.',
  ours: 'Our remark.',
  source: 'With what a source says.',
} as const;

/** Where in a source the words stand. */
export const SOURCE_PARTS = {
  title: 'title',
  abstract: 'abstract',
} as const;

/** Words in a title that say something of an aspect. */
const TITLE_WORDS: Partial<Record<Aspect, RegExp>> = {
  patients: /advanced|early[- ]stage|locali[sz]ed|unresectable|metastatic|risk/i,
  prior: /previously treated|na[iï]ve|first-line|second-line/i,
  time: /\d+-(?:year|month)/i,
  design:
    /(?:non-)?randomi[sz]ed|non-comparative|open-label|phase (?:\d|I)|retrospective|prospective|pilot|registry/i,
  size: /[\d,]+[- ]patients?/i,
  control: /non-comparative|single-arm|controlled/i,
};

/** One side of a comparison: a study, or one group of it. */
const sideSchema = z.strictObject({
  study: idSchema.describe('Id of a record in `studies.yaml`.'),
  arm: idSchema.optional().describe('Id of one of its groups, when the side is that group alone.'),
  outcomes: z.array(idSchema).min(1).describe('Ids of the results that are set side by side.'),
});

/** What an identified source says of an aspect that the review leaves open. */
const sourceWordsSchema = z.strictObject({
  ref: z.int().describe("The review's citation number of the source."),
  says: z
    .string()
    .min(5)
    .describe('Its words, where they are those of its title; else what it says, in ours.'),
  from: oneOf<keyof typeof SOURCE_PARTS>(SOURCE_PARTS)
    .default('title')
    .describe('Where in the source the words stand.'),
});

const judgmentSchema = z.strictObject({
  verdict: oneOf<Verdict>(VERDICTS).describe(
    'As far as the review describes both sides; "unsaid" when it leaves one of them open.',
  ),
  ground: z.string().min(10).describe('Why, in our words.'),
  basis: oneOf<keyof typeof BASES>(BASES)
    .default('records')
    .describe('Where the ground comes from.'),
  sources: z
    .array(sourceWordsSchema)
    .default([])
    .describe('What the identified sources of a side say of it where the review does not.'),
  records: z
    .array(idSchema)
    .default([])
    .describe('Ids of the records it rests on; left out for the records of both sides.'),
});

/** Two results that the review sets, or invites to set, side by side, in `content/comparisons.yaml`. */
export const comparisonSchema = z.strictObject({
  id: idSchema.describe('Permanent.'),
  title: z
    .string()
    .min(10)
    .describe('Both sides in words without abbreviations and without the result.'),
  question: z.string().endsWith('?').describe('What one would like to conclude, as a question.'),
  sides: z.tuple([sideSchema, sideSchema]).describe('The two results.'),
  review: z
    .string()
    .min(15)
    .describe('How the review sets them side by side and what it says of the outcome.'),
  caveat: z
    .string()
    .min(15)
    .optional()
    .describe("The review's own caution, in our words; left out where it gives none."),
  judgments: z
    .strictObject(
      Object.fromEntries(
        Object.entries(ASPECTS).map(([aspect, words]) => [aspect, judgmentSchema.describe(words)]),
      ) as Record<Aspect, typeof judgmentSchema>,
    )
    .describe('What differs between them beside the treatment, aspect by aspect.'),
  notes: z
    .array(idSchema)
    .default([])
    .describe('Ids of the source notes that change how the pair reads.'),
  carries: z.string().min(15).describe('What the comparison can carry, and what it cannot; ours.'),
  cannot: z.string().min(15).describe('What the comparison cannot carry; ours.'),
});

export type StudyComparison = z.output<typeof comparisonSchema>;

/** A name that does not exist, with those that do in its place. */
interface UnknownName {
  id: string;
  known: ReadonlySet<string>;
}

/** Ids of records, groups, results and source notes that a comparison names and that do not exist. */
export function unknownNames(
  { sides, judgments, notes }: StudyComparison,
  studies: ReadonlyMap<string, Study>,
  sourceNotes: ReadonlySet<string>,
): UnknownName[] {
  const unknown = (ids: readonly string[], known: ReadonlySet<string>): UnknownName[] =>
    ids.filter((id) => !known.has(id)).map((id) => ({ id, known }));
  const ids = new Set(studies.keys());
  const results = [...studies.values()].flatMap(({ outcomes }) => outcomes.map(({ id }) => id));
  const records = new Set([...ids, ...results]);
  return [
    ...sides.flatMap(({ study }) => unknown([study], ids)),
    ...Object.values(judgments).flatMap((judgment) => unknown(judgment.records, records)),
    ...sides.flatMap(({ study: id, arm, outcomes }) => {
      const study = studies.get(id);
      if (!study) return [];
      return [
        ...unknown(arm ? [arm] : [], new Set(study.arms.map((group) => group.id))),
        ...unknown(outcomes, new Set(study.outcomes.map((outcome) => outcome.id))),
      ];
    }),
    ...unknown(notes, sourceNotes),
  ];
}

/** A reference as far as a comparison asks for it. */
interface KnownSource {
  n: number;
  grade: string;
  title?: string | undefined;
}

/**
 * What a comparison says of its sources that is not so, and what it calls unsaid although the title
 * of a verified reference of one of its sides says it; in an author's words.
 */
export function sourceFaults(
  { sides, judgments }: StudyComparison,
  studies: ReadonlyMap<string, Study>,
  references: ReadonlyMap<number, KnownSource>,
): string[] {
  // Both sides may be groups of one study.
  const refs = [...new Set(sides.flatMap(({ study }) => studies.get(study)?.refs ?? []))];
  return Object.entries(judgments).flatMap(([aspect, { verdict, sources }]) => {
    const said = sources.flatMap(({ ref, says, from }) => {
      if (!refs.includes(ref)) return [`${aspect}: no side rests on reference ${ref}.`];
      const title = references.get(ref)?.title ?? '';
      if (from !== 'title' || title.includes(says)) return [];
      return [`${aspect}: "${says}" does not stand in the title of reference ${ref}.`];
    });
    const pattern = TITLE_WORDS[aspect as Aspect];
    const unused = refs.flatMap((n) => {
      const { grade, title = '' } = references.get(n) ?? {};
      const words = pattern && grade === 'verified' && pattern.exec(title);
      if (verdict !== 'unsaid' || !words || sources.some(({ ref }) => ref === n)) return [];
      return [
        `${aspect}: it is called unsaid, but the title of reference ${n} says "${words[0]}".`,
      ];
    });
    return [...said, ...unused];
  });
}

/** One side with what its record holds. */
export interface Side {
  study: Study;
  arm: Arm | undefined;
  outcomes: Outcome[];
}

/**
 * A side of a comparison with its record.
 * @throws Error that names what the records do not hold
 */
export function readSide(
  { study: id, arm: armId, outcomes }: z.output<typeof sideSchema>,
  studies: ReadonlyMap<string, Study>,
): Side {
  const study = studies.get(id);
  if (!study) throw new Error(`content/comparisons.yaml: no record has the id "${id}".`);
  const arm = study.arms.find((group) => group.id === armId);
  if (armId && !arm) throw new Error(`content/comparisons.yaml: ${id} has no group "${armId}".`);
  return {
    study,
    arm,
    outcomes: outcomes.map((outcomeId) => {
      const found = study.outcomes.find((outcome) => outcome.id === outcomeId);
      if (!found) throw new Error(`content/comparisons.yaml: ${id} has no result "${outcomeId}".`);
      return found;
    }),
  };
}

/** The number of patients of a side in words, or undefined where the review gives none. */
export function numberText({ study, arm }: Side): string | undefined {
  const print = (n: number) => n.toLocaleString('en-US');
  if (!arm) return study.nText ?? (study.n === undefined ? undefined : print(study.n));
  if (arm.n === undefined || study.n === undefined || arm.n === study.n)
    return arm.n === undefined ? undefined : print(arm.n);
  return `${print(arm.n)} of ${print(study.n)}`;
}
