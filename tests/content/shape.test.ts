import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { UseKind } from '../../src/course/read/authors-tags.ts';
import { readContentTree } from '../../src/course/read/content-tree.ts';
import { formatFaults } from '../../src/course/read/fault.ts';
import { drawings } from '../../src/integrations/content-check.ts';
import {
  contentDir,
  contentFiles,
  listItems,
  root,
  type SectionFile,
  sections,
} from './sections.ts';

/** The registry numbers of the review's Table 1, from its first row to its last. */
const TABLE_1 = `
  NCT03572582 NCT04191889 NCT04246177 NCT03638141 NCT03143270 NCT03259867 NCT03033446 NCT02837029
  NCT03099564 NCT03949231 NCT03753659 NCT04472767 NCT03778957 NCT04605731 NCT04541173 NCT03630640
  NCT02821754 NCT03937830 NCT04301778 NCT03457948 NCT04429321 NCT03080974 NCT04339218 NCT04201990
  NCT04102982 NCT03769129 NCT03290677 NCT03949153 NCT03546686 NCT02833233 NCT03035331`
  .trim()
  .split(/\s+/);

const all = sections();
const frame = all.filter(({ head }) => ['introduction', 'conclusion'].includes(head.topic));

const values = ({ scan }: SectionFile, kind: UseKind) =>
  scan.uses.filter((use) => use.kind === kind).map(({ value }) => value);

test('the records and drawings that items rest on are on record', () => {
  const { tree } = readContentTree(contentFiles, drawings(root));
  expect(tree.evidence?.size).toBeGreaterThan(100);
});

test('the content has no fault', { timeout: 30_000 }, () => {
  expect(formatFaults(checkContent(contentDir, drawings(root)))).toBe('0 faults in the content');
});

test('the sections are those of the review, in its order', () => {
  expect(all.map(({ head, slug }) => `${head.order} ${slug}`)).toEqual([
    '1 introduction',
    '2 ici-combinations',
    '3 breast-ablation',
    '4 prostate-fla',
    '5 artificial-intelligence',
    '6 conclusion',
  ]);
});

test('the references are the 78 of the review', () => {
  const numbers = listItems('references').map(({ n }) => n);
  expect(numbers).toEqual(Array.from({ length: 78 }, (_, i) => i + 1));
});

test('the trials are the 31 of Table 1, in its order', () => {
  expect(listItems('trials').map(({ nct }) => nct)).toEqual(TABLE_1);
});

test('the glossary explains at least 70 terms', () => {
  expect(listItems('glossary').length).toBeGreaterThanOrEqual(70);
});

test('at least 12 diagrams are placed, one of them in the introduction', () => {
  expect(new Set(all.flatMap((section) => values(section, 'diagram'))).size).toBeGreaterThanOrEqual(
    12,
  );
  const introduction = all.filter(({ slug }) => slug === 'introduction');
  expect(introduction.flatMap((section) => values(section, 'diagram'))).not.toEqual([]);
});

test('introduction and conclusion have two objectives each', () => {
  expect(frame.map(({ head }) => head.objectives.length)).toEqual([2, 2]);
});

test('the three trials that the text of section 2 describes are linked from it', () => {
  const section = all.find(({ slug }) => slug === 'ici-combinations');
  expect(section && values(section, 'trial')).toEqual(
    expect.arrayContaining(['nct03949231', 'nct02821754', 'nct03753659']),
  );
});

test('some remarks stand in every section', () => {
  const without = all.filter(({ scan }) =>
    scan.prose.every(({ sentences }) => sentences.every(({ told }) => told)),
  );
  expect(without.map(({ slug }) => slug)).toEqual([]);
});
