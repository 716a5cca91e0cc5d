import { expect, test } from 'vitest';
import { faultWords } from '../../../../src/tools/building/step.ts';

test('a report of the content is told as it is, a fault in code with its place', () => {
  const report = '2 faults in the content\n\ncontent/a.mdx:1:1  term/unknown';
  expect(faultWords(new Error(report))).toBe(`${report}\n`);
  expect(faultWords(new Error('BASE_PATH must begin with a slash'))).not.toContain('step.test.ts');
  expect(faultWords(new Error('no such thing'))).toMatch(
    /^Error: no such thing\n.*step\.test\.ts/s,
  );
});

test('an error without a place still says what it is, and a hint comes after it', () => {
  const bare = Object.assign(new Error('A package has no licence.'), { stack: '' });
  expect(faultWords(bare)).toBe('A package has no licence.\n');
  expect(faultWords(Object.assign(bare, { hint: 'Do without it.' }))).toBe(
    'A package has no licence.\nDo without it.\n',
  );
  expect(faultWords('a word')).toBe('a word\n');
});
