import { expect, test } from 'vitest';
import { blockId } from '../../../../src/course/read/authors-tags.ts';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { blockName, taughtAt } from '../../../../src/course/usage/taught-at.ts';

const scan = () =>
  scanSection(
    '## First [#one]\n\n<Claim id="a-claim">Words.</Claim>\n\n## Second [#two]\n\n<Diagram id="a-diagram" />\n',
    'content/sections/x.mdx',
  );

test('a claim or a figure is taught under its heading, a heading by itself', () => {
  expect(taughtAt(scan(), 'a-claim')).toEqual({ block: 'a-claim', part: 'First' });
  expect(taughtAt(scan(), blockId('diagram', 'a-diagram')).part).toBe('Second');
  expect(taughtAt(scan(), 'two')).toEqual({ block: 'two', part: 'Second' });
});

test('what stands nowhere is taught under no heading', () => {
  expect(taughtAt(scan(), 'unknown')).toEqual({ block: 'unknown', part: '' });
});

test('a figure or table is called with its number, where it has one', () => {
  expect(blockName('fig-heat', '4.5')).toBe('Figure 4.5');
  expect(blockName('table-heat', '2')).toBe('Table 2');
  expect(blockName('a-table-', undefined)).toBe('Figure');
});
