import { describe, expect, test } from 'vitest';
import { checkSourceNotes } from '../../../src/checks/source-notes.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

/** A note on reference 4 that the key sentence "many" of the page cites; its fields stand in lines 1 to 9. */
const note = (given: object = {}) => ({
  ...{ id: 'note', claim: 'many', ref: 4, section: 'page' },
  ...{ review: 'Of 20 patients, 12.5% died.', source: 'Of 18 patients, 12.5% died.' },
  ...{ kind: 'denominator', prompt: 'Of how many?', lesson: 'Look for the number.', ...given },
});
const page = section(
  'page',
  '<Claim id="many">Many died. <Cite n="3-5" /></Claim>\n\nMore <Cite n="7" />.\n\n<Claim id="bare">Few did.</Claim>',
);
const faults = (notes: readonly object[], sections: readonly object[] = [page]) =>
  told(checkSourceNotes(listTree({ sourceNotes: notes }, { sections })));

test('an exercise on a reference that its key sentence cites has no fault', () => {
  expect(faults([note()])).toEqual([]);
});

describe('the reference of a note', () => {
  const uncited = (ref: number, claim = 'many') => [
    `source-notes.yaml:3:8 note/uncited "note" is on reference ${ref}, which its key sentence "${claim}" does not cite.`,
  ];

  test.each([3, 4, 5])('is one of those that its key sentence cites: %i', (ref) => {
    expect(faults([note({ ref })])).toEqual([]);
  });
  test.each([
    ['elsewhere on the page', 7],
    ['nowhere', 9],
  ])('is cited %s', (_, ref) => expect(faults([note({ ref })])).toEqual(uncited(ref)));

  test('is not cited by another key sentence', () => {
    expect(faults([note({ claim: 'bare' })])).toEqual(uncited(4, 'bare'));
  });
  test('may be any where the key sentence, the page or the number is not known', () => {
    expect(faults([note({ ref: 9, claim: 'gone' })])).toEqual([]);
    expect(faults([note({ ref: 9, claim: undefined })])).toEqual([]);
    expect(faults([note({ ref: 9, section: 'gone' })])).toEqual([]);
    expect(faults([note({ ref: undefined })])).toEqual([]);
  });
  test('may be cited where the page cannot be read', () => {
    const { scan } = page;
    const broken = {
      ...page,
      scan: { ...scan, faults: section('page', '<Claim id="x">').scan.faults },
    };
    expect(faults([note({ ref: 9 })], [broken])).toEqual([]);
  });
  test('is looked for on its own page', () => {
    const other = section('other', '<Claim id="many">Many. <Cite n="9" /></Claim>');
    expect(faults([note({ ref: 9 })], [other, page])).toEqual(uncited(9));
    expect(faults([note({ ref: 9, section: 'other' })], [page, other])).toEqual([]);
  });
});

describe('an exercise', () => {
  const bare = { kind: undefined, prompt: undefined, lesson: undefined };

  test('is asked of each note where one is', () => {
    expect(faults([note(), note({ id: 'other', ...bare })])).toEqual([
      'source-notes.yaml:10:7 note/exercise "other" is no exercise: it has no kind, prompt and lesson.',
    ]);
    expect(faults([note(bare), note({ id: 'other', ...bare })])).toEqual([]);
  });

  const tells = (figure: string) =>
    `source-notes.yaml:8:11 note/tells The prompt of "note" gives away what the source says: ${figure}.`;
  test('does not give away what only the source says', () => {
    expect(faults([note({ prompt: 'Were there 18?' })])).toEqual([tells('18')]);
    const source = 'Of 18 patients, 2.5% died.';
    expect(faults([note({ source, prompt: 'Were there 18, 2.5% of them dead?' })])).toEqual([
      tells('18'),
      tells('2.5%'),
    ]);
    expect(faults([note({ prompt: 'Of 20, what is 12.5%?' })])).toEqual([]);
  });

  const figure = (at: string, what: string) => [
    `source-notes.yaml:${at} note/figure "note" teaches the figure ${what}, which neither review nor source of the note has.`,
  ];
  test('teaches only figures of review or source', () => {
    expect(faults([note({ lesson: 'Of 20 or 18, 12.5% died.' })])).toEqual([]);
    expect(faults([note({ lesson: 'It was 12.55%, not 12%.' })])).toEqual(figure('9:11', '12.55%'));
    expect(faults([note({ prompt: 'Was it 12.5?' })])).toEqual(figure('8:11', '12.5'));
    expect(faults([note({ prompt: 'Was it 12?', lesson: 'It was 13.' })])).toEqual(
      figure('8:11', '12'),
    );
    expect(faults([note({ prompt: 'Was it 12?', lesson: 'It was 12.' })])).toEqual(
      figure('9:11', '12'),
    );
  });
  test('keeps the figures of two fields apart', () => {
    const apart = { review: 'There were 2', source: '5 of many died.' };
    expect(faults([note({ ...apart, prompt: 'Was it 2', lesson: '5 it was.' })])).toEqual([]);
    expect(faults([note({ ...apart, lesson: 'It was 25.' })])).toEqual(figure('9:11', '25'));
  });
  test('needs neither prompt nor lesson to have none of these', () => {
    expect(faults([note(bare)])).toEqual([]);
  });
});
