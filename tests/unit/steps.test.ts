import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STEPS, type Step, totalsOf, troublesOf } from '../steps.ts';

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

test('tests that failed or needed another try are named with what they said', () => {
  const tests = (status: string, message?: string) => [
    { projectName: 'desktop', status, results: [{ error: { message } }, {}] },
  ];
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: 'a.spec.ts',
    tests: tests(status, message),
  });
  const report = {
    suites: [
      {
        specs: [spec('right', 'expected')],
        suites: [{ specs: [spec('wrong', 'unexpected', '\u001b[31mno\u001b[39m')] }],
      },
      { specs: [spec('unsure', 'flaky', 'late')] },
    ],
    errors: [{ message: 'the port is taken' }],
  };
  expect(troublesOf(step('e2e'), report)).toEqual([
    { test: '[desktop] a.spec.ts › wrong', kind: 'failed', message: 'no' },
    { test: '[desktop] a.spec.ts › unsure', kind: 'flaky', message: 'late' },
    { test: 'outside of tests', kind: 'failed', message: 'the port is taken' },
  ]);
});

test('failed tests of Vitest are named, and files that cannot be loaded', () => {
  const file = (name: string, status: string, assertionResults: object[], message = '') => ({
    ...{ name: join(process.cwd(), name), status, assertionResults, message },
  });
  const report = {
    testResults: [
      file('a.test.ts', 'failed', [
        { fullName: 'right', status: 'passed' },
        { fullName: 'wrong', status: 'failed', failureMessages: ['one\n\nline'] },
      ]),
      file('b.test.ts', 'failed', [], 'cannot be loaded'),
      file('c.test.ts', 'passed', []),
    ],
  };
  expect(troublesOf(step('unit'), report)).toEqual([
    { test: 'a.test.ts › wrong', kind: 'failed', message: 'one\nline' },
    { test: 'b.test.ts', kind: 'failed', message: 'cannot be loaded' },
  ]);
});

test('a step without a report, or whose report is missing, names no test', () => {
  expect(troublesOf(step('lint'), undefined)).toEqual([]);
  expect(troublesOf(step('unit'), undefined)).toEqual([]);
});
