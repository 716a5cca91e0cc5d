import { expect, test } from 'vitest';
import type { LearnerEvent } from '../../../../src/learner/log/events.ts';
import { objectiveMastery } from '../../../../src/learner/state/mastery.ts';
import { foldProgress } from '../../../../src/learner/state/progress.ts';
import { answered, day, question } from '../arbitraries.ts';

const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => question(id));
const mastery = (events: LearnerEvent[], pool = items) =>
  objectiveMastery(foldProgress(events, day(30)), pool);

test('an objective says how many items its share is based on', () => {
  const log = [
    ...['a', 'b', 'c', 'd'].map((id) => answered(id, 0)),
    answered('e', 0, { correct: false }),
  ];
  expect(mastery(log)).toEqual([
    {
      objective: 'aim',
      items: 6,
      mastered: 4,
      settling: 0,
      wrong: 1,
      untried: 1,
      share: 4 / 6,
      basis: '4 of 6 items right at last try, 1 not tried',
    },
  ]);
});

test('an item right again too soon after a confident error is right, but not mastered', () => {
  const log = [
    answered('a', 0, { correct: false, confidence: 'certain' }),
    answered('a', 2),
    answered('b', 2),
  ];
  expect(mastery(log, items.slice(0, 2))).toMatchObject([
    {
      mastered: 1,
      settling: 1,
      share: 0.5,
      basis: '2 of 2 items right at last try, 1 to be right again a week after a confident error',
    },
  ]);
});

test('an objective without any try says so', () => {
  expect(mastery([])).toMatchObject([{ share: 0, basis: '6 items, none tried' }]);
  expect(mastery([], items.slice(0, 1))).toMatchObject([{ basis: '1 item, none tried' }]);
});

test('objectives are in the order of the items, and items without one are left out', () => {
  const pool = [
    question('a', { objective: 'second' }),
    { id: 'card', kind: 'card' as const, section: 'one' },
    question('b', { objective: 'first' }),
  ];
  expect(mastery([], pool).map(({ objective }) => objective)).toEqual(['second', 'first']);
});
