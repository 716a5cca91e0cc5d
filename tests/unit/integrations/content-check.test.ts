import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentCheck, drawings } from '../../../src/integrations/content-check.ts';
import { LABS } from '../../../src/labs/labs.ts';
import { contentFixture } from '../checks/content-fixture.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
  renameSync(contentFixture('content-wrong'), join(root, 'content'));
  for (const [folder, ...names] of [
    ['', 'HandDrawn.astro', 'Probe.astro', 'illustrations.ts'],
    ['plates', 'Freezing.astro', 'drawings.ts'],
  ] as const) {
    const room = join(root, 'src/illustrations', folder);
    mkdirSync(room, { recursive: true });
    for (const name of names) writeFileSync(join(room, name), '');
  }
});

afterAll(() => rmSync(root, { recursive: true }));

/** Runs the hook as Astro does at the start of a command. */
function start(command: string): void {
  const check = contentCheck(async () => []);
  const setup = check.hooks['astro:config:setup'] as unknown as (options: unknown) => void;
  setup({ config: { root: pathToFileURL(`${root}/`) }, command });
}

test('wrong content stops a build with the whole report', () => {
  expect(() => start('build')).toThrow(/^\d+ faults in the content\n\n[\s\S]*term\/unknown/);
});

test.each(['dev', 'preview', 'sync'])(
  'wrong content does not keep astro %s from starting',
  (command) => {
    expect(() => start(command)).not.toThrow();
  },
);

test('what is drawn by hand has the name of its file as its id', () => {
  expect(drawings(root)).toEqual({
    illustrations: ['hand-drawn', 'probe'],
    plates: ['freezing'],
    labs: Object.keys(LABS),
  });
});
