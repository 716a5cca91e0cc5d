import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { mergeEvents } from '../../../../src/learner/log/merge.ts';
import { isMastered } from '../../../../src/learner/state/mastery.ts';
import { foldProgress } from '../../../../src/learner/state/progress.ts';
import { answered, day, logAndParts, recalled, seen, undone } from '../arbitraries.ts';

const certainError = (onDay: number) =>
  answered('a', onDay, { correct: false, confidence: 'certain' });
const itemA = (events: LearnerEvent[]) => foldProgress(events, day(60)).items.get('a');

test('the fold is the same for any order and any split of a log, under any clock', () => {
  fc.assert(
    fc.property(logAndParts, fc.integer({ min: -50, max: 50 }), ({ log, parts }, today) => {
      const expected = foldProgress(mergeEvents(log), day(today));
      expect(foldProgress(mergeEvents(...parts), day(today))).toEqual(expected);
      expect(foldProgress(parts.flat(), day(today))).toEqual(expected);
    }),
  );
});

test('an item that was never tried is not mastered', () => {
  expect(isMastered(itemA([]))).toBe(false);
});

test('an item that was right at the last try is mastered', () => {
  expect(isMastered(itemA([answered('a', 0, { correct: false }), answered('a', 1)]))).toBe(true);
  expect(isMastered(itemA([answered('a', 0), answered('a', 1, { correct: false })]))).toBe(false);
});

test('after a confident error a right answer masters the item only seven days later', () => {
  const error = certainError(0);
  expect(itemA([error])).toMatchObject({
    confidentErrorAtMillis: day(0),
    masteredAfterMillis: day(7),
  });
  expect(isMastered(itemA([error, answered('a', 1)]))).toBe(false);
  expect(isMastered(itemA([error, answered('a', 6.999)]))).toBe(false);
  expect(isMastered(itemA([error, answered('a', 7)]))).toBe(true);
  expect(isMastered(itemA([error, answered('a', 1), answered('a', 7)]))).toBe(true);
});

test('a confident error that is settled stays so when a later answer is wrong without certainty', () => {
  const events = [certainError(0), answered('a', 8), answered('a', 9, { correct: false })];
  expect(itemA(events)?.confidentErrorAtMillis).toBeUndefined();
  expect(isMastered(itemA([...events, answered('a', 10)]))).toBe(true);
});

test('a second confident error starts the seven days again', () => {
  const events = [certainError(0), certainError(5), answered('a', 8)];
  expect(isMastered(itemA(events))).toBe(false);
  expect(isMastered(itemA([...events, answered('a', 12)]))).toBe(true);
});

test('taking back a confident error restores what was before', () => {
  const [right, error] = [answered('a', 0), certainError(1)];
  expect(itemA([right, error, undone(error.id, 2)])).toEqual(itemA([right]));
});

test('a card that is recalled with effort is right, one that is forgotten is wrong', () => {
  expect(itemA([recalled('a', 0, { grade: 'hard' })])?.lastRight).toBe(true);
  expect(itemA([recalled('a', 0, { grade: 'again' })])).toMatchObject({
    lastRight: false,
    tries: 1,
  });
});

test('calibration counts every answer by its confidence, and leaves cards out', () => {
  const { calibration } = foldProgress(
    [
      answered('a', 0, { confidence: 'certain' }),
      certainError(1),
      answered('b', 1, { confidence: 'guess', correct: false }),
      recalled('c', 2),
    ],
    day(3),
  );
  expect(calibration).toEqual({
    guess: { right: 0, all: 1 },
    think: { right: 0, all: 0 },
    certain: { right: 1, all: 2 },
  });
});

test('the last answer is there to be shown again after the page is loaded', () => {
  const last = answered('a', 1, { response: ['c'], mode: 'check' });
  expect(itemA([answered('a', 0), last])?.lastAnswer).toEqual(last);
});

test('parts that were read are listed with the events to take back', () => {
  const read = (id: string, part: string): LearnerEvent => ({
    id,
    kind: 'read',
    atMillis: day(0),
    section: 'one',
    part,
  });
  const log = [read('r1', 'x'), read('r2', 'x'), read('r3', 'y')];
  expect(foldProgress([...log, undone('r3', 1)], day(2)).read).toEqual(
    new Map([['one', new Map([['x', ['r1', 'r2']]])]]),
  );
});

test('one left off at the last place that was visited', () => {
  const visited = (onDay: number, part: string): LearnerEvent => ({
    id: part,
    kind: 'visited',
    atMillis: day(onDay),
    section: 'one',
    part,
  });
  expect(foldProgress([visited(2, 'y'), visited(1, 'x')], day(3)).lastPlace).toEqual({
    section: 'one',
    part: 'y',
    atMillis: day(2),
  });
  // A visit dated 2037 must not hold the place until 2037.
  expect(foldProgress([visited(4000, 'future'), visited(1, 'x')], day(3)).lastPlace?.part).toBe(
    'x',
  );
});

test('events dated in the future are counted so that the reader can be told', () => {
  expect(foldProgress([answered('a', 0), answered('b', 9)], day(1)).aheadEvents).toBe(1);
});

test('a second try, or one after the answer was seen, says nothing of what is known', () => {
  const wrong = answered('a', 0, { correct: false, confidence: 'guess', mode: 'check' });
  const retry = answered('a', 1, { confidence: 'certain', mode: 'retry' });
  expect(foldProgress([wrong, retry], day(2))).toEqual(foldProgress([wrong], day(2)));
  expect(foldProgress([retry], day(2)).items.size).toBe(0);
  const late = answered('a', 1, { confidence: 'certain', mode: 'exam' });
  expect(foldProgress([wrong, seen('a', 0.5), late], day(2))).toEqual(
    foldProgress([wrong], day(2)),
  );
});

test('marks of one part are counted in a time that grows with them, not with their square', () => {
  const marks = (count: number): LearnerEvent[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `mark-${at}`,
      kind: 'read',
      atMillis: day(0) + at,
      section: 's',
      part: 'p',
    }));
  const set = vi.spyOn(Map.prototype, 'set');
  foldProgress(marks(5000), day(1));
  // Each event is put into the union once; its mark goes into a list that is there.
  expect(set.mock.calls.length).toBeLessThan(5100);
  set.mockRestore();
  expect(foldProgress(marks(5000), day(1)).read.get('s')?.get('p')).toHaveLength(5000);
});

test('the time of the last export is known, whatever came after', () => {
  const exported = (id: string, on: number): LearnerEvent => ({
    ...{ id, kind: 'exported', atMillis: day(on) },
  });
  const log = [exported('b', 2), answered('a', 3), exported('a', 1)];
  expect(foldProgress(log, day(4)).exportedAtMillis).toBe(day(2));
  expect(foldProgress([answered('a', 3)], day(4)).exportedAtMillis).toBeUndefined();
});
