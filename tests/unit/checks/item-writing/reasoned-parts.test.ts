import { expect, test } from 'vitest';
import { reasonedParts } from '../../../../src/checks/item-writing/reasoned-parts.ts';
import type { Question } from '../../../../src/course/schema/question.ts';

const options = [{ id: 'a', text: 'One', rationale: 'So.' }];
const pairs = [{ id: 'b', text: 'Two', answer: 'a', rationale: 'So, too.' }];

test.each([
  ['its options', { type: 'single', options }, options],
  ['the stems that are matched', { type: 'matching', options, pairs }, pairs],
  ['nothing of a number', { type: 'number', rationale: 'So.' }, []],
])('the parts with a reason each are %s', (_, question, parts) => {
  expect(reasonedParts(question as unknown as Question)).toEqual(parts);
});
