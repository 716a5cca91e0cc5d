import { expect, test } from 'vitest';
import { sectionSchema } from '../../../../src/course/schema/section.ts';

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
  expect(sectionSchema.parse(head)).toEqual({ ...head, own: [] });
});

test.each([
  ['no objective', { objectives: [] }],
  ['an objective of an unknown level', { objectives: [{ ...objective, level: 'know' }] }],
  ['a description that search engines would cut', { description: 'word '.repeat(40) }],
  ['half an order', { order: 1.5 }],
  ['a field it does not know', { author: 'x' }],
])('a section with %s is refused', (_, change) => {
  expect(sectionSchema.safeParse({ ...head, ...change }).success).toBe(false);
});
