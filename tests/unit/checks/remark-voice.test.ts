import { expect, test } from 'vitest';
import { isStatement, namesItsSource, ownVoiceIn } from '../../../src/checks/remark-voice.ts';

test.each([
  ['Note: it is small.', 'Note:'],
  ['Here we count four.', 'we'],
  ['We count four.', 'We'],
  ['The count is ours.', 'ours'],
  ['Our count.', 'Our'],
  ['It tells us more.', 'us'],
  ['A derived share.', 'derived'],
  ['Derived from both.', 'Derived'],
])('"%s" speaks for the site with "%s"', (text, words) => {
  expect(ownVoiceIn(text)).toBe(words);
});

test.each(['A noted web of hours.', 'It was noted.', 'US patients', 'It derives from both.'])(
  '"%s" does not speak for the site',
  (text) => {
    expect(ownVoiceIn(text)).toBeUndefined();
  },
);

test.each([
  'The review says so.',
  'Its authors say so.',
  'The source notes tell it.',
  'As Table 1 says.',
  'Figure 2 shows it.',
  'Smith et al. say so.',
  'This page has four parts.',
  'The sections of the map.',
])('"%s" names who says it', (text) => {
  expect(namesItsSource(text)).toBe(true);
});

test.each(['It was small.', 'A reviewer says so.', 'Tables say so.', 'A set alone.'])(
  '"%s" names nobody',
  (text) => {
    expect(namesItsSource(text)).toBe(false);
  },
);

test.each(['It is so.', 'It is so!', 'first;', 'as follows:', 'this,', 'He said “so.”', '(So.)'])(
  '"%s" is a statement',
  (words) => {
    expect(isStatement(words)).toBe(true);
  },
);

test.each(['Is it so?', 'A name', 'A name: of two words', 'No. 5', 'It. (a name)', ''])(
  '"%s" is none',
  (words) => {
    expect(isStatement(words)).toBe(false);
  },
);
