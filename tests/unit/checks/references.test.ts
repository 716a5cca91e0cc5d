import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/checks/references.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

/** A reference of which only the number is known, in lines 1 to 3. */
const reference = (n: number, given: object = {}) => ({
  ...{ n, grade: 'unidentified', section: 'page', ...given },
});
const page = section('page', 'Text <Cite n="1-3" />, <Claim id="9">more</Claim> <Cite n="5" />.');
const faults = (references: readonly object[], given: object = {}) =>
  told(checkReferences(listTree({ references }, { sections: [page], ...given })));

describe('what a grade asks for', () => {
  const fields = { authors: 'A', title: 'B', journal: 'C', year: 2020, doi: '10.1/x' };
  const of = (grade: string, given: object = {}) => faults([reference(1, { grade, ...given })]);
  const lacks = (words: string) => [`references.yaml:2:10 reference/fields Reference 1 ${words}.`];

  test('verified: all that is printed of it, and a number of its record', () => {
    expect(of('verified', fields)).toEqual([]);
    expect(of('verified', { ...fields, doi: undefined, pmid: '7' })).toEqual([]);
    expect(of('verified', { ...fields, doi: undefined })).toEqual(
      lacks('is graded verified and has no doi or pmid'),
    );
    expect(of('verified')).toEqual(
      lacks('is graded verified and has no authors, no title, no journal, no year, no doi or pmid'),
    );
  });
  test.each(['authors', 'title', 'journal', 'year'])('verified: %s', (field) => {
    expect(of('verified', { ...fields, [field]: undefined })).toEqual(
      lacks(`is graded verified and has no ${field}`),
    );
  });
  test('probable: a source that it could be', () => {
    expect(of('probable', { title: 'B' })).toEqual([]);
    expect(of('probable', { describedAs: 'A series' })).toEqual([]);
    expect(of('probable', { doi: '10.1/x' })).toEqual(
      lacks('is graded probable and names no source that it could be'),
    );
  });
  test('unidentified: no source', () => {
    expect(of('unidentified', { describedAs: 'A series', journal: 'C' })).toEqual([]);
    for (const given of [{ title: 'B' }, { doi: '10.1/x' }, { pmid: '7' }])
      expect(of('unidentified', given)).toEqual(
        lacks('is graded unidentified and still names its source'),
      );
  });
});

test('references stand in the order of their numbers', () => {
  const references = [reference(2), reference(3), reference(1)];
  expect(faults(references)).toEqual([
    'references.yaml:7:1 record/order Reference 1 stands below 3.',
  ]);
  const [first] = faults([reference(1), reference(1)]).filter((line) => /order/.test(line));
  expect(first).toBe('references.yaml:4:1 record/order Reference 1 stands below 1.');
});

describe('the sections of a reference', () => {
  const all = [1, 2, 3].map((n) => reference(n));
  const uncited = (at: string, n: number, slug: string) =>
    `references.yaml:${at} reference/uncited Reference ${n} names the section "${slug}", which does not cite it.`;

  test('cite it', () => {
    expect(faults([...all, reference(5)])).toEqual([]);
    expect(faults([...all, reference(4), reference(5), reference(9)])).toEqual([
      uncited('12:12', 4, 'page'),
      uncited('18:12', 9, 'page'),
    ]);
  });
  test('cite it, each of several', () => {
    const sections = [page, section('other', 'Text <Cite n="1" />.')];
    const five = reference(5, { section: ['page', 'other', 'gone'] });
    expect(faults([...all, five], { sections })).toEqual([uncited('14:7', 5, 'other')]);
  });
  test('may mean it by a citation that is wrong', () => {
    const of = (text: string) =>
      faults([...all, reference(5)], { sections: [section('page', text)] });
    expect(of('Text <Cite n="1-3" /> <Cite n="3-1" />.')).toEqual([]);
    expect(of('Text <Cite n="1-3" /> <Cite n="6" />.')).toEqual([]);
    expect(of('Text <Cite n="1-3" /> <Cite n="2,6" />.')).toEqual([]);
    expect(of('Text <Cite n="1-3" /> <Claim id="5">more</Claim>.')).toHaveLength(1);
    expect(of('No citation.')).toHaveLength(4);
    expect(of('<Claim id="open">')).toEqual([]);
  });
  test('cannot cite one that the review does not have', () => {
    const sections = [section('page', 'Text <Cite n="1" />.')];
    const of = (references: number) => ({
      ...{ sections, course: { review: { references } } as ContentTree['course'] },
    });
    expect(faults([reference(1), reference(5)], of(4))).toEqual([]);
    expect(faults([reference(1), reference(5)], of(5))).toHaveLength(1);
  });
});
