import { expect, test } from 'vitest';
import { formatFigures, parseFigures } from '../../../../src/course/read/reviewed-figures.ts';

test('figures are read as they were written, a line a piece; what has none has no line', () => {
  const written = formatFigures([
    { id: 'glossary/anergy', figures: ['4 weeks', 'no'] },
    { id: 'glossary/empty', figures: [] },
    { id: 'breast#heat', figures: ['53%'] },
  ]);
  expect(written).toMatch(/^# .*\n# .*\nglossary\/anergy: 4 weeks \| no\nbreast#heat: 53%\n$/);
  expect([...parseFigures(written)]).toEqual([
    ['glossary/anergy', ['4 weeks', 'no']],
    ['breast#heat', ['53%']],
  ]);
});

test('a figure may have a colon in it', () => {
  const figures = ['ratio: 1', '2'];
  expect(parseFigures(formatFigures([{ id: 'a', figures }])).get('a')).toEqual(figures);
});

test('what is not of its form is left out', () => {
  expect([...parseFigures('# a: 1\na:1\n b: 2\n: 3\ntwo words: 4\nc: 5')]).toEqual([['c', ['5']]]);
});
