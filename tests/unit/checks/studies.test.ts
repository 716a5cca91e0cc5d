import { describe, expect, test } from 'vitest';
import { checkStudies, claimIds } from '../../../src/checks/studies.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { listTree } from './list-tree.ts';
import { section, told } from './small-tree.ts';

const result = (id: string, given: object = {}) => ({ id, claims: [], comparator: [], ...given });
/** A record of the page, with its fields in lines 1 to 9 and its first result in line 10. */
const study = (id: string, given: object = {}) => ({
  ...{ id, topic: 'heat', section: 'page', place: 'one', design: 'trial', designStated: true },
  ...{ refs: [], sourceNotes: [], arms: [], outcomes: [result(`${id}-alive`)], ...given },
});
const page = section('page', '<Claim id="warm">It heats.</Claim>\n\n<Cite n="2" />');
type Lists = Parameters<typeof listTree>[0];
const found = (lists: Lists, given: object = {}) =>
  checkStudies(listTree(lists, { sections: [page], ...given }));
const faults = (lists: Lists, given: object = {}) => told(found(lists, given));

test('records that name what is there have no fault', () => {
  expect(faults({ studies: [study('heat-a'), study('heat-b', { place: 'warm' })] })).toEqual([]);
});

describe('the order of records', () => {
  const topics = [
    { id: 'cold', label: 'Cold' },
    { id: 'none', label: 'None' },
    { id: 'heat', label: 'Heat' },
  ];
  const course = { topics } as unknown as ContentTree['course'];
  const of = (...kept: string[]) => ({
    studies: kept.map((topic, i) => study(`s${i}`, { topic })),
  });

  test('is that of the topics', () => {
    expect(faults(of('cold', 'cold', 'heat'), { course })).toEqual([]);
    expect(faults(of('cold', 'heat', 'heat', 'cold'), { course })).toEqual([
      'studies.yaml:40:7 record/order "s3" of "Cold" stands below "s2" of "Heat". Records stand by topic, in this order: Cold, Heat.',
    ]);
  });
  test('is any while the course cannot be read', () => {
    expect(faults(of('heat', 'cold'))).toEqual([]);
  });
});

describe('a source note on a reference that a record cites', () => {
  const sourceNotes = [{ id: 'other' }, { id: 'note', ref: 7 }, { id: 'far', ref: 8 }];
  const references = [{ n: 7, title: 'Heat' }];

  test('is named by it', () => {
    expect(faults({ studies: [study('heat-a', { refs: [7] })], sourceNotes, references })).toEqual([
      'studies.yaml:8:7 study/note "heat-a" rests on reference 7 and does not name the source note "note" on it.',
    ]);
    const named = study('heat-a', { refs: [7], sourceNotes: ['note', 'far'] });
    expect(faults({ studies: [named], sourceNotes, references })).toEqual([]);
  });
});

describe('an id', () => {
  const taken = (at: string, id: string, owner: string) =>
    `studies.yaml:${at} id/duplicate The id "${id}" is already that of ${owner}.`;
  const of = (...ids: string[]) => ({ outcomes: ids.map((id) => result(id)) });

  test('is no key sentence, no study and no other result', () => {
    const studies = [
      study('heat-a', of('both', 'heat-b')),
      study('heat-b', of('both', 'warm')),
      study('warm', of('own')),
    ];
    expect(faults({ studies })).toEqual([
      taken('14:11', 'heat-b', 'a study'),
      taken('27:11', 'both', 'a result of another study'),
      taken('30:11', 'warm', 'a claim'),
      taken('33:7', 'warm', 'a claim'),
    ]);
  });
});

describe('a design that the review does not state', () => {
  const words = (title: string, given: object = {}, refs = [7, 8]) =>
    faults({
      studies: [study('heat-a', { designStated: false, refs, ...given })],
      references: [{ n: 7 }, { n: 8, title }],
    });
  const told = (says: string) => [
    `studies.yaml:9:7 study/source-design "heat-a" has no design, but the title of reference 8 says "${says}".`,
  ];

  test.each([
    ['A randomized trial', 'randomized'],
    ['A non-randomised trial', 'non-randomised'],
    ['Non-comparative study', 'Non-comparative'],
    ['A phase 2 trial', 'phase 2'],
    ['A phase II trial', 'phase I'],
    ['Retrospective series', 'Retrospective'],
    ['A prospective series', 'prospective'],
    ['A pilot', 'pilot'],
    ['From a registry', 'registry'],
    ['A meta-analysis', 'meta-analysis'],
  ])('stands in the title of its source: %s', (title, says) => {
    expect(words(title)).toEqual(told(says));
    expect(words(title, { designStated: true })).toEqual([]);
    expect(words(title, { sourceDesign: { design: 'trial', ref: 8 } })).toEqual([]);
    expect(words(title, {}, [7])).toEqual([]);
  });
  test('may stand in none', () => {
    expect(words('Heat in phase of rest')).toEqual([]);
    expect(faults({ studies: [study('heat-a', { designStated: false })] })).toEqual([]);
  });
});

describe('a record names only what there is', () => {
  const unknown = (at: string, code: string, of: string, what: string, id: string) =>
    `studies.yaml:${at} ${code} "${of}" names the ${what} "${id}", which does not exist.`;
  const of = (given: object) => ({ studies: [study('heat-a', given)] });

  test('a section', () => {
    expect(faults(of({ section: 'pages' }))).toEqual([
      unknown('3:12', 'section/unknown', 'heat-a', 'section', 'pages'),
    ]);
    expect(found(of({ section: 'pages' })).map(({ suggestion }) => suggestion)).toEqual(['page']);
  });
  test('a place of its own section', () => {
    const sections = [page, section('other', '<Claim id="cool">It cools.</Claim>')];
    expect(faults(of({ place: 'cool' }), { sections })).toEqual([
      unknown('4:10', 'study/place', 'heat-a', 'place', 'cool'),
    ]);
    expect(found(of({ place: 'on' })).map(({ suggestion }) => suggestion)).toEqual(['one']);
  });
  test('references', () => {
    const references = [{ n: 7, title: 'Heat' }];
    expect(faults({ ...of({ refs: [7, 9] }), references })).toEqual([
      'studies.yaml:9:7 cite/unknown The review has no reference 9.',
    ]);
  });
  test('source notes', () => {
    const sourceNotes = [{ id: 'note' }];
    expect(faults({ ...of({ sourceNotes: ['note', 'gone'] }), sourceNotes })).toEqual([
      unknown('10:7', 'note/unknown', 'heat-a', 'source note', 'gone'),
    ]);
  });
  test('claims', () => {
    const outcomes = [result('heat-a-alive', { claims: ['warm', '2'] })];
    expect(faults(of({ outcomes }))).toEqual([
      unknown('14:11', 'study/claim', 'heat-a-alive', 'claim', '2'),
    ]);
  });
  test('comparators', () => {
    const outcomes = [result('heat-a-alive', { comparator: ['drug', 'heat-b', 'none', 'gone'] })];
    const studies = [study('heat-a', { arms: [{ id: 'drug' }], outcomes }), study('heat-b')];
    const wrong = unknown('18:11', 'study/comparator', 'heat-a-alive', 'comparator', 'gone');
    expect(faults({ studies })).toEqual([wrong]);
    const { keys } = listTree({ studies });
    expect(faults({ studies }, { keys: { ...keys, studies: undefined } })).toEqual([]);
  });
  test('or what a section that cannot be read may hold', () => {
    const sections = [page, section('broken', '<Claim id="x">')];
    const outcomes = [result('heat-a-alive', { claims: ['gone'] })];
    expect(faults(of({ outcomes }), { sections })).toEqual([]);
    expect(faults(of({ section: 'broken', place: 'gone' }), { sections })).toEqual([]);
    expect(faults(of({ place: 'gone' }), { sections })).toHaveLength(1);
  });
});

test('ids of claims are those of key sentences', () => {
  expect(claimIds([page, section('other', '<Claim id="cool">It.</Claim>')] as never)).toEqual(
    new Set(['warm', 'cool']),
  );
});
