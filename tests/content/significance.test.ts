import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTexts } from '../../src/checks/texts.ts';
import { ReadMemory } from '../../src/course/read/read-memory.ts';

/** The lab of invented men, who by its rules die equally often in both groups. */
const INVENTED = /labs\/big-database|lab-confounding/;

/** Whether a text tells what was not significant as if there were none; files of content are checked by themselves. */
function tellsAsNone(text: string): boolean {
  const files = new Map([['updates.yaml', text]]);
  const faults = checkTexts({ files, memory: new ReadMemory() });
  return faults.some(({ code }) => code === 'result/as-none');
}

test('labs never tell what did not differ significantly as not different', () => {
  const labs = globSync(['src/pages/labs/*.astro', 'src/islands/lab-*/*.astro']).filter(
    (file) => !INVENTED.test(file),
  );
  expect(labs.length).toBeGreaterThan(5);
  expect(labs.filter((file) => tellsAsNone(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  ['but no difference in mortality', true],
  ['The average score did not change.', true],
  ['Mortality did not differ significantly.', false],
  ['no significant difference', false],
])('"%s" tells an open result as none: %s', (text, expected) => {
  expect(tellsAsNone(text)).toBe(expected);
});
