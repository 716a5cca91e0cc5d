import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { readingMinutes, wordsOfParts } from '../../../../src/course/usage/reading-time.ts';

const minutes = (words: number) =>
  readingMinutes(
    scanSection(
      `${'word '.repeat(words / 2)}\n\n## H [#h]\n\n${'word '.repeat(words / 2 - 1)}`,
      'x',
    ),
  );

test.each([
  [2, 1],
  [180, 1],
  [360, 2],
  [440, 2],
  [460, 3],
  [1800, 10],
])('%i words take %i minutes', (words, expected) => {
  expect(minutes(words)).toBe(expected);
});

test('words are counted under each heading of the second level, with what comes before the first', () => {
  const heading = (depth: number) => ({ line: 1, column: 1, depth, id: 'a', text: 'A' });
  const part = (depth: number | undefined, text: string) => ({
    heading: depth === undefined ? undefined : heading(depth),
    text,
    cites: [],
  });
  expect(
    wordsOfParts({
      parts: [part(undefined, 'one two'), part(2, 'three'), part(3, 'four five'), part(2, 'six')],
    }),
  ).toEqual([5, 1]);
});
