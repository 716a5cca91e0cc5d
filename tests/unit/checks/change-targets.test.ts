import { expect, test } from 'vitest';
import { changeTargets } from '../../../src/checks/change-targets.ts';
import { bankFile, head } from './entries.ts';
import { listTree } from './list-tree.ts';
import { section } from './small-tree.ts';

const LISTS = {
  glossary: '- id: scale',
  references: '- n: 7',
  trials: '- nct: NCT00000001',
  studies: '- id: series',
  procedures: '- id: freezing',
  updates: '- id: later',
  sourceNotes: '- id: lines',
};

const TEXT = `<Claim id="slope" formerly="steep">A <Term id="t">t</Term> <Cite n="1" />.</Claim>

<Photo id="hill" />

<SourceNote id="lines" />`;

/** What changes can name on a page of a small course. */
function targets(path: string, given: object = {}): string[] | undefined {
  const tree = listTree(LISTS, {
    sections: [section('maps', TEXT, head('goal')), section('hills', '')],
    questions: [
      bankFile('questions', 'maps', '- id: maps-q-1'),
      bankFile('questions', 'hills', '- id: hills-q-1'),
    ],
    cards: [
      bankFile('cards', 'maps', '- id: maps-c-1'),
      bankFile('cards', 'hills', '- id: hills-c-1'),
    ],
    course: { labs: ['lesion-size'], homeFigure: 'mechanism' },
    ...given,
  });
  const all = changeTargets(tree);
  if (!all.has(path)) throw new Error(`No change can name ${path}.`);
  const ids = all.get(path);
  return ids && [...ids];
}

test.each([
  ['/', ['mechanism']],
  ['/practice/', []],
  ['/labs/lesion-size/', []],
  ['/glossary/', ['scale']],
  ['/procedures/', ['freezing']],
  ['/references/', ['ref-7']],
  ['/trials/', ['nct00000001']],
  ['/evidence/', ['series']],
  ['/since-the-review/', ['update-later']],
  ['/source-notes/', ['note-lines']],
  ['/educators/coverage/', ['maps-c-1', 'hills-c-1']],
  ['/maps/', ['goal', 'one', 'slope', 'fig-hill', 'note-lines', 'maps-q-1']],
  ['/hills/', ['one', 'hills-q-1']],
])('what a change can name on %s', (path, ids) => {
  expect(targets(path)).toEqual(ids);
});

test('no change can name a page that is not there', () => {
  expect(() => targets('/labs/other/')).toThrow('No change can name /labs/other/.');
  expect(() => targets('/valleys/')).toThrow('No change can name /valleys/.');
});

test('a home page without a drawing has only its head', () => {
  expect(targets('/', { course: { labs: [] } })).toEqual([]);
  expect(targets('/', { course: undefined })).toEqual([]);
});

test.each([
  ['/glossary/', 'glossary'],
  ['/procedures/', 'procedures'],
  ['/references/', 'references'],
  ['/trials/', 'trials'],
  ['/evidence/', 'studies'],
  ['/since-the-review/', 'updates'],
])('on %s anything may be while %s cannot be read', (path, list) => {
  expect(targets(path, { keys: { [list]: undefined } })).toBeUndefined();
});

test('while a file of cards has a fault, any card may be in it', () => {
  const cards = [bankFile('cards', 'maps', '', false), bankFile('cards', 'hills', '- id: a')];
  expect(targets('/educators/coverage/', { cards })).toBeUndefined();
});

test('while a section or its questions have a fault, anything may be on its page alone', () => {
  const questions = [bankFile('questions', 'maps', '', false), bankFile('questions', 'hills', '')];
  expect(targets('/maps/', { questions })).toBeUndefined();
  expect(targets('/hills/', { questions })).toEqual(['one']);
  const sections = [section('maps', '<Claim id="a">A'), section('hills', '')];
  expect(targets('/maps/', { sections })).toBeUndefined();
  expect(targets('/hills/', { sections })).toEqual(['one', 'hills-q-1']);
});
