import { describe, expect, test } from 'vitest';
import {
  type PracticeContent,
  practiceContent,
  practiceItems,
} from '../../../src/islands/practice/content.ts';
import { type KeyPlace, keyMeaning } from '../../../src/islands/practice/keys.ts';
import {
  type Chosen,
  chooseMode,
  chooseSections,
  countIn,
  gainText,
  openingRequest,
  tally,
} from '../../../src/islands/practice/model.ts';
import { comesBack, intervals } from '../../../src/islands/practice/outlook.ts';
import { reread, resultText } from '../../../src/islands/practice/summary.ts';
import {
  clockText,
  continueText,
  dueText,
  intervalText,
  optionMark,
  outcome,
  startText,
} from '../../../src/islands/practice/words.ts';
import type {
  AnsweredEvent,
  LearnerEvent,
  RecalledEvent,
} from '../../../src/learner/log/events.ts';
import { countItems } from '../../../src/learner/session/choose-items.ts';
import { PRACTICE_KINDS, PRACTICE_MODES } from '../../../src/learner/session/practice-url.ts';
import { reduceSession, startSession } from '../../../src/learner/session/session.ts';
import { summarizeSession } from '../../../src/learner/session/session-summary.ts';
import { foldEvents } from '../../../src/learner/state/learner-state.ts';
import type { PracticeItem } from '../../../src/learner/state/practice-item.ts';
import { cardSchema } from '../../../src/model/card.ts';
import { questionSchema } from '../../../src/model/question.ts';
import { scanSection } from '../../../src/model/section-scan.ts';

const NOW = Date.UTC(2026, 2, 8, 12);
const DAY = 86_400_000;
const SECTIONS = ['intro', 'breast'];
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

describe('the door', () => {
  const events: LearnerEvent[] = [
    answered('q1', { correct: false, confidence: 'certain' }),
    answered('q2'),
    answered('q3', { correct: false, atMillis: NOW - 60_000 }),
  ];
  const state = foldEvents(events, NOW);

  test.each(PRACTICE_KINDS)('counts %s exactly as sessions choose them', (kinds) => {
    const counts = tally(items, state, kinds, NOW, 'UTC');
    for (const mode of PRACTICE_MODES)
      for (const sections of [[], ['intro'], ['breast'], ['none'], SECTIONS])
        expect([mode, sections, countIn(counts[mode], sections)]).toEqual([
          mode,
          sections,
          countItems({
            request: { mode, sections, kinds, size: 1 },
            items,
            state,
            nowMillis: NOW,
            timeZone: 'UTC',
          }),
        ]);
  });

  test('tells what is due for review from what is new', () => {
    const counts = tally(items, state, 'both', NOW, 'UTC');
    expect(countIn(counts.review, [])).toBe(2);
    expect(countIn(counts.due, [])).toBe(4);
    expect(dueText(2, 4)).toBe('2 to review, 2 new');
    expect(dueText(0, 0)).toBe('');
  });

  test('opens with what the address asks for, without sections that do not exist', () => {
    const counts = tally(items, state, 'both', NOW, 'UTC');
    const asked = { ...REQUEST, mode: 'missed', sections: ['breast', 'gone'] } as const;
    expect(openingRequest(asked, counts, SECTIONS, undefined)).toEqual({
      ...asked,
      sections: ['breast'],
    });
  });

  test('opens with what is due, or else with the section where the reader was', () => {
    const { mode: _, ...nothing } = REQUEST;
    const due = tally(items, state, 'both', NOW, 'UTC');
    expect(openingRequest(nothing, due, SECTIONS, 'intro').mode).toBe('due');
    const fresh = tally(items, foldEvents([], NOW), 'both', NOW, 'UTC');
    expect(openingRequest(nothing, fresh, SECTIONS, 'breast').sections).toEqual(['breast']);
    expect(openingRequest(nothing, fresh, SECTIONS, 'gone').sections).toEqual(['intro']);
    expect(openingRequest(nothing, fresh, [], undefined).sections).toEqual([]);
  });

  test('takes one section for a form, and all of them for everything', () => {
    const form = chooseMode({ ...REQUEST, sections: ['breast', 'intro'] }, 'forms', SECTIONS);
    expect(form).toMatchObject({ mode: 'before', sections: ['breast'] });
    expect(chooseMode({ ...form, mode: 'after' }, 'forms', SECTIONS).mode).toBe('after');
    expect(chooseMode(form, 'everything', SECTIONS).sections).toEqual([]);
  });

  test('is no longer at everything once a section is ticked', () => {
    const everything = chooseMode(REQUEST, 'everything', SECTIONS);
    expect(chooseSections(everything, ['intro'])).toMatchObject({
      mode: 'section',
      sections: ['intro'],
    });
    expect(chooseSections({ ...REQUEST, mode: 'due' }, ['intro']).mode).toBe('due');
  });

  test('says what the button starts, or why there is nothing to start', () => {
    expect(startText(REQUEST, 23).label).toBe('Start with 10 items');
    expect(startText({ ...REQUEST, kinds: 'cards' }, 1).label).toBe('Start with 1 card');
    expect(startText({ ...REQUEST, mode: 'exam' }, 4).label).toBe('Start the exam: 4 questions');
    expect(startText({ ...REQUEST, mode: 'after' }, 6).label).toBe(
      'Start: 6 questions after reading',
    );
    for (const mode of PRACTICE_MODES)
      expect(startText({ ...REQUEST, mode }, 0).empty).toMatch(/\.$/);
  });

  test('shows a gain as the counts that it is', () => {
    const none = { right: 0, of: 0 };
    expect(gainText({ before: none, after: none })).toBe('not taken yet');
    expect(gainText({ before: { right: 3, of: 6 }, after: none })).toBe('before 3 of 6');
    expect(gainText({ before: { right: 3, of: 6 }, after: { right: 5, of: 6 } })).toBe(
      'before 3 of 6, after 5 of 6: a few items, no proof',
    );
  });
});

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

  test('say of each option what it is and what was said', () => {
    const mark = (...args: Parameters<typeof optionMark>) => optionMark(...args).text;
    expect(mark('single', 'a', ['a'], ['a'], 0)).toBe('Right, your answer');
    expect(mark('single', 'b', ['a'], ['b'], 1)).toBe('Wrong, your answer');
    expect(mark('single', 'b', ['a'], undefined, 1)).toBe('Wrong');
    expect(mark('multiple', 'a', ['a'], [], 0)).toBe('True, you said false');
    expect(mark('multiple', 'b', ['a'], [], 1)).toBe('False, as you said');
    expect(mark('multiple', 'b', ['a'], undefined, 1)).toBe('False');
    expect(mark('order', 'a', [], ['a', 'b'], 0)).toBe('In its place');
    expect(mark('order', 'a', [], ['b', 'a'], 0)).toBe('You had it at place 2');
    expect(mark('order', 'a', [], undefined, 0)).toBe('');
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
      { text: '<b>No</b>', rationale },
      { text: 'Yes', correct: true, rationale },
      { text: 'Perhaps', rationale },
    ],
  });
  const card = cardSchema.parse({
    ...{ id: 'c1', front: 'What is freed by heat?', back: 'Antigen.', why: 'It dies of the heat.' },
    ...{ claims: ['claim-1'], block: 'heat', refs: '', modified: '2026-11-23' },
  });
  const contents = practiceContent(
    { slug: 'intro', scan },
    [question],
    [card],
    new Map([['table-doses', '1.1']]),
  );

  test('holds texts as they are written, to be escaped nowhere', () => {
    expect(contents[0]).toMatchObject({
      stem: 'Is 1 < 2, and "quoted" & plain?',
      options: [{ text: '<b>No</b>' }, { text: 'Yes' }, { text: 'Perhaps' }],
      key: { type: 'single', correct: ['b'] },
      lockOrder: true,
      figure: { block: 'table-doses', name: 'Table 1.1' },
    });
  });

  test('names the part of the text that teaches an item', () => {
    expect(contents.map(({ places }) => places)).toEqual([
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
