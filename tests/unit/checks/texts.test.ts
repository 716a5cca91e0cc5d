import { expect, test } from 'vitest';
import { checkTexts } from '../../../src/checks/texts.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';

/** Whether a file of content is told that it sets numbers against one another. */
function isTold(name: string, text: string): boolean {
  const faults = checkTexts({ files: new Map([[name, text]]), memory: new ReadMemory() });
  return faults.some(({ code }) => code === 'text/against');
}

test.each([
  ['10.3 against 6.0 months', true],
  ['7%, against 10% after brachytherapy', true],
  ['99% complete ablation against\n  89%', true],
  ['more than 2 years against less than 1 year', true],
  ['2 of 21 versus 2 of 85', false],
  ['an antibody against PD-1', false],
  ['3 of 22 patients cannot be weighed against the 2 of 26', false],
])('"%s" sets numbers against one another: %s', (text, told) => {
  expect(isTold('questions/x.yaml', `stem: ${text}\n`)).toBe(told);
  expect(isTold('cards/x.yaml', `why: ${text}\n`)).toBe(told);
});

test('what readers of the bank said stays as they said it', () => {
  expect(isTold('bank-readings.yaml', 'why: 6 against 1 mm\n')).toBe(false);
});
