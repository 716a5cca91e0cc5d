import { expect, test } from 'vitest';
import { splitHeading } from '../../../../src/course/read/split-heading.ts';

test.each([
  ['Finding [#id]', 'Finding', 'id'],
  ['Finding [#id] ', 'Finding', 'id'],
  ['A [1] finding [#a-b]', 'A [1] finding', 'a-b'],
  ['Finding', 'Finding', undefined],
  ['Finding [#two words]', 'Finding [#two words]', undefined],
  ['[#id] Finding', '[#id] Finding', undefined],
])('the heading "%s" is "%s" with the id %s', (written, text, id) => {
  expect(splitHeading(written)).toEqual({ text, id, former: [] });
});

test('a heading names all headings whose place it has taken', () => {
  expect(splitHeading('Words [#words formerly said told]')).toEqual({
    ...{ text: 'Words', id: 'words', former: ['said', 'told'] },
  });
});
