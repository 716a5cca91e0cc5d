import { expect, test } from 'vitest';
import { SITE } from '../../src/course/site.ts';
import { figuresIn, figureText } from '../../src/course/usage/figures.ts';
import {
  isKnownFigure,
  notationOf,
  recordFigures,
  withoutNotation,
} from '../../src/course/usage/record-figures.ts';
import { listItems, sections } from './sections.ts';

const notation = notationOf(SITE);
const studies = listItems('studies');
const texts = sections().map((section) => [section.slug, section] as const);

test('every figure that the ledger asks of a page is in a record', () => {
  const ledger = listItems('ledger');
  const records = studies.flatMap((study) => recordFigures(study, notation));
  const asked = ledger.flatMap(({ id, find }) =>
    find
      // Most figures are asked for as they stand, or as /\b26\b/ and /(?<![\d.])99%/.
      .map((words) => words.replace(/^\/(?:\\b|\(\?<!\[\\d\.\]\))?|(?:\\b)?\/\w*$/g, ''))
      .map((words) => words.replaceAll('\\', ''))
      .filter((words) => /^[\d.,]+%?$/.test(words))
      .flatMap((words) =>
        figuresIn(withoutNotation(words, notation)).map((figure) => ({ id, figure })),
      ),
  );
  expect(asked.length).toBeGreaterThan(45);
  const absent = asked.filter(({ figure }) => !isKnownFigure(figure, records));
  expect(absent.map(({ id, figure }) => `${id}: ${figureText(figure)}`)).toEqual([]);
});

test('every kind of notation occurs on some page', () => {
  let rest = texts.flatMap(([, { scan }]) => scan.parts.map(({ text }) => text)).join('\n');
  const unused = notation.filter(({ pattern }) => {
    const before = rest;
    rest = rest.replace(pattern, '');
    return rest === before;
  });
  expect(unused.map(({ what }) => what)).toEqual([]);
});
