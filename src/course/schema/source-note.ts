import { z } from 'astro/zod';
import { idSchema } from './id.ts';
import { oneOf } from './one-of.ts';
import { percentageSchema } from './percentage.ts';
import { sizeMisquote, statedSizeSchema } from './stated-size.ts';

/** What a difference between the review and a source is about, in the order of the course on them. */
export const NOTE_KINDS = {
  denominator: {
    question: 'Of how many?',
    look: 'Find the number of patients, add up the parts, and see whether the percentages fit.',
  },
  threshold: {
    question: 'From which value on?',
    look: 'Look at the sign before a limit: “at least” takes the limit in, “above” leaves it out.',
  },
  measure: {
    question: 'What was measured?',
    look: 'Name the thing that a figure counts. Two measures of one study are easily exchanged.',
  },
  population: {
    question: 'In whom?',
    look: 'Name the people behind a figure: which part of a study, which stage, which country.',
  },
  treatment: {
    question: 'What was done?',
    look: 'Compare the name of the treatment in the title, in the registry record and in the review.',
  },
  design: {
    question: 'What kind of study?',
    look: 'Count the groups, and ask how patients came into them. Two treatments in one trial are not yet a comparison.',
  },
  omission: {
    question: 'What else does the source say?',
    look: 'Read the result that stands next to the one cited, above all on harms and subgroups.',
  },
  wording: {
    question: 'In which words?',
    look: 'Stop at the words that carry a claim without a number, such as mild, minimal or ongoing.',
  },
} as const satisfies Record<string, { question: string; look: string }>;

export type NoteKind = keyof typeof NOTE_KINDS;

/** A result that the source gives for lesions of one size. */
const sizedResultSchema = z.strictObject({
  label: z.string().min(3).describe('What was measured, in our words.'),
  valueText: z.string().min(1).describe('The result as "source" prints it.'),
  size: statedSizeSchema.describe('The size of these lesions.'),
});

/** Where a source says something else than the review, in `content/source-notes.yaml`. */
export const sourceNoteSchema = z
  .strictObject({
    id: idSchema.describe('Permanent; the address is that of its page and #note-id.'),
    section: z.string().describe('Slug of the section that holds the claim concerned.'),
    claim: idSchema.optional().describe('Id of the key sentence concerned, where there is one.'),
    ref: z.int().optional().describe('The reference that it concerns, by its number.'),
    nct: z
      .string()
      .optional()
      .describe('The trial of the review that it concerns, by its id on the site.'),
    review: z.string().min(10).describe('What the review says.'),
    source: z.string().min(10).describe('What the source says.'),
    bySize: z
      .array(sizedResultSchema)
      .default([])
      .describe('What the source counts apart by the size of lesions.'),
    doi: z.string().optional().describe('DOI of the source that was read.'),
    certainty: z.string().min(3).describe('How sure we are and from what.'),
    background: z
      .array(idSchema)
      .default([])
      .describe('Ids of the background records on which "source" rests beside the paper named.'),
    percentages: z
      .array(percentageSchema)
      .default([])
      .describe('What each percentage of review and source is a share of, in their order.'),
    names: z
      .array(z.string().min(2))
      .default([])
      .describe('Proper names in capitals that are no terms.'),
    kind: oneOf<NoteKind>(NOTE_KINDS).optional().describe('What the difference is about.'),
    prompt: z
      .string()
      .min(15)
      .endsWith('?')
      .optional()
      .describe('What to think of before the source is shown; gives nothing away.'),
    lesson: z
      .string()
      .min(20)
      .endsWith('.')
      .optional()
      .describe('What to take along, in one sentence that holds for this note.'),
  })
  .refine(({ kind, prompt, lesson }) => !kind === !prompt && !kind === !lesson, {
    message: 'makes an exercise only together with prompt and lesson',
    path: ['kind'],
  })
  .superRefine(({ bySize, source }, context) => {
    for (const [i, { size, valueText }] of bySize.entries()) {
      const complain = (message: string, ...path: string[]) =>
        context.addIssue({ code: 'custom', path: ['bySize', i, ...path], message });
      const misquote = sizeMisquote(size, [source]);
      if (misquote) complain(misquote, 'size', 'words');
      if (!source.includes(valueText))
        complain(`"${valueText}" does not stand in "source"`, 'valueText');
    }
  });

export type SourceNote = z.infer<typeof sourceNoteSchema>;

/** Whether all that was read of the source is its abstract. */
export function isFromAbstract({ certainty }: Pick<SourceNote, 'certainty'>): boolean {
  return /abstract/i.test(certainty);
}

/** A note with what makes it an exercise. */
export type Exercise = SourceNote & Required<Pick<SourceNote, 'kind' | 'prompt' | 'lesson'>>;

/** Whether a note can be worked through. */
export function isExercise(note: SourceNote): note is Exercise {
  return note.kind !== undefined && note.prompt !== undefined && note.lesson !== undefined;
}

/** The exercises of each kind in the order of the course, without the kinds that have none. */
export function exercisesByKind(
  notes: readonly SourceNote[],
): { kind: NoteKind; exercises: Exercise[] }[] {
  const exercises = notes.filter(isExercise);
  return (Object.keys(NOTE_KINDS) as NoteKind[])
    .map((kind) => ({ kind, exercises: exercises.filter((note) => note.kind === kind) }))
    .filter(({ exercises }) => exercises.length > 0);
}
