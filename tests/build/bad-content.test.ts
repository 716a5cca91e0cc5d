import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually, type TempProject, tempProject } from './temp-project.ts';

let project: TempProject;

beforeEach(() => {
  project = tempProject();
});

afterEach(() => project.remove());

test('wrong content in two files stops the build, and both faults are shown with their places', () => {
  project.replace(
    'content/sections/breast-ablation.mdx',
    '<Term id="mastectomy">',
    '<Term id="mastectomi">',
  );
  project.replace('content/sections/prostate-fla.mdx', '<Cite n="57" />', '<Cite n="79" />');
  const { status, output } = project.build();
  expect(status).not.toBe(0);
  expect(output).toContain('2 faults in the content');
  expect(output).toMatch(
    /content\/sections\/breast-ablation\.mdx:\d+:\d+ {2}term\/unknown\n.*"mastectomi"\.\n.*Did you mean "mastectomy"\?/,
  );
  expect(output).toMatch(
    /content\/sections\/prostate-fla\.mdx:\d+:\d+ {2}cite\/unknown\n.*The review has no reference 79\./,
  );
  expect(existsSync(project.dist)).toBe(false);
  expect(output).not.toMatch(/Stack trace|^\s+at /m);
});

test('a build that fails late leaves nothing half-built', () => {
  // A link of a page that is made in code: what no check of the content can know.
  project.replace(
    'src/pages/progress.astro',
    '<Progress />',
    '<a href="/nowhere/">x</a><Progress />',
  );
  const { status, output } = project.build({ COURSE_DIR: 'tests/fixtures/courses/small' });
  expect(status).not.toBe(0);
  expect(output).toContain('"/nowhere/"');
  expect(output).not.toMatch(/Stack trace|^\s+at /m);
  expect(existsSync(project.dist)).toBe(false);
});

test.skipIf(process.platform === 'win32')(
  'a build that is ended from outside leaves nothing half-built, and says so by its exit code',
  async () => {
    const running = project.begin({ COURSE_DIR: 'tests/fixtures/courses/small' });
    const ended = once(running, 'exit');
    await eventually(
      () => existsSync(project.dist),
      () => 'No file was written.',
    );
    running.kill('SIGTERM');
    expect(await ended).toEqual([143, null]);
    expect(existsSync(project.dist)).toBe(false);
  },
);
