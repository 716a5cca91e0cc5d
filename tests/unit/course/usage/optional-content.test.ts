import { expect, test } from 'vitest';
import type { ContentTree } from '../../../../src/course/read/content-tree.ts';
import { optionalContent } from '../../../../src/course/usage/optional-content.ts';

test('a course has as much of a kind as its list has entries, and the labs that it names', () => {
  const size = (n: number) => new Set(Array.from({ length: n }, (_, i) => `${i}`));
  const keys = {
    ...{ trials: size(3), studies: size(2), procedures: size(0) },
    ...{ updates: size(1), sourceNotes: size(4), changes: size(5) },
  };
  expect(optionalContent({ keys, course: { labs: ['a-lab'] } } as unknown as ContentTree)).toEqual({
    ...{ trials: 3, studies: 2, procedures: 0, updates: 1, sourceNotes: 4, changes: 5 },
    labs: ['a-lab'],
  });
});

test('a list that cannot be read may hold some, a course that cannot be read has no labs', () => {
  expect(optionalContent({ keys: {} } as unknown as ContentTree)).toEqual({
    ...{ trials: 1, studies: 1, procedures: 1, updates: 1, sourceNotes: 1, changes: 1 },
    labs: [],
  });
});
