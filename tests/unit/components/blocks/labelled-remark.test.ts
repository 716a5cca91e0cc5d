import { expect, test } from 'vitest';
import { isStatement, namesItsSource, ownVoiceIn } from '../../../../src/checks/remark-voice.ts';
import {
  isBlockRemark,
  labelledRemark,
} from '../../../../src/components/blocks/labelled-remark.ts';

test('a remark opens with its label once, inside its first paragraph if it has any', () => {
  expect(labelledRemark(' Ours. ')).toBe('<span class="visually-hidden">Our remark: </span>Ours.');
  expect(labelledRemark('<p>One.</p><p>Two.</p>')).toBe(
    '<p><span class="own-words-label">Our remark: </span>One.</p><p>Two.</p>',
  );
  expect(isBlockRemark('Words <a href="/">here</a>')).toBe(false);
  expect(isBlockRemark('<p class="x">Words</p>')).toBe(true);
});

test.each([
  ['Note: two differ.', 'Note:'],
  ['By our count, 18 do.', 'our'],
  ['We add two cautions.', 'We'],
  ['That is ours.', 'ours'],
  ['The number is derived.', 'derived'],
  ['A hour in the US.', undefined],
  ['The note says two things.', undefined],
])('the own voice in "%s" is %j', (text, expected) => {
  expect(ownVoiceIn(text)).toBe(expected);
});

test('a sentence names its source by what it is called, and a question asserts nothing', () => {
  expect(namesItsSource('The authors call this promising.')).toBe(true);
  expect(namesItsSource('A margin is not a recurrence.')).toBe(false);
  expect(isStatement('A margin is not a recurrence.')).toBe(true);
  expect(isStatement('Is a margin a recurrence?')).toBe(false);
  expect(isStatement('cryotherapy')).toBe(false);
});
