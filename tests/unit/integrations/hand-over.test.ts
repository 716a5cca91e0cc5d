import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { handOver } from '../../../src/integrations/hand-over.ts';
import { runStep } from '../../../src/tools/building/run-step.ts';

const dir = mkdtempSync(join(tmpdir(), 'hand-over-'));

afterAll(() => rmSync(dir, { recursive: true }));

test('a step of a build tells the build how far it is', async () => {
  const room = pathToFileURL(join(import.meta.dirname, '../../../src/integrations/hand-over.ts'));
  const script = join(dir, 'step.mjs');
  writeFileSync(
    script,
    `import { handOver } from '${room}';
    if (!(await handOver({ begun: 'dist' }))) process.exit(1);`,
  );
  const heard: unknown[] = [];
  expect(await runStep(script, { hear: (word) => heard.push(word) })).toBe(0);
  expect(heard).toEqual([{ begun: 'dist' }]);
});

test("Astro's own command has nobody to tell, also where another program has started it", async () => {
  expect(await handOver({ begun: 'dist' })).toBe(false);
});
