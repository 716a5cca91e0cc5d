import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../src/learner');

/** The modules that run when a module is loaded; imports of types are gone by then. */
function imports(module: string): string[] {
  const source = readFileSync(join(folder, module), 'utf8');
  return Array.from(
    source.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)'/gm),
    ([, path = '']) => (path.startsWith('.') ? join(module, '..', path) : path),
  );
}

function reach(module: string, seen = new Set<string>()): Set<string> {
  for (const path of imports(module)) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (existsSync(join(folder, path))) reach(path, seen);
  }
  return seen;
}

test.each([
  'log/events.ts',
  'state/grading.ts',
  'session/shuffle.ts',
  'state/progress.ts',
  'state/reading.ts',
  'state/mastery.ts',
  'state/before-after.ts',
  'store/page-store.ts',
  'store/device-store.ts',
  'state/standing-answer.ts',
  'store/problems.ts',
  'session/practice-url.ts',
])('%s, which reading pages use, does not load the scheduler', (module) => {
  expect([...reach(module)]).not.toContain('ts-fsrs');
});

test('what a page loads to keep an answer is small: the database comes later', () => {
  expect([...reach('store/page-store.ts')]).toEqual([
    'store/page-status.ts',
    'store/write-ahead-log.ts',
  ]);
  expect([...reach('store/page-status.ts')]).toEqual([]);
});

test('pages with a schedule do load the scheduler', () => {
  expect([...reach('state/learner-state.ts')]).toContain('ts-fsrs');
});

test('nothing here loads schemas, pages or content', () => {
  const outside = globSync('**/*.ts', { cwd: folder })
    .flatMap(imports)
    .filter((path) => path.startsWith('../') && path !== '../lib/page-course.ts');
  expect(outside).toEqual([]);
});
