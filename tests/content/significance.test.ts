import { expect, test } from 'vitest';
import { checkTexts } from '../../src/checks/texts.ts';
import { ReadMemory } from '../../src/course/read/read-memory.ts';

/** Whether a text tells what was not significant as if there were none; files of content are checked by themselves. */
function tellsAsNone(text: string): boolean {
  const files = new Map([['updates.yaml', text]]);
  const faults = checkTexts({ files, memory: new ReadMemory() });
  return faults.some(({ code }) => code === 'result/as-none');
}

test.each([
  ['but no difference in mortality', true],
  ['The average score did not change.', true],
  ['Mortality did not differ significantly.', false],
  ['no significant difference', false],
])('"%s" tells an open result as none: %s', (text, expected) => {
  expect(tellsAsNone(text)).toBe(expected);
});
