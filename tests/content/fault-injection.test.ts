import { expect, test } from 'vitest';
import type { Fault } from '../../src/course/read/fault.ts';
import { OF_THE_COURSE } from '../unit/checks/codes-of-the-course.ts';
import { faultsWith } from './course-copy.ts';
import { injectedFaults } from './fault-injection/faults.ts';
import { OPERATORS } from './fault-injection/operators.ts';
import { yamlFile } from './sections.ts';

/** A kind of fault that the checks let pass, and why that is borne. */
interface Judged {
  operator: string;
  /** The file, or the beginning of its path. */
  file: string;
  why: string;
}

/** Most faults that are told of one slip on average, so that an author sees the slip and not its wake. */
const FAULTS_A_SLIP = 1.3;

const judged = yamlFile('tests/content/fault-injection/survivors.yaml') as Judged[];
const injected = injectedFaults().map((fault) => ({
  ...fault,
  found: faultsWith(...fault.changes),
}));
const name = ({ operator, file }: { operator: string; file: string }) => `${operator}, in ${file}`;

test('at least 200 faults of every kind are put into copies of the course', () => {
  expect(injected.length).toBeGreaterThanOrEqual(200);
  const used = new Set(injected.map(({ operator }) => operator));
  expect(OPERATORS.map((operator) => operator.name).filter((one) => !used.has(one))).toEqual([]);
});

test('at least 97 of 100 are stopped', () => {
  const stopped = injected.filter(({ found }) => found.length > 0);
  process.stdout.write(`\n${stopped.length} of ${injected.length} faults are stopped\n`);
  expect(stopped.length / injected.length).toBeGreaterThanOrEqual(0.97);
});

test('what passes is known and judged', () => {
  const passing = injected.filter(({ found }) => found.length === 0);
  const unknown = passing.filter(
    ({ operator, file }) =>
      !judged.some((one) => one.operator === operator && file.startsWith(one.file)),
  );
  expect(unknown.map(name)).toEqual([]);
  for (const { operator, why } of judged) {
    expect(OPERATORS.map((one) => one.name)).toContain(operator);
    expect(why.length).toBeGreaterThan(20);
  }
});

test('each is told with a place in a file of the course, and hardly ever more than once', () => {
  const all = injected.flatMap(({ found }): Fault[] => found);
  const nowhere = all.filter(
    ({ file, line, column }) => !/^content\/./.test(file) || !(line > 0 && column > 0),
  );
  expect(nowhere).toEqual([]);
  const wakes = injected.filter(({ found }) => found.length > 5).map(name);
  expect(wakes).toEqual([]);
  const stopped = injected.filter(({ found }) => found.length > 0);
  expect(all.length / stopped.length).toBeLessThan(FAULTS_A_SLIP);
});

test('faults that only a whole course can have are among them', () => {
  const codes = new Set(injected.flatMap(({ found }) => found.map(({ code }) => code)));
  expect(OF_THE_COURSE.filter((code) => !codes.has(code))).toEqual([]);
});
