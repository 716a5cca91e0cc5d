import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { type TempProject, tempProject } from './temp-project.ts';

/** Files of a course whose lines an editor could end otherwise. */
const WRITTEN = /\.(?:mdx|yaml|csv|mmd|txt|svg|json)$/;

/** The project as a Git on Windows clones it, and a course in it as an editor there saves it. */
export function windowsClone(course: string): TempProject {
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  const origin = tempProject();
  try {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    rmSync(join(origin.dir, 'node_modules'), { recursive: true });
    git(origin.dir, 'init', '--quiet');
    git(origin.dir, ...['-c', 'core.autocrlf=false', 'add', '--all']);
    git(origin.dir, ...author, 'commit', '--quiet', '--message', 'All');
    git(clone, 'clone', '--quiet', '--config', 'core.autocrlf=true', origin.dir, '.');
    const project = tempProject(clone);
    const written = distFiles(join(project.dir, course)).filter((file) => WRITTEN.test(file));
    if (written.length < 10) throw new Error(`${course} has ${written.length} files to save`);
    for (const file of written) {
      const path = join(project.dir, course, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    return project;
  } finally {
    origin.remove();
    rmSync(clone, { recursive: true, force: true });
  }
}

function git(cwd: string, ...words: string[]): void {
  const { status, stderr } = spawnSync('git', words, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
}
