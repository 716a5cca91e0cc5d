import { expect, test } from 'vitest';
import {
  cellText,
  countText,
  filtersText,
  ignoredText,
} from '../../../src/islands/trials/model.ts';

test.each([
  [{ trials: 31, of: 31, groups: 1, rows: 31 }, 'All 31 trials.'],
  [{ trials: 7, of: 31, groups: 1, rows: 7 }, '7 of 31 trials.'],
  [
    { trials: 7, of: 31, group: 'phase', groups: 4, rows: 7 },
    '7 of 31 trials in 4 groups by phase.',
  ],
  [
    { trials: 31, of: 31, group: 'drug', groups: 17, rows: 52 },
    'All 31 trials in 17 groups by drug. A trial with several values stands in each of its groups.',
  ],
  [
    { trials: 1, of: 31, group: 'organ', groups: 1, rows: 1 },
    '1 of 31 trials in 1 group by organ.',
  ],
  [
    { trials: 0, of: 31, group: 'organ', groups: 0, rows: 0 },
    'None of the 31 trials fits. Remove a filter, or clear all.',
  ],
] as const)('%j is counted as "%s"', (shown, text) => {
  expect(countText(shown)).toBe(text);
});

test('what the table does not have is named, cut and counted', () => {
  expect(ignoredText([])).toBe('');
  expect(ignoredText(['phase=9'])).toBe(
    'The address asks for what this table does not have: phase=9. It was left out.',
  );
  const many = ignoredText(['a', 'b', `c\n${'d'.repeat(60)}`, 'e', 'f']);
  expect(many).toContain(`a, b, c ${'d'.repeat(38)} and 2 more.`);
});

test('the filters are named in one line, also when there are none', () => {
  expect(filtersText([{ text: 'Phase: 1' }, { text: 'Words: liver' }])).toBe(
    'Phase: 1; Words: liver',
  );
  expect(filtersText([])).toBe('no filter');
});

test('a cell of the matrix says how many of its trials are selected', () => {
  expect(cellText('2 trials: cryoablation, melanoma', 1)).toBe(
    '2 trials: cryoablation, melanoma; 1 in the selection',
  );
  expect(cellText('2 trials: cryoablation, melanoma', 0)).toContain('; none in the selection');
});
