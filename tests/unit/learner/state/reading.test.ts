import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { foldProgress } from '../../../../src/learner/state/progress.ts';
import { sectionReading } from '../../../../src/learner/state/reading.ts';
import { day } from '../arbitraries.ts';

const read = (part: string): LearnerEvent => ({
  id: part,
  kind: 'read',
  atMillis: day(0),
  section: 'one',
  part,
});
const reading = (parts: string[], now: string[]) =>
  sectionReading(foldProgress(parts.map(read), day(1)), 'one', now);

test('a section is complete when every part it has now was read', () => {
  expect(reading(['x'], ['x', 'y'])).toEqual({ read: 1, of: 2, complete: false });
  expect(reading(['x', 'y'], ['x', 'y'])).toEqual({ read: 2, of: 2, complete: true });
});

test('a part that was renamed or removed by an editor does not count', () => {
  expect(reading(['x', 'old'], ['x', 'y'])).toEqual({ read: 1, of: 2, complete: false });
});

test('a section without parts is never complete', () => {
  expect(reading([], [])).toEqual({ read: 0, of: 0, complete: false });
});
