import fc from 'fast-check';
import {
  ANSWER_MODES,
  type AnsweredEvent,
  CONFIDENCES,
  GRADES,
  type LearnerEvent,
  RETENTION,
  type RecalledEvent,
} from '../../../src/learner/log/events.ts';
import type { PracticeItem } from '../../../src/learner/state/practice-item.ts';

/** Days from a time that all examples share: noon UTC on 2 March 2026. */
export function day(number: number): number {
  return Date.UTC(2026, 2, 2, 12) + number * 86_400_000;
}

let made = 0;
function nextId(): string {
  made += 1;
  return `event-${made}`;
}

/** An answered event on a day; right and `think` unless it says otherwise. */
export function answered(item: string, onDay: number, rest: Partial<AnsweredEvent> = {}) {
  return {
    id: nextId(),
    kind: 'answered',
    item,
    atMillis: day(onDay),
    correct: true,
    confidence: 'think',
    response: ['a'],
    mode: 'practice',
    ...rest,
  } satisfies AnsweredEvent;
}

/** A recalled event on a day; good unless it says otherwise. */
export function recalled(item: string, onDay: number, rest: Partial<RecalledEvent> = {}) {
  return {
    id: nextId(),
    kind: 'recalled',
    item,
    atMillis: day(onDay),
    grade: 'good',
    ...rest,
  } satisfies RecalledEvent;
}

export function undone(target: string, onDay: number): LearnerEvent {
  return { id: nextId(), kind: 'undone', atMillis: day(onDay), target };
}

/** The key of an item of section `one` was opened on a day. */
export function seen(item: string, onDay: number) {
  return { id: nextId(), kind: 'seen', atMillis: day(onDay), section: 'one', item } as const;
}

/** A section was begun afresh on a day. */
export function afresh(section: string, onDay: number) {
  return { id: nextId(), kind: 'afresh', atMillis: day(onDay), section } as const;
}

export function question(id: string, rest: Partial<PracticeItem> = {}): PracticeItem {
  return { id, kind: 'question', section: 'one', objective: 'aim', form: 'A', ...rest };
}

// Few ids and times, so that doubles, ties and events taken back are common.
const id = fc.integer({ min: 0, max: 30 }).map((n) => `id-${n}`);
const item = fc.constantFrom('a', 'b', 'c', '__proto__');
const atMillis = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map(day),
  fc.integer({ min: 0, max: 253_402_300_799_999 }),
);
const place = { section: fc.constantFrom('one', 'two'), part: fc.constantFrom('x', 'y') };

/** Any event, with collisions of ids. */
const anyEvent: fc.Arbitrary<LearnerEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      id,
      atMillis,
      kind: fc.constant('answered' as const),
      item,
      correct: fc.boolean(),
      confidence: fc.constantFrom(...CONFIDENCES),
      response: fc.oneof(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      ),
      mode: fc.constantFrom(...ANSWER_MODES),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      id,
      atMillis,
      kind: fc.constant('recalled' as const),
      item,
      grade: fc.constantFrom(...GRADES),
    }),
  },
  fc.record({ id, atMillis, kind: fc.constant('undone' as const), target: id }),
  fc.record({ id, atMillis, kind: fc.constant('read' as const), ...place }),
  fc.record({ id, atMillis, kind: fc.constant('visited' as const), ...place }),
  fc.record({
    id,
    atMillis,
    kind: fc.constant('submitted' as const),
    session: id,
    items: fc.array(item, { maxLength: 3 }),
    activeMillis: fc.nat(),
  }),
  fc.record({ id, atMillis, kind: fc.constant('afresh' as const), section: place.section }),
  fc.record({ id, atMillis, kind: fc.constant('seen' as const), section: place.section, item }),
  fc.record({ id, atMillis, kind: fc.constant('exported' as const) }),
  fc.record({
    id,
    atMillis,
    kind: fc.constant('calendar' as const),
    days: fc.array(fc.constantFrom('2026-03-08', '2026-03-09'), { maxLength: 2 }),
  }),
  fc.record({
    id,
    atMillis,
    kind: fc.constant('set' as const),
    retention: fc.double({ min: RETENTION.min, max: RETENTION.max, noNaN: true }),
  }),
);

export const anyLog = fc.array(anyEvent, { maxLength: 60 });

/** A log as each device could have it: parts that overlap, each in any order, together all of it. */
export const logAndParts = anyLog.chain((log) =>
  fc
    .array(fc.shuffledSubarray(log), { maxLength: 4 })
    .chain((parts) =>
      fc
        .shuffledSubarray([...parts, [...log].reverse()], { minLength: parts.length + 1 })
        .map((shuffledParts) => ({ log, parts: shuffledParts })),
    ),
);
