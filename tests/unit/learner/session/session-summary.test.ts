import { expect, test } from 'vitest';
import { reduceSession, startSession } from '../../../../src/learner/session/session.ts';
import { summarizeSession } from '../../../../src/learner/session/session-summary.ts';
import { answered, day, question, recalled } from '../arbitraries.ts';

const items = [
  question('a', { block: 'table-1' }),
  question('b', { block: 'claim-1', section: 'two' }),
  question('c', { block: 'claim-1', section: 'two' }),
  { id: 'd', kind: 'card' as const, section: 'one' },
  question('e'),
];

test('a summary says what was missed and which places to re-read, the most missed first', () => {
  const request = { mode: 'due', sections: [], kinds: 'both', size: 10 } as const;
  const events = [
    answered('a', 0, { correct: false }),
    answered('b', 0, { correct: false, confidence: 'certain' }),
    answered('c', 0, { correct: false }),
    recalled('d', 0, { grade: 'hard' }),
  ];
  const session = events.reduce(
    (state, event) => reduceSession(state, { kind: 'answer', event, atMillis: day(0) + 4000 }),
    startSession(request, ['a', 'b', 'c', 'd', 'e'], 'seed', day(0)),
  );
  expect(summarizeSession(session, items)).toEqual({
    items: 5,
    answered: 4,
    right: 1,
    missed: ['b', 'a', 'c'],
    certainWrong: ['b'],
    unanswered: ['e'],
    reread: [
      { section: 'two', block: 'claim-1', items: ['b', 'c'] },
      { section: 'one', block: 'table-1', items: ['a'] },
    ],
    activeMillis: 4000,
  });
});

test('a card that was forgotten leads to its section when it names no place', () => {
  const session = reduceSession(
    startSession({ sections: [], kinds: 'both', size: 10 }, ['d'], 'seed', day(0)),
    { kind: 'answer', event: recalled('d', 0, { grade: 'again' }), atMillis: day(0) },
  );
  expect(summarizeSession(session, items)).toMatchObject({
    certainWrong: [],
    reread: [{ section: 'one', items: ['d'] }],
  });
});
