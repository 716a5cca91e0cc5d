import { expect, test } from 'vitest';
import { strongWords } from '../../../src/checks/summaries.ts';

test.each([
  ['It did better than any of them.', ['better']],
  ['No significant change, and none was needed.', ['significant', 'none', 'needed']],
  ['Established, proven, proved; never improved.', ['established', 'proven', 'proved', 'never']],
  ['It may help.', []],
])('the strong words of "%s" are %j', (text, expected) => {
  expect(strongWords(text)).toEqual(expected);
});
