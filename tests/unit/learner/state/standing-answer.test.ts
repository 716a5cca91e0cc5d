import { expect, test } from 'vitest';
import { foldEvents } from '../../../../src/learner/state/learner-state.ts';
import { objectiveMastery } from '../../../../src/learner/state/mastery.ts';
import { foldProgress } from '../../../../src/learner/state/progress.ts';
import { forecast, rankItems } from '../../../../src/learner/state/schedule.ts';
import { standingAnswer } from '../../../../src/learner/state/standing-answer.ts';
import { answered, day, question, recalled } from '../arbitraries.ts';

const NOW = day(10);
const standing = (events: ReturnType<typeof answered>[], modified = '2026-03-01', now = NOW) =>
  standingAnswer(foldProgress(events, now).items.get('a'), modified, now);

test.each(['exam', 'before', 'after', 'retry'] as const)(
  'an answer of mode %s does not stand in the text, and one given before it does',
  (mode) => {
    const given = answered('a', 0, { mode: 'check', modified: '2026-03-01' });
    expect(standing([answered('a', 1, { mode, modified: '2026-03-01' })])).toBeUndefined();
    expect(standing([given, answered('a', 1, { mode, modified: '2026-03-01' })])).toEqual(given);
  },
);

test('an answer stands for 90 days', () => {
  const given = answered('a', 0, { modified: '2026-03-01' });
  expect(standing([given], '2026-03-01', day(90))).toEqual(given);
  expect(standing([given], '2026-03-01', day(90) + 1)).toBeUndefined();
});

test('an answer stands only beside the text that was answered', () => {
  const given = answered('a', 0, { modified: '2026-03-01' });
  expect(standing([given], '2026-03-02')).toBeUndefined();
});

test('an answer of the first edition stands if the text is not younger than its day', () => {
  const given = answered('a', 0);
  expect(standing([given], '2026-03-02')).toEqual(given);
  expect(standing([given], '2026-03-03')).toBeUndefined();
});

test('an item that was changed after its last answer is to be met again as new', () => {
  const events = [answered('a', 0, { modified: '2026-03-01' }), recalled('c', 0)];
  const state = foldEvents(events, NOW, 'UTC');
  const changed = [
    question('a', { modified: '2026-03-05' }),
    question('c', { kind: 'card', modified: '2026-03-05' }),
  ];
  const reasons = rankItems(state, changed, NOW, 'UTC').map(({ reason }) => reason);
  expect(reasons).toEqual(['new', 'new']);
  expect(forecast(state, changed, NOW, 'UTC', 1)[0]?.count).toBe(0);
  expect(objectiveMastery(state, changed)[0]).toMatchObject({ untried: 2, mastered: 0 });
  const same = changed.map((item) => ({ ...item, modified: '2026-03-01' }));
  expect(rankItems(state, same, NOW, 'UTC').map(({ reason }) => reason)).toEqual(['due', 'due']);
});
