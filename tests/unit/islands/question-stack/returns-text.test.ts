import { expect, test } from 'vitest';
import { returnsText } from '../../../../src/islands/question-stack/returns-text.ts';

test.each([
  [[], ''],
  [[0], '1 comes back today.'],
  [[1], '1 comes back tomorrow.'],
  [[4, 4], '2 come back in 4 days.'],
  [[4, 0, 4], '1 comes back today, 2 in 4 days.'],
  [[9, 4, 0, 30, 4], '1 comes back today, 2 in 4 days, 2 later.'],
  [[30, 9, 10], '1 comes back in 9 days, 1 in 10 days, 1 later.'],
])('items that come back in %j days: %s', (days, text) => {
  expect(returnsText(days)).toBe(text);
});
