import { describe, expect, test } from 'vitest';
import { scanSection } from '../../../src/course/read/section-scan.ts';
import { cardSchema } from '../../../src/course/schema/card.ts';
import { questionSchema } from '../../../src/course/schema/question.ts';
import {
  type PracticeContent,
  practiceContent,
  practiceItems,
} from '../../../src/islands/practice/content.ts';
import { type KeyPlace, keyMeaning } from '../../../src/islands/practice/keys.ts';
import type { Chosen } from '../../../src/islands/practice/model.ts';
import { comesBack, intervals } from '../../../src/islands/practice/next-review.ts';
import { reread, resultText } from '../../../src/islands/practice/summary.ts';
import {
  clockText,
  continueText,
  intervalText,
  outcome,
} from '../../../src/islands/practice/words.ts';
import type {
  AnsweredEvent,
  LearnerEvent,
  RecalledEvent,
} from '../../../src/learner/log/events.ts';
import { reduceSession, startSession } from '../../../src/learner/session/session.ts';
import { summarizeSession } from '../../../src/learner/session/session-summary.ts';
import { foldEvents } from '../../../src/learner/state/learner-state.ts';
import type { PracticeItem } from '../../../src/learner/state/practice-item.ts';

const NOW = Date.UTC(2026, 2, 8, 12);
const DAY = 86_400_000;
const REQUEST: Chosen = { mode: 'section', sections: [], kinds: 'both', size: 10 };

const items: PracticeItem[] = [
  { id: 'q1', kind: 'question', section: 'intro', objective: 'o1', form: 'A', block: 'claim-1' },
  { id: 'q2', kind: 'question', section: 'intro', objective: 'o1', form: 'B', block: 'claim-2' },
  { id: 'c1', kind: 'card', section: 'intro', block: 'claim-1' },
  { id: 'q3', kind: 'question', section: 'breast', objective: 'o2', form: 'A', block: 'claim-3' },
  { id: 'c2', kind: 'card', section: 'breast', block: 'claim-3' },
];

let made = 0;
function answered(item: string, parts: Partial<AnsweredEvent> = {}): AnsweredEvent {
  made += 1;
  return {
    id: `e${made}`,
    atMillis: NOW - 20 * DAY,
    kind: 'answered',
    item,
    correct: true,
    confidence: 'think',
    response: ['a'],
    mode: 'practice',
    ...parts,
  };
}

const recalled: RecalledEvent = {
  ...{ id: 'r1', atMillis: NOW, kind: 'recalled' },
  ...{ item: 'c1', grade: 'again' },
};

describe('keys', () => {
  const open: KeyPlace = {
    ...{ step: 'answer', options: 4, inConfidence: false },
    ...{ takesEnter: false, takesArrows: false, inField: false },
  };

  test('choose an option by digit or letter, and none that is not there', () => {
    expect(keyMeaning('2', open)).toEqual({ kind: 'choose', option: 1 });
    expect(keyMeaning('C', open)).toEqual({ kind: 'choose', option: 2 });
    expect(keyMeaning('5', open)).toBeUndefined();
    expect(keyMeaning('e', open)).toBeUndefined();
    expect(keyMeaning('a', { ...open, options: 0 })).toBeUndefined();
  });

  test('say how sure one is only where that is asked', () => {
    const sure = { ...open, inConfidence: true, takesEnter: true, takesArrows: true };
    expect(keyMeaning('3', sure)).toEqual({ kind: 'confide', confidence: 'certain' });
    expect(keyMeaning('4', sure)).toBeUndefined();
    expect(keyMeaning('Escape', sure)).toEqual({ kind: 'back' });
    expect(keyMeaning('Escape', open)).toBeUndefined();
  });

  test('grade a card from again to easy, but only its back', () => {
    const grades = ['1', '2', '3', '4', '5'].map((key) => {
      const meaning = keyMeaning(key, { ...open, step: 'grade' });
      return meaning?.kind === 'grade' ? meaning.grade : undefined;
    });
    expect(grades).toEqual(['again', 'hard', 'good', 'easy', undefined]);
    expect(keyMeaning('1', { ...open, step: 'front' })).toBeUndefined();
  });

  test('leave Enter, space, arrows, digits and letters to what has the focus', () => {
    expect(keyMeaning('Enter', open)).toEqual({ kind: 'on' });
    expect(keyMeaning('Enter', { ...open, takesEnter: true })).toBeUndefined();
    expect(keyMeaning(' ', { ...open, step: 'front' })).toEqual({ kind: 'on' });
    expect(keyMeaning(' ', { ...open, step: 'done' })).toBeUndefined();
    expect(keyMeaning('ArrowUp', open)).toEqual({ kind: 'move', by: -1 });
    expect(keyMeaning('ArrowDown', { ...open, takesArrows: true })).toBeUndefined();
    expect(keyMeaning('5', { ...open, inField: true })).toBeUndefined();
    expect(keyMeaning('Enter', { ...open, inField: true })).toEqual({ kind: 'on' });
  });

  test('take back at any step', () => {
    for (const step of ['answer', 'front', 'grade', 'done'] as const)
      expect(keyMeaning('z', { ...open, step })).toEqual({ kind: 'undo' });
  });
});

describe('words', () => {
  test('name times and intervals', () => {
    expect([0, 59_999, 245_000, 3_844_000].map(clockText)).toEqual([
      '0:00',
      '0:59',
      '4:05',
      '1:04:04',
    ]);
    expect([0, 1, 12, 90, 800].map(intervalText)).toEqual([
      '10 min',
      '1 day',
      '12 days',
      '3 months',
      '2 years',
    ]);
  });

  test('say how an item went', () => {
    expect(outcome(null)).toBe('Left open');
    expect(outcome(answered('q1', { correct: false }))).toBe('Wrong');
    expect(outcome(answered('q1', { correct: false, confidence: 'certain' }))).toBe(
      'Wrong and certain',
    );
    expect(outcome(recalled)).toBe('Not recalled');
  });

  test('offer to continue at the item that comes next', () => {
    const session = { ...startSession(REQUEST, ['q1', 'q2'], 's', NOW), index: 1 };
    expect(continueText(session)).toBe('Continue your session, item 2 of 2');
    expect(continueText({ ...session, mode: 'exam', index: 2 })).toBe(
      'Continue your exam, item 2 of 2',
    );
  });
});

test('a card shows when it would come back after each grade, the longer the better it went', () => {
  const state = foldEvents([], NOW);
  expect(intervals(state, 'c1', NOW)).toEqual({
    again: '10 min',
    hard: '1 day',
    good: '2 days',
    easy: '8 days',
  });
});

test('an answer that is in the log already is not counted twice for when it comes back', () => {
  const event = answered('q1', { atMillis: NOW });
  const before = comesBack(foldEvents([], NOW), event);
  expect(before).toBe('Comes back in 2 days.');
  expect(comesBack(foldEvents([event], NOW), event)).toBe(before);
});

test('the grades of a card rest on what is remembered of it and on how much is to be retained', () => {
  const tried = answered('c1', { atMillis: NOW - 4 * DAY });
  const good = (...events: LearnerEvent[]) => intervals(foldEvents(events, NOW), 'c1', NOW).good;
  const wanted: LearnerEvent = {
    ...{ id: 'set', kind: 'set', atMillis: NOW - 1, retention: 0.97 },
  };
  const days = [good(wanted), good(), good(tried)].map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(new Set(days).size).toBe(3);
});

test('a repeated answer moves no date, a card recalled and a first answer do', () => {
  const state = foldEvents([], NOW);
  const kept = 'You had seen the answer: this is kept as practice and moves no date.';
  expect(comesBack(state, answered('q1', { atMillis: NOW, mode: 'retry' }))).toBe(kept);
  expect(comesBack(state, answered('q1', { atMillis: NOW }))).toMatch(/^Comes back in \d+ days\.$/);
  expect(comesBack(state, { ...recalled, grade: 'again' })).toBe('Comes back in 10 min.');
});

test('when an item comes back rests on its earlier tries and on how much is to be retained', () => {
  const earlier = answered('q1', { id: 'earlier', atMillis: NOW - 2 * 86_400_000 });
  const event = answered('q1', { atMillis: NOW });
  const days = (...before: LearnerEvent[]) =>
    Number(/in (\d+) days/.exec(comesBack(foldEvents(before, NOW), event))?.[1]);
  expect(days(earlier)).toBeGreaterThan(days());
  const wanted = (retention: number): LearnerEvent => ({
    ...{ id: 'set', kind: 'set', atMillis: NOW - 1, retention },
  });
  expect(days(earlier, wanted(0.97))).toBeLessThan(days(earlier));
  expect(days(earlier, wanted(0.8))).toBeGreaterThan(days(earlier));
});

describe('the content of a section', () => {
  const scan = scanSection(
    [
      '## Heat frees antigen [#heat]',
      '',
      '<Claim id="claim-1">One.</Claim> <Claim id="claim-2">Two.</Claim>',
      '',
      '## A table [#numbers]',
      '',
      '<DataTable id="doses" caption="Doses">',
      '',
      '| a |',
      '| - |',
      '',
      '</DataTable>',
    ].join('\n'),
    'intro.mdx',
  );
  const common = {
    ...{ objective: 'o1', level: 'recall', form: 'A', refs: '6-8', modified: '2026-11-23' },
    ...{ claims: ['claim-1', 'claim-2'] },
  } as const;
  const rationale = 'Long enough to be a reason.';
  const question = questionSchema.parse({
    ...common,
    ...{ id: 'q1', type: 'single', stem: 'Is 1 < 2, and "quoted" & plain?', lockOrder: true },
    figure: 'table-doses',
    options: [
      { id: 'a', text: '<b>No</b>', rationale },
      { id: 'b', text: 'Yes', correct: true, rationale },
      { id: 'd', text: 'Perhaps', rationale },
    ],
  });
  const card = cardSchema.parse({
    ...{ id: 'c1', front: 'What is freed by heat?', back: 'Antigen.', why: 'It dies of the heat.' },
    ...{ claims: ['claim-1'], block: 'heat', refs: '', modified: '2026-11-23' },
  });
  const rendered = practiceContent({ slug: 'intro', scan }, [question], [card], {
    question: async ({ id }) => `<io-question id="${id}"></io-question>`,
    sources: async ({ id }, places) => `${id}: ${places.map(({ part }) => part)}`,
  });

  test('holds the HTML of the build, and what a session needs to put options in order', async () => {
    const [first, second] = await rendered;
    expect(first).toMatchObject({
      ...{ stem: 'Is 1 < 2, and "quoted" & plain?', type: 'single', options: ['a', 'b', 'd'] },
      ...{ lockOrder: true, html: '<io-question id="q1"></io-question>' },
    });
    expect(second).toMatchObject({ sources: 'c1: Heat frees antigen' });
  });

  test('names the part of the text that teaches an item', async () => {
    expect((await rendered).map(({ places }) => places)).toEqual([
      [
        { block: 'claim-1', part: 'Heat frees antigen' },
        { block: 'claim-2', part: 'Heat frees antigen' },
      ],
      [{ block: 'heat', part: 'Heat frees antigen' }],
    ]);
  });

  test('has an entry for each item in the list of all, with the place of its first claim', () => {
    expect(practiceItems('intro', [question], [card])).toEqual([
      {
        id: 'q1',
        kind: 'question',
        modified: '2026-11-23',
        section: 'intro',
        objective: 'o1',
        form: 'A',
        block: 'claim-1',
      },
      { id: 'c1', kind: 'card', modified: '2026-11-23', section: 'intro', block: 'heat' },
    ]);
  });
});

describe('the summary', () => {
  const wrong = (item: string) => answered(item, { correct: false });
  const contents = new Map(
    items.map(({ id, section, block = '' }) => [
      id,
      {
        id,
        section,
        places: [{ block, part: section === 'intro' ? 'One' : 'Two' }],
      } as unknown as PracticeContent,
    ]),
  );
  const session = ['q1', 'q2', 'q3'].reduce(
    (before, item) =>
      reduceSession(before, { kind: 'answer', event: wrong(item), atMillis: NOW + 1000 }),
    startSession(REQUEST, ['q1', 'q2', 'q3', 'c1'], 's', NOW),
  );

  test('names each part to read again once', () => {
    const { reread: places } = summarizeSession(session, items);
    expect(reread(places, contents)).toEqual([
      { section: 'intro', block: 'claim-1', part: 'One' },
      { section: 'breast', block: 'claim-3', part: 'Two' },
    ]);
    expect(reread(places, new Map())).toEqual([]);
  });

  test('counts what is right of what was answered, and says what was left open', () => {
    const result = resultText(session, summarizeSession(session, items));
    expect(result).toBe('0 of 3 items right. 1 left open.');
    const exam = { ...session, mode: 'exam' as const };
    expect(resultText(exam, summarizeSession(exam, items))).toContain('Time 0:01.');
    const untouched = startSession(REQUEST, ['q1'], 's', NOW);
    expect(resultText(untouched, summarizeSession(untouched, items))).toBe('Nothing was answered.');
  });
});
