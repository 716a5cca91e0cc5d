import { expect, test } from 'vitest';
import { STEPS, type Step, totalsOf } from '../steps.ts';

const step = (name: string): Step => {
  const found = STEPS.find((other) => other.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found;
};

test('a step without a report is one check', () => {
  expect(totalsOf(step('lint'), 0, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(totalsOf(step('lint'), 1, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a step whose report is missing has failed, whatever it exited with', () => {
  expect(totalsOf(step('unit'), 0, undefined)).toMatchObject({ passed: 0, failed: 1 });
});

test('a test file that cannot be loaded counts as a failure', () => {
  const report = { numPassedTests: 4, numFailedTests: 0, numFailedTestSuites: 2, success: false };
  expect(totalsOf(step('unit'), 1, report)).toEqual({ passed: 4, failed: 2, skipped: 0 });
});

test('a step that fails outside its tests counts as a failure', () => {
  const report = { stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 2 } };
  expect(totalsOf(step('e2e'), 1, report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('every step waits for one that comes before it', () => {
  for (const [at, { after }] of STEPS.entries())
    if (after) expect(STEPS.slice(0, at).map(({ name }) => name)).toContain(after);
});
