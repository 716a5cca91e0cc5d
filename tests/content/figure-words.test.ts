import { expect, test } from 'vitest';
import { SITE } from '../../src/course/site.ts';
import { figuresIn, figureText } from '../../src/course/usage/figures.ts';
import {
  isKnownFigure,
  notationOf,
  recordFigures,
  withoutNotation,
} from '../../src/course/usage/record-figures.ts';
import { ILLUSTRATIONS } from '../../src/illustrations/illustrations.ts';
import { listItems } from './sections.ts';

const notation = notationOf(SITE);
const records = listItems('studies').flatMap((study) => recordFigures(study, notation));

test.each(Object.entries(ILLUSTRATIONS))(
  'the hand-drawn figure %s says no figure that the records do not have',
  (_, { sizes: _sizes, cites: _cites, ...words }) => {
    const unknown = figuresIn(withoutNotation(JSON.stringify(words), notation)).filter(
      (figure) => !isKnownFigure(figure, records),
    );
    expect(unknown.map(figureText)).toEqual([]);
  },
);
