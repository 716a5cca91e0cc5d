import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { wholeBuild } from '../../../src/integrations/whole-build.ts';

const dir = mkdtempSync(join(tmpdir(), 'whole-'));

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dir, { recursive: true, force: true });
});

test('a build that ends without its last step takes away what it has written', async () => {
  const atExit: (() => void)[] = [];
  vi.spyOn(process, 'once').mockImplementation((_, then) => {
    atExit.push(then as () => void);
    return process;
  });
  vi.spyOn(process, 'off').mockImplementation((_, then) => {
    atExit.splice(atExit.indexOf(then as () => void), 1);
    return process;
  });
  const hooks = wholeBuild().hooks as Record<string, (options: unknown) => unknown>;
  hooks['astro:config:done']?.({ config: { outDir: pathToFileURL(`${dir}/`) } });
  writeFileSync(join(dir, 'index.html'), '');
  await hooks['astro:build:start']?.({});
  hooks['astro:build:done']?.({});
  expect(atExit).toEqual([]);
  expect(existsSync(dir)).toBe(true);
  await hooks['astro:build:start']?.({});
  for (const then of atExit) then();
  expect(existsSync(dir)).toBe(false);
});
