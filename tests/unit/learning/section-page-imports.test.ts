import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../src/learning');

/** The modules that run when a module is loaded; imports of types are gone by then. */
function imports(module: string): string[] {
  const source = readFileSync(join(folder, module), 'utf8');
  return Array.from(
    source.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)'/gm),
    ([, path = '']) => path.replace(/^\.\//, ''),
  );
}

function reach(module: string, seen = new Set<string>()): Set<string> {
  for (const path of imports(module)) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (readdirSync(folder).includes(path)) reach(path, seen);
  }
  return seen;
}

test.each([
  'events.ts',
  'grading.ts',
  'shuffle.ts',
  'progress.ts',
  'reading.ts',
  'mastery.ts',
  'before-after.ts',
  'open-store.ts',
  'problems.ts',
  'practice-url.ts',
])('%s, which reading pages use, does not load the scheduler', (module) => {
  expect([...reach(module)]).not.toContain('ts-fsrs');
});

test('pages with a schedule do load the scheduler', () => {
  expect([...reach('state.ts')]).toContain('ts-fsrs');
});

test('nothing here loads schemas, pages or content', () => {
  const outside = readdirSync(folder)
    .flatMap(imports)
    .filter((path) => path.startsWith('../'));
  expect(outside).toEqual([]);
});
