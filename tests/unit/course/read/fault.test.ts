import { expect, test } from 'vitest';
import { type Fault, formatFaults } from '../../../../src/course/read/fault.ts';

const fault: Fault = {
  file: 'content/sections/a.mdx',
  line: 3,
  column: 7,
  code: 'term/unknown',
  message: 'No glossary entry has the id "anergi".',
};

test('a report names place, code, cause, the nearest right thing and what to do', () => {
  expect(formatFaults([{ ...fault, suggestion: 'anergy' }])).toMatchInlineSnapshot(`
    "1 fault in the content

    content/sections/a.mdx:3:7  term/unknown
      No glossary entry has the id "anergi".
      Did you mean "anergy"? Otherwise add it to content/glossary.yaml."
  `);
});

test('without a suggestion the advice does not begin with "Otherwise"', () => {
  expect(formatFaults([fault])).toMatch(/\n {2}Add it to content\/glossary\.yaml\.$/);
});

test('faults come in the order of files, lines and columns', () => {
  const places = [
    ['content/b.yaml', 1, 1],
    ['content/a.mdx', 10, 1],
    ['content/a.mdx', 9, 2],
    ['content/a.mdx', 9, 1],
  ] as const;
  const report = formatFaults(
    places.map(([file, line, column]) => ({ ...fault, file, line, column })),
  );
  expect(report.match(/^content\S+/gm)).toEqual([
    'content/a.mdx:9:1',
    'content/a.mdx:9:2',
    'content/a.mdx:10:1',
    'content/b.yaml:1:1',
  ]);
  expect(report).toMatch(/^4 faults in the content\n/);
});

test('sorting a report leaves the given list as it was', () => {
  const given = [{ ...fault, line: 9 }, fault];
  formatFaults(given);
  expect(given.map(({ line }) => line)).toEqual([9, 3]);
});
