import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pureFiles } from '../../mutants/pure-files.ts';

const root = join(import.meta.dirname, '../../..');

test('what touches the page, the disk or the content of Astro is not pure', () => {
  const files = pureFiles(root);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => path.endsWith('/element.ts') || path.endsWith('-view.ts'))).toEqual(
    [],
  );
  // Its comment names the browser's own object, its code is given one.
  expect(files).toContain('src/learner/store/persistence.ts');
  expect(files).not.toContain('src/lib/save-file.ts');
  expect(files).not.toContain('src/course/course.ts');
  // A pattern of files has to stand in the code as it is: with a mutant in its place nothing loads.
  expect(files).not.toContain('src/course/course-files.ts');
});

test('names choose folders and files whole, not by how they begin', () => {
  expect(pureFiles(root, ['src/charts/bars.ts'])).toEqual(['src/charts/bars.ts']);
  expect(pureFiles(root, ['src/chart'])).toEqual([]);
  const two = pureFiles(root, ['src/charts/', 'src/lib']);
  expect(new Set(two.map((path) => path.split('/')[1]))).toEqual(new Set(['charts', 'lib']));
});
