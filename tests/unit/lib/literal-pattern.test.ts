import { expect, test } from 'vitest';
import { literalPattern } from '../../../src/lib/literal-pattern.ts';

test('a text is found as it stands by its pattern', () => {
  for (const text of ['a.b', '1+1=2?', '[x]', 'a|b', '^$', '(a){2}', 'a\\b', 'a/b', 'a*'])
    expect(text.replace(new RegExp(`^${literalPattern(text)}$`), 'found')).toBe('found');
  expect(new RegExp(literalPattern('a.b')).test('axb')).toBe(false);
});
