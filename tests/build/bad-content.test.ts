import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TempProject, tempProject } from './temp-project.ts';

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
  expect(existsSync(join(project.dist, 'index.html'))).toBe(false);
});
