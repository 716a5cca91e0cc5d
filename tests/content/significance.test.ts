import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readContentFolder } from '../../src/course/read/content-files.ts';
import { contentFiles, listItems, plainSpaces } from './sections.ts';

/** Words that tell a difference or a change that was not significant as if there were none. */
const AS_NONE =
  /\bno (?:difference|change)\b|\b(?:did|does|do|was|were|is|are) not (?:differ(?:ent)?|changed?)\b(?! significantly)/i;

/** The lab of invented men, who by its rules die equally often in both groups. */
const INVENTED = /labs\/big-database|lab-confounding/;

/** What the site tells of results, by the place where it stands; made-up numbers of questions are not among it. */
const told: [where: string, text: string][] = [
  ...['sections', 'diagrams', 'cards'].flatMap((folder) =>
    ['.mdx', '.mmd', '.yaml'].flatMap((ending) =>
      readContentFolder(contentFiles, folder, ending).map(({ slug, text }): [string, string] => [
        `${folder}/${slug}`,
        text,
      ]),
    ),
  ),
  ...(['updates', 'sourceNotes', 'studies', 'charts', 'comparisons'] as const).flatMap((name) =>
    listItems(name).map((item): [string, string] => [`${name}/${item.id}`, JSON.stringify(item)]),
  ),
  ...globSync(['src/pages/labs/*.astro', 'src/islands/lab-*/*.astro'])
    .filter((file) => !INVENTED.test(file))
    .map((file): [string, string] => [file, readFileSync(file, 'utf8')]),
];

test('what did not differ significantly is never told as not different', () => {
  expect(told.length).toBeGreaterThan(100);
  const wrong = told.flatMap(([where, text]) => {
    const [words] = AS_NONE.exec(plainSpaces(text)) ?? [];
    return words ? [`${where}: ${words}`] : [];
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['but no difference in mortality', true],
  ['The average score did not change.', true],
  ['Mortality did not differ significantly.', false],
  ['no significant difference', false],
])('"%s" tells an open result as none: %s', (text, expected) => {
  expect(AS_NONE.test(text)).toBe(expected);
});
