import { expect, test } from 'vitest';
import { objectiveText, tallyText } from '../../../../src/islands/section-check/tally.ts';

test('the tally counts what is answered and what is still to be settled', () => {
  expect(tallyText(['open', 'open'])).toBe('2 questions on this section.');
  expect(tallyText(['open'])).toBe('1 question on this section.');
  expect(tallyText(['right', 'wrong', 'open', 'right'])).toBe(
    '3 of 4 questions answered, 1 to settle.',
  );
  expect(tallyText(['right', 'open'])).toBe('1 of 2 questions answered.');
  expect(tallyText(['right', 'right'])).toBe('All 2 questions answered and right.');
});

test('an objective says how many of its questions were right, once one is answered', () => {
  expect(objectiveText(['open', 'open'])).toBe('');
  expect(objectiveText([])).toBe('');
  expect(objectiveText(['right', 'open', 'wrong'])).toBe('1 of 3 questions right');
});
