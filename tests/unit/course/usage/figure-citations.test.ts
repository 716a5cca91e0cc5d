import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { withFigureCitations } from '../../../../src/course/usage/figure-citations.ts';

const scan = scanSection(
  '## Words [#words]\n\nA sentence. <Cite n="2" />\n\n<Diagram id="heat" />\n\n<Diagram id="plain" />\n',
  'content/sections/a.mdx',
);
const cited = withFigureCitations(scan, (id) => (id === 'heat' ? '6-8' : undefined));

test('the citations in the caption of a diagram count as citations of the section, at the diagram', () => {
  const uses = cited.uses.map(({ kind, value, block }) => [kind, value, block]);
  expect(uses).toEqual([
    ['cite', '2', 'words'],
    ['diagram', 'heat', 'fig-heat'],
    ['cite', '6-8', 'fig-heat'],
    ['diagram', 'plain', 'fig-plain'],
  ]);
});

test('only diagrams have captions of their own: another use of the same name adds nothing', () => {
  const all = withFigureCitations(scan, () => '1');
  expect(all.uses.filter(({ kind }) => kind === 'cite').map(({ value }) => value)).toEqual([
    '2',
    '1',
    '1',
  ]);
  expect(all.headings).toBe(scan.headings);
});
