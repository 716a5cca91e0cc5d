import { describe, expect, test } from 'vitest';
import { questionText } from '../../../../src/course/read/item-text.ts';
import {
  changedParts,
  formatReviewed,
  hashText,
  parseReviewed,
  partNames,
  renewed,
  withModified,
} from '../../../../src/course/read/reviewed.ts';
import { NOT_ON_RECORD } from '../../../../src/course/schema/modified.ts';
import type { Question } from '../../../../src/course/schema/question.ts';

const question: Question = {
  id: 'breast-q-heat',
  type: 'single',
  objective: 'breast-explain',
  level: 'recall',
  form: 'A',
  place: 'heat',
  claims: ['breast-heat'],
  refs: '1',
  features: [],
  stem: 'What does heat do to a cell?',
  options: [
    { id: 'a', text: 'It coagulates it.', correct: true, rationale: 'The review says so.' },
    { id: 'b', text: 'It freezes it.', correct: false, rationale: 'That is what cold does.' },
  ],
  lockOrder: false,
  modified: '2026-11-23',
};
const item = (changes: Partial<Question> = {}) => {
  const changed = { ...question, ...changes } as Question;
  return { id: changed.id, modified: changed.modified, text: questionText(changed) };
};
const reviewed = renewed([item()], new Map(), '2026-11-28');
const changes = (changes: Partial<Question>) =>
  changedParts(item(changes).text, { hashes: reviewed.get(question.id)?.hashes ?? new Map() });
const [a, b] = question.type === 'single' ? question.options : [];
if (!a || !b) throw new Error('The sample has two options.');

describe('a change of the text', () => {
  test('is named by the part that it changed', () => {
    expect(changes({ stem: 'What does heat do to cells?' })).toEqual(['stem']);
    expect(changes({ options: [a, { ...b, text: 'It melts it.' }] })).toEqual(['b']);
    expect(changes({ options: [a, { ...b, rationale: 'Cold does that.' }] })).toEqual(['b']);
    expect(partNames(['stem', 'b', 'rationale'])).toBe('stem, option b, rationale');
  });

  test('is a key that moved, an option that came and one that went', () => {
    const [wrong, right] = [
      { ...a, correct: false },
      { ...b, correct: true },
    ];
    expect(changes({ options: [wrong, right] })).toEqual(['a', 'b']);
    expect(changes({ options: [a, b, { ...b, id: 'c' }] })).toEqual(['c']);
    expect(changes({ options: [a] })).toEqual(['b']);
  });

  test('is neither white space, nor the order of fields and options, nor what files an item', () => {
    expect(changes({ stem: ' What does heat\n  do to a  cell?' })).toEqual([]);
    expect(changes({ options: [b, a] })).toEqual([]);
    const filed = { objective: 'x', level: 'apply', form: 'B', refs: '2' } as const;
    expect(changes({ ...filed, claims: ['y'], place: 'elsewhere', lockOrder: true })).toEqual([]);
  });

  test('is another order where the order is what is asked', () => {
    const order = { type: 'order', options: [a, b] } as const;
    const { text } = item(order as unknown as Partial<Question>);
    const turned = item({ ...order, options: [b, a] } as unknown as Partial<Question>);
    expect(changedParts(turned.text, { hashes: hashText(text) })).toEqual(['order']);
  });

  test('is another answer, tolerance or line of a number', () => {
    const number = { type: 'number', answer: 9.4, tolerance: 1, min: 0, max: 20, unit: '%' };
    const asked = (changes: object) =>
      item({ ...number, rationale: 'Counted.', ...changes } as unknown as Partial<Question>).text;
    const hashes = hashText(asked({}));
    expect(changedParts(asked({ answer: 9.5 }), { hashes })).toEqual(['answer']);
    expect(changedParts(asked({ tolerance: 2 }), { hashes })).toEqual(['answer']);
    expect(changedParts(asked({ max: 30 }), { hashes })).toEqual(['line']);
    expect(changedParts(asked({ step: 0.1 }), { hashes })).toEqual([]);
  });
});

describe('what is on record', () => {
  test('gives the day of today to an item whose text has changed, and to no other', () => {
    const other = { ...item(), id: 'breast-q-other' };
    const before = renewed([item(), other], new Map(), '2026-11-28');
    const after = renewed([item({ stem: 'Another?' }), other], before, '2026-11-29');
    expect(after.get('breast-q-heat')).toMatchObject({
      since: '2026-11-23',
      modified: '2026-11-29',
    });
    expect(after.get('breast-q-other')?.modified).toBe('2026-11-23');
  });

  test('keeps the day of a new item, and takes back one that was moved by hand', () => {
    expect(reviewed.get('breast-q-heat')?.modified).toBe('2026-11-23');
    const moved = renewed([item({ modified: '2026-12-24' })], reviewed, '2026-11-29');
    expect(moved.get('breast-q-heat')?.modified).toBe('2026-11-23');
  });

  test('gives the day of today to a new item whose author gave it none', () => {
    const fresh = renewed([item({ modified: NOT_ON_RECORD })], new Map(), '2026-11-29');
    expect(fresh.get('breast-q-heat')?.modified).toBe('2026-11-29');
  });

  test('forgets an item that is gone', () => {
    expect(renewed([], reviewed, '2026-11-29').size).toBe(0);
  });

  test('is the same after it was written and read, also a hash that looks like a number', () => {
    const hashes = new Map([
      ['stem', '00012345'],
      ['a', '1e234567'],
    ]);
    const record = new Map([['x-q-one', { since: '2026-11-23', modified: '2026-11-23', hashes }]]);
    expect(parseReviewed(formatReviewed(record))).toEqual(record);
  });
});

test('the day of one item is written into its file, and nothing else changes', () => {
  const file = (day: string) => `# A comment

- id: x-q-one
  stem: "One: modified"
  modified: 2026-11-23

- id: x-q-two
  options:
    - id: a
      text: Two
  modified: ${day}   # kept
`;
  expect(withModified(file('2026-11-23'), 'x-q-two', '2026-11-29')).toBe(
    file('2026-11-29').replace('   # kept', ''),
  );
  expect(withModified(file('2026-11-23'), 'x-q-none', '2026-11-29')).toBe(file('2026-11-23'));
});

test('an item without a day gets one at its end, wherever it stands', () => {
  const file = (one: string, two: string) => `- id: x-q-one
  stem: One
${one}
# Two things

- id: x-q-two
  options:
    - id: a
      text: Two
${two}`;
  const day = '  modified: 2026-11-29\n';
  expect(withModified(file('', day), 'x-q-one', '2026-11-29')).toBe(file(day, day));
  expect(withModified(file(day, ''), 'x-q-two', '2026-11-29')).toBe(file(day, day));
});
