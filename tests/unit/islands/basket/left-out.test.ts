import { expect, test } from 'vitest';
import type { TakeEntry, TakeKind } from '../../../../src/educators/take-index.ts';
import { leftOutOf } from '../../../../src/islands/basket/left-out.ts';
import { PICTURE, sampleSelection } from '../../exports/take/sample.ts';

const entry = (kind: TakeKind, path: string): TakeEntry => ({ path, kind, title: '', minutes: 1 });
const chosen = [
  entry('question', '/scale/#scale-q-one'),
  entry('card', '/educators/coverage/#scale-c-one'),
  entry('chart', `/scale/#${PICTURE.id}`),
  entry('figure', '/scale/#fig-photo'),
  entry('claim', '/scale/#scale-claim'),
  entry('claim', '/scale/#scale-other'),
  entry('section', '/scale/'),
];
const selection = sampleSelection('');

test('what a format has no place for is named with its kind, also a figure that has no drawing', () => {
  expect(leftOutOf({ holds: ['questions'] }, chosen, selection)).toBe(
    '1 card, 1 chart, 1 figure, 2 key sentences, 1 section',
  );
  expect(leftOutOf({ holds: ['questions', 'pictures', 'sections'] }, chosen, selection)).toBe(
    '1 card, 1 figure, 2 key sentences',
  );
});

test('a file of links, and one of the only kind chosen, leaves out nothing', () => {
  expect(leftOutOf({ holds: ['links'] }, chosen, selection)).toBe('');
  expect(leftOutOf({ holds: ['questions'] }, chosen.slice(0, 1), selection)).toBe('');
});

test('a figure and a chart that have a drawing are among the pictures', () => {
  const pictures = [PICTURE, { ...PICTURE, id: 'fig-photo' }];
  const drawn = chosen.filter(({ kind }) => kind === 'figure' || kind === 'chart');
  expect(drawn).toHaveLength(2);
  expect(leftOutOf({ holds: ['pictures'] }, drawn, { ...selection, pictures })).toBe('');
  expect(leftOutOf({ holds: ['questions'] }, drawn, { ...selection, pictures })).toBe(
    '1 chart, 1 figure',
  );
});
