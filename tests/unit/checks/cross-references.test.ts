import { describe, expect, test } from 'vitest';
import { checkCrossReferences } from '../../../src/checks/cross-references.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const page = section('page', '<Claim id="warm">It heats.</Claim> <Term id="term">A word</Term>.');
const other = section('other', '<Claim id="cool">It cools.</Claim>');
const broken = section('broken', '<Claim id="x">');
type Lists = Parameters<typeof listTree>[0];
const known: Lists = {
  references: [{ n: 7, section: 'page' }],
  background: [{ id: 'fact' }],
  studies: [{ id: 'study' }],
  trials: [{ nct: 'NCT00000001' }],
};
const found = (lists: Lists, given: object = {}) =>
  checkCrossReferences(listTree({ ...known, ...lists }, { sections: [page, other], ...given }));
const faults = (...given: Parameters<typeof found>) => told(found(...given));
const unreadable = (...names: string[]) => ({
  ...listTree(known).keys,
  ...Object.fromEntries(names.map((name) => [name, undefined])),
});

test('entries that name what is there have no fault', () => {
  expect(faults({})).toEqual([]);
});

describe('an entry of the glossary', () => {
  const entries = (given: object = {}) => [
    { id: 'heat', related: [], sources: [] },
    { id: 'warmth', related: ['heat'], sources: ['fact'], ...given },
  ];

  test('names other entries and facts', () => {
    expect(faults({ glossary: entries() })).toEqual([]);
    const glossary = entries({ related: ['heat', 'heet'], sources: ['fakt', 'fact'] });
    expect(faults({ glossary })).toEqual([
      'glossary.yaml:7:7 term/related "warmth" names the related term "heet", which does not exist.',
      'glossary.yaml:9:7 background/unknown "warmth" names the fact "fakt", which does not exist.',
    ]);
    expect(found({ glossary }).map(({ suggestion }) => suggestion)).toEqual(['heat', 'fact']);
    const keys = unreadable('glossary', 'background');
    expect(faults({ glossary }, { keys })).toEqual([]);
  });
  test('does not name itself', () => {
    expect(faults({ glossary: entries({ related: ['warmth'] }) })).toEqual([
      'glossary.yaml:4:7 term/related "warmth" names itself as a related term.',
    ]);
  });
});

test('a reference names sections', () => {
  const references = [
    { n: 7, section: ['page', 'others'] },
    { n: 8, section: 'gone' },
  ];
  expect(faults({ references })).toEqual([
    'references.yaml:4:7 section/unknown Reference 7 names the section "others", which does not exist.',
    'references.yaml:6:12 section/unknown Reference 8 names the section "gone", which does not exist.',
  ]);
  expect(found({ references }).map(({ suggestion }) => suggestion)).toEqual(['other', undefined]);
});

describe('a later report', () => {
  const report = (given: object = {}) => ({
    ...{ id: 'later', section: 'page', refs: [7], claims: ['warm', 'cool'] },
    ...{ background: ['fact'], studies: ['study'], ...given },
  });

  test('names section, references, claims, facts and records', () => {
    expect(faults({ updates: [report()] })).toEqual([]);
    const wrong = report({
      ...{ section: 'pag', refs: [7, 9], claims: ['warm', 'term'] },
      ...{ background: ['fakt'], studies: ['studi'] },
    });
    const names = (what: string, id: string) =>
      `"later" names the ${what} "${id}", which does not exist.`;
    expect(faults({ updates: [wrong] })).toEqual([
      `updates.yaml:2:12 section/unknown ${names('section', 'pag')}`,
      'updates.yaml:5:7 cite/unknown The review has no reference 9.',
      `updates.yaml:8:7 update/claim ${names('claim', 'term')}`,
      `updates.yaml:10:7 background/unknown ${names('fact', 'fakt')}`,
      `updates.yaml:12:7 update/study ${names('study', 'studi')}`,
    ]);
    expect(found({ updates: [wrong] }).map(({ suggestion }) => suggestion)).toEqual([
      ...['page', undefined, 'warm', 'fact', 'study'],
    ]);
  });
  test('may name what stands in what cannot be read', () => {
    const updates = [
      report({ refs: [9], claims: ['gone'], background: ['gone'], studies: ['gone'] }),
    ];
    const keys = unreadable('references', 'background', 'studies');
    expect(faults({ updates }, { keys, sections: [page, other, broken] })).toEqual([]);
    expect(faults({ updates }, { keys })).toHaveLength(1);
  });
});

describe('a source note', () => {
  const note = (given: object = {}) => ({
    ...{ id: 'note', section: 'page', background: ['fact'], claim: 'warm', ref: 7 },
    ...{ nct: 'nct00000001', ...given },
  });

  test('names section, facts, a claim, a reference and a trial', () => {
    expect(faults({ sourceNotes: [note()] })).toEqual([]);
    const bare = { claim: undefined, ref: undefined, nct: undefined };
    expect(faults({ sourceNotes: [note(bare)] })).toEqual([]);
    const wrong = note({ background: ['fakt'], claim: 'warn', ref: 9, nct: 'nct00000002' });
    expect(faults({ sourceNotes: [wrong] })).toEqual([
      'source-notes.yaml:4:7 background/unknown "note" names the fact "fakt", which does not exist.',
      'source-notes.yaml:5:10 note/claim "note" names the claim "warn", which does not exist.',
      'source-notes.yaml:6:8 cite/unknown The review has no reference 9.',
      'source-notes.yaml:7:8 trial/unknown "note" names the trial "nct00000002", which the list of trials does not have.',
    ]);
    expect(found({ sourceNotes: [wrong] }).map(({ suggestion }) => suggestion)).toEqual([
      ...['fact', 'warm', undefined, 'nct00000001'],
    ]);
  });
  test('names a claim of its own section', () => {
    expect(faults({ sourceNotes: [note({ claim: 'cool' })] })).toHaveLength(1);
    expect(faults({ sourceNotes: [note({ claim: 'cool', section: 'other' })] })).toEqual([]);
    expect(faults({ sourceNotes: [note({ section: 'gone' })] })).toEqual([
      'source-notes.yaml:2:12 section/unknown "note" names the section "gone", which does not exist.',
    ]);
  });
  test('may name what stands in what cannot be read', () => {
    const lists = {
      sourceNotes: [
        note({ section: 'broken', claim: 'gone', background: ['gone'], ref: 9, nct: 'nct9' }),
      ],
    };
    const keys = unreadable('references', 'background', 'trials');
    expect(faults(lists, { keys, sections: [broken] })).toEqual([
      'references.yaml:2:12 section/unknown Reference 7 names the section "page", which does not exist.',
    ]);
  });
});
