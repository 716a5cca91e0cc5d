import { expect, test } from 'vitest';
import { backgroundSchema } from '../../../../src/course/schema/background.ts';
import type { Change } from '../../../../src/course/schema/change.ts';
import { changeSources } from '../../../../src/course/usage/change-sources.ts';

const fact = (id: string, grade: string) =>
  backgroundSchema.parse({
    ...{ id, grade, statement: 'A statement that is long enough.', read: 'All.' },
    sources: [
      { title: 'A page', year: 2020, url: 'https://example.org/a' },
      { title: 'A paper', authors: 'Some', doi: '10.1/a' },
    ],
    checked: '2026-01-05',
  });
const known = {
  sections: [
    { slug: 'one', order: 1 },
    { slug: 'two', order: 2 },
  ],
  background: new Map([
    ['sure', fact('sure', 'verified')],
    ['likely', fact('likely', 'probable')],
  ]),
};
const lines = (...sources: object[]) =>
  changeSources({ sources } as unknown as Change, known).map(
    ({ text, address }) => `${text}: ${address}`,
  );

test('what a change rests on leads there, in the order of the change', () => {
  expect(lines({ ref: 7 }, { review: 'two' }, { trial: 'nct1' })).toEqual([
    'reference 7: /references/#ref-7',
    'the review, section 2: /two/',
    'NCT1: /trials/#nct1',
  ]);
});

test('a background record gives a line for each source, which says where it is only probable', () => {
  const page = 'https://example.org/a';
  expect(lines({ background: 'sure' })).toEqual([
    `A page, 2020: ${page}`,
    'Some, A paper: https://doi.org/10.1/a',
  ]);
  expect(lines({ background: 'likely' })[0]).toBe(`A page, 2020 (probably): ${page}`);
});

test('a record that there is not gives none', () => {
  expect(lines({ background: 'gone' }, {})).toEqual([]);
});
