import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../src/checks/reviewed-figures.ts';
import { section, told, tree } from './small-tree.ts';

describe('figures that were compared with their source', () => {
  const page = 'It was 5 cm in 3 men.\n\nAnd 7 days after.';
  const now = section('breast', page);
  const check = (before: string[] | undefined, given: object = {}) =>
    told(
      checkFigures(
        tree({
          ...{ sections: [now], files: new Map([['sections/breast.mdx', now.text]]) },
          figures: before && new Map([['breast#one', before]]),
          ...given,
        }),
      ),
    );
  const AS_IS = ['5 cm', '3 men', '7 days', 'after'];

  test('are as they were, or nobody has kept them', () => {
    expect(check(AS_IS)).toEqual([]);
    expect(check(undefined)).toEqual([]);
  });

  test.each([
    [['4 cm', '3 men', '7 days', 'after'], '3:8', 'says "5 cm" where "4 cm" stood.'],
    [['3 men', '7 days', 'after'], '3:8', 'says "5 cm", which did not stand there.'],
    [['4 cm', '7 days', 'after'], '3:8', 'says "5 cm" where "4 cm" stood.'],
    [['4 cm', '3 men', '7 days', 'after', '2'], '3:8', 'says "5 cm" where "4 cm" stood.'],
    [['5 cm', '7 days', 'after'], '3:16', 'says "3 men", which did not stand there.'],
    [['5 cm', '3 men'], '5:5', 'says "7 days", "after", which did not stand there.'],
    [['5 cm', '9 mice', '3 men', '7 days', 'after'], '3:8', 'no longer says "9 mice".'],
    [['5 cm', '3 men', '7 days', 'after', '1 year', '2'], '5:12', 'no longer says "1 year", "2".'],
    [['9 mice', '5 cm', '3 men', '7 days', 'after'], '1:1', 'no longer says "9 mice".'],
  ])('where %j stood, the first that is other is told', (before, place, words) => {
    const [fault = '', ...more] = check(before);
    expect(more).toEqual([]);
    expect(fault).toBe(`sections/breast.mdx:${place} figure/unread breast#one ${words}`);
  });

  test('are told where they stand in their own piece', () => {
    const two = section('breast', 'It was 6 cm.\n\n## Two [#two]\n\nIn 6\ncm or 6 cm and 3 men.');
    const of = (...after: string[]) =>
      check(undefined, {
        ...{ sections: [two], files: new Map([['sections/breast.mdx', two.text]]) },
        figures: new Map([
          ['breast#one', ['6 cm']],
          ['breast#two', after],
        ]),
      });
    expect(of('5 cm', '6 cm', '3 men')).toEqual([
      'sections/breast.mdx:7:4 figure/unread breast#two says "6 cm" where "5 cm" stood.',
    ]);
    expect(of('6 cm', '3 men')).toEqual([
      'sections/breast.mdx:7:4 figure/unread breast#two says "6 cm", which did not stand there.',
    ]);
  });

  test('are new with a new piece, and lost with one that is gone', () => {
    expect(check(undefined, { figures: new Map() })).toEqual([
      'sections/breast.mdx:1:1 figure/unread breast#one is new, with 4 figures, choices or words of direction that nobody has compared with a source.',
    ]);
    const figures = new Map([
      ['breast#one', AS_IS],
      ['gone#two', ['1']],
    ]);
    expect(check(undefined, { figures })).toEqual([
      'reviewed-figures.yaml:1:1 figure/unread There is no gone#two any more.',
    ]);
    const whole = { questions: [{ whole: true, items: [] }] };
    expect(check(undefined, { figures, ...whole })).toHaveLength(1);
    // What cannot be read may hold it.
    expect(check(undefined, { figures, broken: new Set(['glossary']) })).toEqual([]);
    expect(check(undefined, { figures, questions: [{ whole: false, items: [] }] })).toEqual([]);
  });
});
