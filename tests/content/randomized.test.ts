import { expect, test } from 'vitest';
import { readContentFolder } from '../../src/course/read/content-files.ts';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import { contentFiles, listItems, root } from './sections.ts';

const RANDOMIZED = /\brandomi[sz]ed|\bRCT\b/i;

/** Trials that later reports name, with all that is held of each. */
const trials = Map.groupBy(
  listItems('updates').flatMap(({ finding, source, caveat }) => {
    const name = /\b(?:[A-Z]{3,}[A-Z0-9]*-?\d*|[A-Z]+\d+|IMbrave\d+|CheckMate-\w+)\b/.exec(finding);
    return name ? [{ name: name[0], held: JSON.stringify([finding, source, caveat]) }] : [];
  }),
  ({ name }) => name,
);
const groups = [...trials].map(([name, reports]) => ({
  name,
  randomized: reports.some(({ held }) => RANDOMIZED.test(held)),
}));

/** What is asked or said in one breath: an item, or a paragraph. */
function passages(): { where: string; text: string }[] {
  const { tree } = readContentTree(contentFiles, drawings(root));
  return [
    ...[...tree.questions, ...tree.cards].flatMap(({ items }) =>
      items
        .filter(({ value }) => !value.retired)
        .map(({ value }) => ({ where: value.id, text: JSON.stringify(value) })),
    ),
    ...['sections', 'diagrams'].flatMap((folder) =>
      ['.mdx', '.mmd'].flatMap((ending) =>
        readContentFolder(contentFiles, folder, ending).flatMap(({ slug, text }) =>
          text.split(/\n{2,}/).map((paragraph) => ({ where: slug, text: paragraph })),
        ),
      ),
    ),
  ];
}

test('a trial is called randomized only where what is held of it says so', () => {
  expect(groups.filter(({ randomized }) => randomized).length).toBeGreaterThan(3);
  const unsaid = groups.filter(({ randomized }) => !randomized);
  const told = passages().flatMap(({ where, text }) =>
    /randomized trials?\b/.test(text)
      ? unsaid.flatMap(({ name }) => (text.includes(name) ? [`${where}: ${name}`] : []))
      : [],
  );
  expect(told).toEqual([]);
});
