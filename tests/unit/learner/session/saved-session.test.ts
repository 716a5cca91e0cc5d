import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PRACTICE_MODES, SESSION_SIZE } from '../../../../src/learner/session/practice-url.ts';
import { formatSession, parseSession } from '../../../../src/learner/session/saved-session.ts';
import {
  reduceSession,
  type SessionAction,
  startSession,
} from '../../../../src/learner/session/session.ts';
import { answered, day, recalled, seen } from '../arbitraries.ts';

const queue = ['a', 'b', 'c'];
const action: fc.Arbitrary<SessionAction> = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }).map(day),
    fc.oneof(
      fc.constantFrom('next', 'undo', 'leave', 'return').map((kind) => ({ kind })),
      fc.constantFrom(...queue).map((item) => ({ kind: 'answer', event: answered(item, 0) })),
      fc.constantFrom(...queue).map((item) => ({ kind: 'answer', event: recalled(item, 0) })),
      fc.nat({ max: 3 }).map((index) => ({ kind: 'go', index })),
    ),
  )
  .map(([atMillis, step]) => ({ ...step, atMillis }) as SessionAction);

test('a session comes back as it was left, whatever was done in it', () => {
  const mode = fc.constantFrom(...PRACTICE_MODES);
  fc.assert(
    fc.property(mode, fc.array(action, { maxLength: 12 }), (m, actions) => {
      const request = { mode: m, sections: [], kinds: 'both', size: 10 } as const;
      const session = actions.reduce(reduceSession, startSession(request, queue, 'seed', day(0)));
      expect(parseSession(formatSession(session))).toEqual(session);
    }),
  );
});

test('any text is safe', () => {
  const good = JSON.parse(
    formatSession(
      startSession({ mode: 'exam', sections: [], kinds: 'both', size: 10 }, queue, 's', 0),
    ),
  );
  const damaged = fc
    .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue())
    .map(([key, value]) => JSON.stringify({ ...good, [key]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), damaged), (text) => {
      const session = parseSession(text);
      if (!session) return;
      expect(session.answers).toHaveLength(session.queue.length);
      expect(session.index).toBeLessThanOrEqual(session.queue.length);
      expect(parseSession(formatSession(session))).toEqual(session);
    }),
  );
});

test.each([
  ['nothing', ''],
  ['text that is not JSON', '{'],
  ['a mode that does not exist', { mode: 'sleep' }],
  ['an item twice', { queue: ['a', 'a'] }],
  ['a place behind the end', { index: 4 }],
])('%s is no session', (_, change) => {
  const session = startSession({ sections: [], kinds: 'both', size: 10 }, queue, 's', 0);
  const text = typeof change === 'string' ? change : JSON.stringify({ ...session, ...change });
  expect(parseSession(text)).toBeUndefined();
});

test('an answer that belongs to another item is left out, with its place in the history', () => {
  const session = startSession({ sections: [], kinds: 'both', size: 10 }, queue, 's', 0);
  const text = JSON.stringify({ ...session, answers: [answered('b', 0)], history: [0, 7, 'x'] });
  expect(parseSession(text)).toMatchObject({ answers: [null, null, null], history: [] });
  const looked = JSON.stringify({ ...session, answers: [seen('a', 0)], history: [0] });
  expect(parseSession(looked)).toMatchObject({ answers: [null, null, null], history: [] });
});

test('a session comes back that is as long as one may be, and none that is longer', () => {
  const length = (size: number) => {
    const ids = Array.from({ length: size }, (_, n) => `item-${n}`);
    const session = startSession({ sections: [], kinds: 'both', size: 10 }, ids, 's', 0);
    return parseSession(formatSession(session))?.queue.length;
  };
  expect([SESSION_SIZE.max, SESSION_SIZE.max + 1].map(length)).toEqual([
    SESSION_SIZE.max,
    undefined,
  ]);
});
