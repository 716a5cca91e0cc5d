import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { chooseItems, countItems } from '../../../../src/learner/session/choose-items.ts';
import {
  PRACTICE_MODES,
  type PracticeRequest,
} from '../../../../src/learner/session/practice-url.ts';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import type { PracticeItem } from '../../../../src/learner/state/practice-item.ts';
import { answered, anyLog, day, question } from '../arbitraries.ts';

const card = (id: string, section = 'one'): PracticeItem => ({ id, kind: 'card', section });
const items = [
  ...['one', 'two'].flatMap((section) =>
    ['x', 'y', 'z'].flatMap((objective) =>
      (['A', 'B'] as const).map((form) =>
        question(`${section}-${objective}-${form.toLowerCase()}`, { section, objective, form }),
      ),
    ),
  ),
  card('one-card'),
  card('two-card', 'two'),
];

function choose(
  request: Partial<PracticeRequest>,
  events: LearnerEvent[] = [],
  seed = 's',
  pool: readonly PracticeItem[] = items,
) {
  return chooseItems({
    request: { sections: [], kinds: 'both', size: 200, ...request },
    items: pool,
    state: foldEvents(events, day(2)),
    nowMillis: day(2),
    timeZone: 'Europe/Berlin',
    seed,
  });
}

const wrong = (item: string, confidence: 'guess' | 'certain' = 'guess') =>
  answered(item, 0, { correct: false, confidence });

test('no choice yet is no session', () => {
  expect(choose({})).toEqual([]);
});

test('a section is practiced with its own questions and cards, of the kind and number wanted', () => {
  expect(choose({ mode: 'section', sections: ['two'] })).toHaveLength(7);
  expect(choose({ mode: 'section', sections: ['two'], kinds: 'cards' })).toEqual(['two-card']);
  expect(choose({ mode: 'section', sections: ['two'], kinds: 'questions', size: 4 })).toHaveLength(
    4,
  );
  expect(choose({ mode: 'section', sections: ['no-such-section'] })).toEqual([]);
});

test('what was missed comes with the confident errors first', () => {
  const log = [wrong('one-x-a'), answered('one-y-a', 0), wrong('two-x-a', 'certain')];
  expect(choose({ mode: 'missed' }, log)).toEqual(['two-x-a', 'one-x-a']);
});

test('what was missed and then right is no longer missed, but a confident error is still listed', () => {
  const log = [wrong('one-x-a', 'certain'), answered('one-x-a', 1)];
  expect(choose({ mode: 'missed' }, log)).toEqual([]);
  expect(choose({ mode: 'certain-wrong' }, log)).toEqual(['one-x-a']);
});

test('a session of everything begins with confident errors and what is due', () => {
  const log = [answered('one-x-a', -1), wrong('two-x-a', 'certain')];
  expect(choose({ mode: 'everything', size: 2 }, log)).toEqual(['two-x-a', 'one-x-a']);
  expect(choose({ mode: 'everything' }, log)).toHaveLength(items.length);
});

test('an exam spreads over sections and then over objectives, and has no cards', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const exam = choose({ mode: 'exam', size: 6, kinds: 'cards' }, [], seed);
      expect(new Set(exam.map((id) => id.slice(0, -2))).size).toBe(6);
    }),
  );
});

test('another seed gives another exam, the same seed the same one', () => {
  expect(choose({ mode: 'exam' }, [], 'a')).toEqual(choose({ mode: 'exam' }, [], 'a'));
  expect(choose({ mode: 'exam' }, [], 'a')).not.toEqual(choose({ mode: 'exam' }, [], 'b'));
});

test('the form after a section tests the objectives of the form before it', () => {
  const form = (mode: 'before' | 'after', seed: string) =>
    choose({ mode, sections: ['one'], size: 2 }, [], seed).toSorted();
  expect(form('before', 'a')).toEqual(['one-x-a', 'one-y-a']);
  expect(form('after', 'b')).toEqual(['one-x-b', 'one-y-b']);
});

test('a form takes only questions that have a clone in the other one, where their section names clones', () => {
  const cloned = ['one-x-a', 'one-x-b'];
  const pool = items.map((item) => (cloned.includes(item.id) ? { ...item, paired: true } : item));
  const sections = ['one'];
  expect(choose({ mode: 'before', sections }, [], 's', pool)).toEqual(['one-x-a']);
  expect(choose({ mode: 'after', sections }, [], 's', pool)).toEqual(['one-x-b']);
  const both = choose({ mode: 'before' }, [], 's', pool);
  expect(both.filter((id) => id.startsWith('one'))).toEqual(['one-x-a']);
  expect(both.filter((id) => id.startsWith('two')).length).toBeGreaterThan(1);
});

test('no test holds a question that the reader judges alone, and practice does', () => {
  const pool = items.map((item) => (item.id === 'one-x-a' ? { ...item, selfJudged: true } : item));
  for (const mode of ['exam', 'before'] as const)
    expect(choose({ mode }, [], 's', pool)).not.toContain('one-x-a');
  expect(choose({ mode: 'everything' }, [], 's', pool)).toContain('one-x-a');
});

test('the order of a form and of new items changes from one session to the next', () => {
  for (const mode of ['before', 'everything'] as const) {
    const orders = new Set(['a', 'b', 'c', 'd'].map((seed) => choose({ mode }, [], seed).join()));
    expect(orders.size).toBeGreaterThan(1);
  }
});

test('the count of a request is what a session of any size would have', () => {
  const request = { mode: 'missed', sections: [], kinds: 'both', size: 1 } as const;
  const state = foldEvents([wrong('one-x-a'), wrong('one-y-a')], day(2));
  expect(countItems({ request, items, state, nowMillis: day(2), timeZone: 'UTC' })).toBe(2);
});

test('no session has an item twice, one that does not exist, or more than were wanted', () => {
  const pool = ['a', 'b', 'c', '__proto__'].map((id) => question(id));
  const mode = fc.constantFrom(...PRACTICE_MODES);
  fc.assert(
    fc.property(anyLog, mode, fc.integer({ min: 1, max: 5 }), fc.string(), (log, m, size, seed) => {
      const chosen = chooseItems({
        request: { mode: m, sections: [], kinds: 'both', size },
        items: pool,
        state: foldEvents(log, day(0)),
        nowMillis: day(0),
        timeZone: 'UTC',
        seed,
      });
      expect(new Set(chosen).size).toBe(chosen.length);
      expect(chosen.length).toBeLessThanOrEqual(size);
      expect(chosen.filter((id) => !pool.some((item) => item.id === id))).toEqual([]);
    }),
  );
});

test('items that are named come in the order of their names, and nothing else comes', () => {
  const named = { mode: 'named', items: ['two-card', 'gone', 'one-x-b'], objectives: [] } as const;
  expect(choose(named)).toEqual(['two-card', 'one-x-b']);
  expect(choose({ ...named, objectives: ['y'], sections: ['one'] })).toEqual([
    'one-x-b',
    'one-y-a',
    'one-y-b',
  ]);
  expect(choose({ ...named, items: ['gone'] })).toEqual([]);
  expect(choose({ ...named, items: [], objectives: ['gone'] })).toEqual([]);
});

test.each(PRACTICE_MODES)(
  'a session of the mode "%s" keeps to the items that are named',
  (mode) => {
    const items = ['one-x-a', 'two-x-b', 'one-card'];
    const log = [wrong('one-x-a', 'certain'), wrong('one-z-a', 'certain')];
    const chosen = choose({ mode, items }, log);
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.filter((id) => !items.includes(id))).toEqual([]);
  },
);
