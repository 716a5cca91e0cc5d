import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../../src/course/read/frontmatter.ts';
import { readSectionHead } from '../../../../src/course/read/section-head.ts';

const split = (text: string) => readFrontmatter(text, 'a.mdx', 'yaml/syntax');

test('a file is parted into its head and its body, which knows its line', () => {
  const found = split('---\ntitle: A\n---\n\nBody.\n---\nMore.\n');
  expect(found).toMatchObject({ body: '\nBody.\n---\nMore.\n', bodyLine: 4 });
  expect(found?.yaml.contents).toMatchObject({ items: [{ key: { value: 'title' } }] });
});

test('a byte order mark, line ends of Windows and spaces behind the lines change nothing', () => {
  expect(split('\uFEFF---  \r\ntitle: A\r\n--- \r\nBody')).toMatchObject({
    ...{ body: 'Body', bodyLine: 4 },
  });
  expect(split('---\n---')).toMatchObject({ body: '', bodyLine: 2 });
});

test.each(['Body.', '\n---\ntitle: A\n---\n', '---\ntitle: A\n', ' ---\na\n---\n', '--- a\n---\n'])(
  '%j has no head',
  (text) => {
    expect(split(text)).toBeUndefined();
  },
);

test('a fault of its syntax has the code and the place in the file', () => {
  const found = readFrontmatter('---\na: [1\n---\n', 'a.mmd', 'diagram/frontmatter');
  expect(found?.yaml.fault).toMatchObject({ code: 'diagram/frontmatter', file: 'a.mmd' });
  expect(found?.yaml.fault?.line).toBeGreaterThan(1);
});

describe('the head of a section', () => {
  const faults = (text: string) => readSectionHead({ name: 'x.mdx', slug: 'x', text }).faults;

  test('is asked for where there is none', () => {
    expect(readSectionHead({ name: 'x.mdx', slug: 'x', text: 'Body.' })).toEqual({
      head: undefined,
      faults: [
        {
          ...{ file: 'x.mdx', line: 1, column: 1, code: 'file/head' },
          message: 'The page has no frontmatter between two lines of ---.',
        },
      ],
    });
  });

  test('has its faults where they stand', () => {
    expect(faults('---\norder: [1\n---\n')).toMatchObject([{ code: 'yaml/syntax', file: 'x.mdx' }]);
    const found = faults('---\norder: first\n---\n');
    expect(found).toContainEqual(expect.objectContaining({ line: 2, column: 8 }));
    expect(
      readSectionHead({ name: 'x.mdx', slug: 'x', text: '---\norder: first\n---\n' }).head,
    ).toBeUndefined();
  });

  test('has its order, its topic and its objectives, each with its place', () => {
    const name = 'content/sections/breast-ablation.mdx';
    const text = readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');
    const { head, faults } = readSectionHead({ name, slug: 'breast-ablation', text });
    expect(faults).toEqual([]);
    if (!head) throw new Error('The section has no head.');
    const lines = text.split('\n');
    const at = ({ line, column }: { line: number; column: number }) =>
      lines[line - 1]?.slice(column - 1);
    expect(at(head.order)).toBe(String(head.order.value));
    expect(at(head.topic)).toBe(head.topic.value);
    expect(head.objectives.map(({ value }) => value)).toEqual(
      head.data.objectives.map(({ id }) => id),
    );
    for (const objective of head.objectives) expect(at(objective)).toMatch(objective.value);
  });
});
