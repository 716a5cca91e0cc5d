import { expect, test } from 'vitest';
import { checkFiles } from '../../../src/checks/files.ts';

/** What is said of a course with only this file, and what it is taken for. */
function said(name: string): string[] {
  return checkFiles({ files: new Map([[name, '']]) }).map(
    ({ file, line, column, code, message, suggestion }) =>
      `${file}:${line}:${column} ${code} ${message} ${suggestion}`,
  );
}

test.each([
  'course.yaml',
  'glossary.yaml',
  'trials.csv',
  'reviewed.yaml',
  'reviewed-evidence.yaml',
  'reviewed-figures.yaml',
  'permalinks.txt',
  'told-sentences.yaml',
  'README.md',
  'sections/maps.mdx',
  'diagrams/loop.mmd',
  'diagrams/loop.svg',
  'diagrams/loop.json',
  'questions/maps.yaml',
  'cards/maps.yaml',
  // What pictures there may be is another rule.
  'photos/hill.gif',
])('%s is read', (name) => {
  expect(said(name)).toEqual([]);
});

test.each([
  ['glosary.yaml', 'content/glossary.yaml'],
  ['notes-of-mine.txt', undefined],
  ['sections', undefined],
  ['photos', undefined],
  ['sections/maps.md', 'content/sections/maps.mdx'],
  ['sections/maps.old.md', 'content/sections/maps.old.mdx'],
  ['sections/maps', 'content/sections/maps.mdx'],
  ['diagrams/loop.png', 'content/diagrams/loop.mmd'],
  ['questions/maps.yml', 'content/questions/maps.yaml'],
  ['cards/maps.mdx', 'content/cards/maps.yaml'],
  ['section/maps.mdx', undefined],
  ['sections/old/maps.mdx', undefined],
  ['photos/old/hill.jpg', undefined],
])('%s is not read, and the author meant %s', (name, meant) => {
  expect(said(name)).toEqual([
    `content/${name}:1:1 file/unknown The site does not read a file of this name. ${meant}`,
  ]);
});
