import { describe, expect, test } from 'vitest';
import {
  type Chosen,
  chooseMode,
  chooseSections,
  countIn,
  gainText,
  openingRequest,
  tally,
  unknownNames,
} from '../../../src/islands/practice/model.ts';
import { dueCount, dueText, startText, unknownText } from '../../../src/islands/practice/words.ts';
import type { AnsweredEvent, LearnerEvent } from '../../../src/learner/log/events.ts';
import { countItems } from '../../../src/learner/session/choose-items.ts';
import { PRACTICE_KINDS, PRACTICE_MODES } from '../../../src/learner/session/practice-url.ts';
import { foldEvents } from '../../../src/learner/state/learner-state.ts';
import type { PracticeItem } from '../../../src/learner/state/practice-item.ts';

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

/** The same with what no test may hold: a question that the reader judges alone, and one without a clone. */
const mixed: PracticeItem[] = [
  ...items.map((item) => (item.id === 'q3' ? item : { ...item, paired: item.kind === 'question' })),
  { id: 'q4', kind: 'question', section: 'intro', objective: 'o1', form: 'A', selfJudged: true },
  { id: 'q5', kind: 'question', section: 'intro', objective: 'o1', form: 'B' },
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

describe('the set-up of a session', () => {
  const events: LearnerEvent[] = [
    answered('q1', { correct: false, confidence: 'certain' }),
    answered('q2'),
    answered('q3', { correct: false, atMillis: NOW - 60_000 }),
  ];
  const state = foldEvents(events, NOW);

  test.each(
    PRACTICE_KINDS.flatMap((kinds) => [
      { kinds, items, what: 'plain items' },
      { kinds, items: mixed, what: 'items that no test may hold' },
    ]),
  )('counts $kinds of $what exactly as sessions choose them', ({ kinds, items }) => {
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
    const gone = openingRequest({ ...asked, sections: ['gone'] }, counts, SECTIONS, undefined);
    expect(gone.sections).toEqual(['gone']);
    expect(openingRequest(asked, counts, SECTIONS, undefined)).toEqual({
      ...asked,
      sections: ['breast'],
    });
  });

  test('keeps to a section for an address that asks for everything of it', () => {
    const counts = tally(items, state, 'both', NOW, 'UTC');
    const asked = { ...REQUEST, mode: 'everything', sections: ['breast'] } as const;
    expect(openingRequest(asked, counts, SECTIONS, undefined)).toMatchObject({
      mode: 'section',
      sections: ['breast'],
    });
  });

  test.each(PRACTICE_MODES)('has nothing to start in "%s" where no section is known', (mode) => {
    const counts = tally(items, state, 'both', NOW, 'UTC');
    const opened = openingRequest(
      { ...REQUEST, mode, sections: ['gone'] },
      counts,
      SECTIONS,
      undefined,
    );
    expect(countIn(counts[opened.mode], opened.sections)).toBe(0);
  });

  test('names the sections, items and objectives that there are not', () => {
    const asked = { sections: ['breast', 'x'], items: ['q1', 'y'], objectives: ['o2', 'z'] };
    const words = unknownNames({ ...REQUEST, ...asked }, SECTIONS, items);
    expect(words).toEqual([
      { name: 'section', value: 'x' },
      { name: 'item', value: 'y' },
      { name: 'objective', value: 'z' },
    ]);
    const said = unknownText([...words, { name: 'sction', value: '' }], true);
    for (const word of [
      'section “x”',
      'item “y”',
      'objective “z”',
      'the word “sction”',
      'left out',
    ])
      expect(said).toContain(word);
    expect(unknownText([{ name: 'section', value: 'x' }], false)).toContain('Choose below');
    expect(unknownText([], true)).toBe('');
    const gone = { name: 'item', value: 'old', why: 'Its key could not be reached.' };
    expect(unknownText([gone], true)).toContain(
      'item “old”, which is asked no more (Its key could not be reached).',
    );
    const many = Array.from({ length: 9 }, (_, i) => ({ name: 'item', value: `${i}` }));
    expect(unknownText(many, true)).toContain('3 more');
  });

  test('tells at a number what is due from what is new', () => {
    expect([dueCount(7, 12), dueCount(7, 7), dueCount(0, 5), dueCount(0, 0)]).toEqual([
      '7 + 5 new',
      '7',
      '5 new',
      '0',
    ]);
    const start = (review: number, size = 10) =>
      startText({ ...REQUEST, mode: 'due', size }, 12, review).label;
    expect(start(7)).toBe('Start: 7 to review, 3 new');
    expect(start(7, 5)).toBe('Start: 5 to review');
    expect(start(0)).toBe('Start: 10 new');
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
