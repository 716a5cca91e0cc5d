import { expect, test } from 'vitest';
import { sectionSchema } from '../../../src/model/section.ts';
import { sourceNoteSchema } from '../../../src/model/source-note.ts';
import { updateSchema } from '../../../src/model/update.ts';

const objective = { id: 'a-do', level: 'apply', text: 'Tell one thing from another thing.' };
const head = {
  order: 1,
  title: 'Ablation',
  shortTitle: 'Ablation',
  topic: 'breast',
  answer: 'One sentence that says what all the evidence amounts to.',
  description: 'What search engines and previews say of this section, in one sentence or two.',
  objectives: [objective],
};

test('a section has order, titles, topic, answer, description and objectives', () => {
  expect(sectionSchema.parse(head)).toEqual(head);
});

test.each([
  ['no objective', { objectives: [] }],
  ['an objective of an unknown level', { objectives: [{ ...objective, level: 'know' }] }],
  ['a description that search engines would cut', { description: 'word '.repeat(40) }],
  ['an unknown topic', { topic: 'liver' }],
  ['half an order', { order: 1.5 }],
  ['a field it does not know', { author: 'x' }],
])('a section with %s is refused', (_, change) => {
  expect(sectionSchema.safeParse({ ...head, ...change }).success).toBe(false);
});

test('a source note sets the review beside its source and says how sure we are', () => {
  const note = {
    id: 'rate',
    section: 'breast-ablation',
    review: 'Gives a rate of 99%.',
    source: 'The source gives 96%.',
    certainty: 'abstract only',
  };
  expect(sourceNoteSchema.parse(note)).toEqual(note);
  expect(sourceNoteSchema.safeParse({ ...note, certainty: '' }).success).toBe(false);
  expect(sourceNoteSchema.safeParse({ ...note, source: undefined }).success).toBe(false);
});

test('an update names its source, and its trial by the id that addresses use', () => {
  const update = {
    id: 'later',
    topic: 'ici',
    section: 'ici-combinations',
    nct: 'nct04246177',
    concerns: 'A trial of Table 1.',
    finding: 'The trial reported its first results.',
    status: 'published',
    source: { title: 'A report' },
  };
  expect(updateSchema.parse(update)).toEqual({ ...update, refs: [] });
  expect(updateSchema.safeParse({ ...update, nct: 'NCT04246177' }).success).toBe(false);
  expect(updateSchema.safeParse({ ...update, source: {} }).success).toBe(false);
});
