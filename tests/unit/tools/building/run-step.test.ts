import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runStep } from '../../../../src/tools/building/run-step.ts';

const dir = mkdtempSync(join(tmpdir(), 'step-'));

afterAll(() => rmSync(dir, { recursive: true }));

/** A script with this text. */
function script(text: string): string {
  const path = join(dir, 'step.mjs');
  writeFileSync(path, text);
  return path;
}

test('a step hears its first word and its arguments, and all its words are heard before it has ended', async () => {
  const heard: unknown[] = [];
  const path = script(`process.once('message', (word) => {
    for (const said of [word, process.argv[2], process.env.BUILD_HANDS_OVER]) process.send(said);
    process.disconnect();
  });`);
  const first = { made: ['pages'] };
  const code = await runStep(path, {
    first,
    args: ['--verbose'],
    hear: (word) => heard.push(word),
  });
  expect(code).toBe(0);
  expect(heard).toEqual([first, '--verbose', '1']);
});

test('the exit code is that of the step, also of one that was ended from outside', async () => {
  expect(await runStep(script('process.exit(3)'), {})).toBe(3);
  expect(await runStep(script('process.kill(process.pid, "SIGKILL")'), {})).toBe(137);
});

test('a signal that would end the build ends its step, and is free again afterwards', async () => {
  const before = process.listenerCount('SIGTERM');
  const running = runStep(script('process.send("here"); setInterval(() => {}, 1000)'), {
    hear: () => process.emit('SIGTERM', 'SIGTERM'),
  });
  expect(await running).toBe(143);
  expect(process.listenerCount('SIGTERM')).toBe(before);
});
