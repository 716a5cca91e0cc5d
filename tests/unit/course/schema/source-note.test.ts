import { expect, test } from 'vitest';
import {
  exercisesByKind,
  isExercise,
  isFromAbstract,
  NOTE_KINDS,
  type SourceNote,
  sourceNoteSchema,
} from '../../../../src/course/schema/source-note.ts';

const note: SourceNote = {
  id: 'rate',
  section: 'breast-ablation',
  review: 'Gives a rate of 99%.',
  source: 'The source gives 96%.',
  bySize: [],
  certainty: 'abstract only',
  background: [],
  percentages: [],
  names: [],
};
const exercise = (id: string, kind: SourceNote['kind']): SourceNote => ({
  ...note,
  id,
  kind,
  prompt: 'What could the rate be a rate of?',
  lesson: 'Two rates are easily exchanged.',
});

test('a source note sets the review beside its source and says how sure we are', () => {
  expect(sourceNoteSchema.parse(note)).toEqual(note);
  expect(sourceNoteSchema.safeParse({ ...note, certainty: '' }).success).toBe(false);
  expect(sourceNoteSchema.safeParse({ ...note, source: undefined }).success).toBe(false);
});

test('a kind, a prompt and a lesson come together or not at all', () => {
  const whole = exercise('rate', 'measure');
  expect(sourceNoteSchema.parse(whole)).toEqual(whole);
  for (const field of ['kind', 'prompt', 'lesson'] as const) {
    const { [field]: _, ...rest } = whole;
    expect(sourceNoteSchema.safeParse(rest).success, `without ${field}`).toBe(false);
    expect(isExercise(rest), `without ${field}`).toBe(false);
  }
  expect([isExercise(whole), isExercise(note)]).toEqual([true, false]);
});

test('a prompt asks, a lesson ends', () => {
  const whole = exercise('rate', 'measure');
  expect(sourceNoteSchema.safeParse({ ...whole, prompt: 'Look at the rate again.' }).success).toBe(
    false,
  );
  expect(sourceNoteSchema.safeParse({ ...whole, lesson: 'Two rates are not one' }).success).toBe(
    false,
  );
});

test('exercises stand by kind in the order of the course, and notes that are none stay away', () => {
  const notes = [
    exercise('a', 'wording'),
    note,
    exercise('b', 'denominator'),
    exercise('c', 'wording'),
  ];
  const found = exercisesByKind(notes).map(({ kind, exercises }) => [
    kind,
    exercises.map(({ id }) => id),
  ]);
  expect(found).toEqual([
    ['denominator', ['b']],
    ['wording', ['a', 'c']],
  ]);
});

test('every kind asks a question and says where to look', () => {
  for (const { question, look } of Object.values(NOTE_KINDS)) {
    expect(question).toMatch(/^[A-Z].*\?$/);
    expect(look).toMatch(/^[A-Z].*\.$/);
  }
});

test('what a note counts by size stands in its words', () => {
  const size = { words: 'up to 2 cm', to: 2, inclusive: true, of: 'studied' };
  const wrong = (source: string) => {
    const bySize = [{ label: 'Rate', valueText: '96%', size }];
    const { error } = sourceNoteSchema.safeParse({ ...note, source, bySize });
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  };
  expect(wrong('It gives 96% of those up to 2 cm.')).toEqual([]);
  expect(wrong('It gives 97% of the small ones.')).toEqual([
    'bySize.0.size.words: "up to 2 cm" does not stand in the record\'s words',
    'bySize.0.valueText: "96%" does not stand in "source"',
  ]);
});

test.each([
  ['abstract only', true],
  ['Abstract and registry', true],
  ['full text', false],
])('a note of the certainty "%s" is from an abstract: %s', (certainty, is) => {
  expect(isFromAbstract({ certainty })).toBe(is);
});
