import { expect, test } from 'vitest';
import { scanSection } from '../../../../src/course/read/section-scan.ts';
import { readingMinutes } from '../../../../src/course/usage/reading-time.ts';

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
