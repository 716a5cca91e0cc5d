import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { distFiles } from '../../src/integrations/dist-files.ts';
import { hashes } from './hashes.ts';
import { type TempProject, tempProject } from './temp-project.ts';

/** The site as the step before has built it. */
const first = join(import.meta.dirname, '../../dist');
let again: TempProject;
let output: string;

beforeAll(() => {
  again = tempProject();
  // Half a day and a script away from where the first was built.
  const { status, ...told } = again.build({
    TZ: 'Pacific/Kiritimati',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
  });
  output = told.output;
  if (status !== 0) throw new Error(output);
});

afterAll(() => again.remove());

test('a build in another folder, time zone and locale gives the same files with the same bytes', () => {
  const expected = hashes(first);
  const found = hashes(again.dist);
  expect(expected.length).toBeGreaterThan(50);
  expect(found.filter((file) => !expected.includes(file))).toEqual([]);
  expect(found).toEqual(expected);
});

test('no built file knows the folder it was built in', () => {
  const folder = again.dir;
  const telling = distFiles(again.dist).filter((file) =>
    readFileSync(join(again.dist, file)).includes(folder),
  );
  expect(telling).toEqual([]);
});

test('a build says in a few lines what it made, with the addresses that it kept', () => {
  const lines = output.trim().split('\n');
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(output).toMatch(/[1-9]\d+ pages, [1-9]\d+ files, \d+\.\d MB/);
  expect(output).toMatch(/[1-9]\d* figures, .*[1-9]\d+ questions/);
  expect(output).toMatch(/[1-9]\d+ published addresses, none of them broken/);
});
