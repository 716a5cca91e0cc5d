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

test('spaces between the parts of a heading do not count, but those of its words do', () => {
  expect(splitHeading('Two  words   [#id   formerly   a   b ]')).toEqual({
    ...{ text: 'Two  words', id: 'id', former: ['a', 'b'] },
  });
  expect(splitHeading('Two\nlines[#id]')).toMatchObject({ text: 'Two\nlines', id: 'id' });
  expect(splitHeading(' Words ')).toEqual({ text: 'Words', id: undefined, former: [] });
  expect(splitHeading('[#id]').text).toBe('');
});
