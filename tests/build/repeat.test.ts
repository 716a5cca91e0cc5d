import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { type TempProject, tempProject } from './temp-project.ts';

const projects: TempProject[] = [];

beforeAll(() => {
  // Both copies first: nobody's edit during the first build is a difference between the two.
  projects.push(tempProject(), tempProject());
  for (const project of projects) {
    const { status, output } = project.build();
    if (status !== 0) throw new Error(output);
  }
});

afterAll(() => {
  for (const project of projects) project.remove();
});

/** All files of a built site with a hash of their bytes. */
const hashes = ({ dist }: TempProject) =>
  distFiles(dist).map((file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(dist, file)))
      .digest('hex');
    return `${file} ${hash}`;
  });

test('two builds of the same project in different folders give the same files with the same bytes', () => {
  const [first = [], second = []] = projects.map(hashes);
  expect(first.length).toBeGreaterThan(50);
  expect(second.filter((file) => !first.includes(file))).toEqual([]);
  expect(second).toEqual(first);
});

test('no built file knows the folder it was built in', () => {
  for (const { dist } of projects) {
    const folder = join(dist, '..');
    const telling = distFiles(dist).filter((file) =>
      readFileSync(join(dist, file)).includes(folder),
    );
    expect(telling).toEqual([]);
  }
});
