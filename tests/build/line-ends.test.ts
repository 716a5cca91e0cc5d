import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { type TempProject, tempProject } from './temp-project.ts';

const COURSE = 'tests/fixtures/courses/small';
/** Files of the course whose lines an editor could end otherwise. */
const WRITTEN = /\.(?:mdx|yaml|csv|mmd|txt|svg|json)$/;

let clone: string;
let project: TempProject;

beforeAll(() => {
  const origin = tempProject();
  try {
    clone = mkdtempSync(join(tmpdir(), 'clone-'));
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    rmSync(join(origin.dir, 'node_modules'), { recursive: true });
    git(origin.dir, 'init', '--quiet');
    git(origin.dir, ...['-c', 'core.autocrlf=false', 'add', '--all']);
    git(origin.dir, ...author, 'commit', '--quiet', '--message', 'All');
    git(clone, 'clone', '--quiet', '--config', 'core.autocrlf=true', origin.dir, '.');
  } finally {
    origin.remove();
  }
  project = tempProject(clone);
});

afterAll(() => {
  project?.remove();
  rmSync(clone, { recursive: true, force: true });
});

function git(cwd: string, ...words: string[]): void {
  const { status, stderr } = spawnSync('git', words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
}

/** Builds the course, and returns a hash of each file of the site. */
function built(): string[] {
  const { status, output } = project.build({ COURSE_DIR: COURSE });
  if (status !== 0) throw new Error(output);
  return distFiles(project.dist).map((file) => {
    const hash = createHash('sha256').update(readFileSync(join(project.dist, file)));
    return `${file} ${hash.digest('hex')}`;
  });
}

test('a clone whose Git writes Windows line ends builds, and so does a course saved with them, to the same bytes', () => {
  const cloned = built();
  expect(cloned.length).toBeGreaterThan(50);
  const written = distFiles(join(project.dir, COURSE)).filter((file) => WRITTEN.test(file));
  expect(written.length).toBeGreaterThan(10);
  for (const file of written) {
    const path = join(project.dir, COURSE, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  }
  expect(built()).toEqual(cloned);
});
