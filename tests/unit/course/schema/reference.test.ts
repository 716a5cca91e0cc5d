import { expect, test } from 'vitest';
import {
  doiUrl,
  type Reference,
  referenceSchema,
  referenceSource,
} from '../../../../src/course/schema/reference.ts';

const reference = {
  n: 5,
  grade: 'verified' as const,
  citedFor: 'Survival at 12 months in the IMbrave150 trial.',
  section: 'ici-combinations',
};

test('a reference is known at least by number, grade, purpose and section', () => {
  expect(referenceSchema.parse(reference)).toEqual({ ...reference, notConfirmed: [] });
});

test.each([
  ['number 0', { n: 0 }],
  ['a grade that is not one of the three', { grade: 'sure' }],
  ['a DOI with its resolver', { doi: 'https://doi.org/10.1/x' }],
  ['a PubMed number with letters', { pmid: 'PMID1' }],
])('%s is refused', (_, change) => {
  expect(referenceSchema.safeParse({ ...reference, ...change }).success).toBe(false);
});

test.each<[Partial<Reference>, string]>([
  [
    { journal: 'N Engl J Med', year: 2020, volume: '382', pages: '1894-1905' },
    'N Engl J Med, 2020, 382: 1894-1905',
  ],
  [{ journal: 'N Engl J Med', year: 2020, volume: '382' }, 'N Engl J Med, 2020, 382'],
  [{ year: 2020, pages: '1' }, '2020, 1'],
  [{}, ''],
])('of %j the source line says what is known, without gaps', (known, line) => {
  expect(referenceSource(referenceSchema.parse({ ...reference, ...known }))).toBe(line);
});

test('a DOI leads to its resolver', () => {
  expect(doiUrl('10.1016/j.ejro.2022.100430')).toBe('https://doi.org/10.1016/j.ejro.2022.100430');
});
