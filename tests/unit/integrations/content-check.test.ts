import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
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

/** Runs the hook as Astro does at the start of a command; returns what was logged as an error. */
function start(command: string): string[] {
  const logger = { error: vi.fn<(text: string) => void>() };
  const setup = contentCheck().hooks['astro:config:setup'] as unknown as (options: unknown) => void;
  setup({ config: { root: pathToFileURL(`${root}/`) }, command, logger });
  return logger.error.mock.calls.map(([text]) => text);
}

test('wrong content stops a build with the whole report', () => {
  expect(() => start('build')).toThrow(/^\d+ faults in the content\n\n[\s\S]*term\/unknown/);
});

test('while an author works the report is shown and the server goes on', () => {
  expect(start('dev')).toEqual([expect.stringMatching(/^\d+ faults in the content\n/)]);
});

test.each(['preview', 'sync'])('astro %s looks at no content', (command) => {
  expect(start(command)).toEqual([]);
});

test('what is drawn by hand has the name of its file as its id', () => {
  expect(drawings(root)).toEqual({
    illustrations: ['hand-drawn', 'probe'],
    plates: ['freezing'],
    labs: Object.keys(LABS),
  });
});
