import { describe, expect, test } from 'vitest';
import { contentAddresses } from '../../../src/checks/content-addresses.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { bankFile, head } from './entries.ts';
import { listTree } from './list-tree.ts';
import { section } from './small-tree.ts';

/** Every id of a page with its place, or undefined where they cannot be known. */
function ids(tree: ContentTree, path: string): string[] | undefined {
  const page = contentAddresses(tree).find((one) => one.path === path);
  if (!page) throw new Error(`The course has no page ${path}.`);
  return (
    page.ids &&
    [...page.ids].map(
      ([id, { file, line, column }]) => `${id} ${file.replace('content/', '')}:${line}:${column}`,
    )
  );
}

/** Which of some ids lead to a place on a page although it does not publish them. */
function also(tree: ContentTree, path: string, ...candidates: string[]): string[] {
  const page = contentAddresses(tree).find((one) => one.path === path);
  return candidates.filter((id) => page?.also.test(id));
}

const LISTS = {
  glossary: '- {id: scale, otherIds: [ratio, size]}\n- id: slope\n  otherIds: []',
  references: '- n: 7\n- n: 12',
  trials: '- nct: NCT00000001',
  studies: '- id: series\n  outcomes:\n    - id: series-rate\n    - id: series-time',
  procedures: '- id: freezing',
  updates: '- {id: later, section: maps}\n- {id: more, section: valleys}',
  sourceNotes:
    '- {id: lines, kind: measure, prompt: p, lesson: l}\n- {id: signs, kind: design, prompt: p}',
  changes: '- {id: mended, places: []}',
  editions: '- {n: 1, date: 2026-11-23}\n- {n: 2, date: 2026-12-01}',
  comparisons: '- id: pair\n  notes: [lines]',
};
const SECTIONS = [section('maps', '', head()), section('hills', '', head())];
const whole = (given: object = {}) =>
  listTree(LISTS, { sections: SECTIONS, course: { labs: ['compare-with-care'] }, ...given });

describe('pages of lists', () => {
  test('a course has them in this order, each with the file that its ids come from', () => {
    expect(contentAddresses(whole()).map(({ path, file }) => `${path} ${file}`)).toEqual([
      '/maps/ content/sections/maps.mdx',
      '/hills/ content/sections/hills.mdx',
      '/glossary/ content/glossary.yaml',
      '/references/ content/references.yaml',
      '/trials/ content/trials.csv',
      '/evidence/ content/studies.yaml',
      '/procedures/ content/procedures.yaml',
      '/since-the-review/ content/updates.yaml',
      '/source-notes/ content/source-notes.yaml',
      '/changes/ content/changes.yaml',
      '/labs/compare-with-care/ content/comparisons.yaml',
      '/educators/coverage/ content/cards/*.yaml',
    ]);
  });

  test('a course that has nothing has only the pages that every course has', () => {
    expect(contentAddresses(listTree({})).map(({ path }) => path)).toEqual([
      ...['/glossary/', '/references/', '/educators/coverage/'],
    ]);
    const other = listTree({}, { course: { labs: ['lesion-size'] } });
    expect(contentAddresses(other)).toHaveLength(3);
  });

  test.each([
    ['/glossary/', ['scale glossary.yaml:1:8', 'slope glossary.yaml:2:7']],
    // An id that stands otherwise in the list has the place of its entry.
    ['/references/', ['ref-7 references.yaml:1:3', 'ref-12 references.yaml:2:3']],
    ['/trials/', ['nct00000001 trials.csv:1:3']],
    [
      '/evidence/',
      ['series studies.yaml:1:7', 'series-rate studies.yaml:3:11', 'series-time studies.yaml:4:11'],
    ],
    ['/procedures/', ['freezing procedures.yaml:1:7']],
    [
      '/since-the-review/',
      ['update-later updates.yaml:1:3', 'update-more updates.yaml:2:3', 'maps updates.yaml:1:1'],
    ],
    ['/source-notes/', ['note-lines source-notes.yaml:1:3', 'note-signs source-notes.yaml:2:3']],
    [
      '/changes/',
      ['mended changes.yaml:1:8', 'edition-1 editions.yaml:1:1', 'edition-2 editions.yaml:1:1'],
    ],
    ['/labs/compare-with-care/', ['pair comparisons.yaml:1:7', 'note-lines comparisons.yaml:1:3']],
    [
      '/educators/coverage/',
      ['by-objective', 'maps', 'hills', 'cards-maps', 'cards-hills'].map(
        (id) => `${id} course.yaml:1:1`,
      ),
    ],
  ])('%s has the ids of its list', (path, expected) => {
    expect(ids(whole(), path)).toEqual(expected);
  });

  test.each([
    ['/glossary/', ['ratio', 'size', 'letter-a', 'letter-9'], ['letter-ab', 'letter-', 'xratio']],
    ['/references/', [], ['', 'ref-8', 'letter-a']],
    ['/trials/', ['table-trials', 'fig-phases', 'table-'], ['nct00000002', 'a-table-b', 'a-fig-b']],
    ['/evidence/', ['table-evidence'], ['table-evidence-2', 'a-table-evidence', 'table-trials']],
    ['/procedures/', [], ['', 'a']],
    ['/since-the-review/', ['maps', 'hills'], ['other', 'update-a', 'maps-2']],
    ['/source-notes/', ['steps', 'limits', 'look-measure'], ['look-design', 'look', 'note-a', '']],
    ['/changes/', ['edition-1', 'edition-27'], ['edition-', 'edition-a', 'an-edition-1']],
    ['/labs/compare-with-care/', ['shows', 'cannot-show', 'sources'], ['show', 'pairs']],
    ['/educators/coverage/', ['measures'], ['measure', 'measures-2', 'all-measures']],
  ])('on %s ids of code and given-up names lead to a place, too', (path, some, others) => {
    expect(also(whole(), path, ...some, ...others)).toEqual(some);
  });

  test('a glossary without given-up names and a course without sections take no id for one', () => {
    const bare = listTree({ updates: '- {id: later, section: maps}' });
    expect(also(bare, '/glossary/', '', 'letter-a', 'a')).toEqual(['letter-a']);
    expect(also(bare, '/since-the-review/', '', 'maps')).toEqual([]);
    expect(ids(bare, '/since-the-review/')).toEqual(['update-later updates.yaml:1:3']);
    expect(also(listTree({ sourceNotes: '- id: a' }), '/source-notes/', '', 'look-')).toEqual([]);
  });
});

describe('a list with a fault', () => {
  const broken = (list: string, keys?: object) =>
    whole({ broken: new Set([list]), ...(keys && { keys }) });

  test.each([
    ['glossary', '/glossary/', ['scale', 'other'], ['scale', 'other', 'slope']],
    ['references', '/references/', ['3'], ['ref-3', 'ref-7', 'ref-12']],
    ['trials', '/trials/', ['NCT00000002'], ['nct00000002', 'nct00000001']],
    ['procedures', '/procedures/', ['heating'], ['heating', 'freezing']],
    [
      'updates',
      '/since-the-review/',
      ['new'],
      ['update-new', 'update-later', 'update-more', 'maps'],
    ],
    ['sourceNotes', '/source-notes/', ['new'], ['note-new', 'note-lines', 'note-signs']],
    ['changes', '/changes/', ['new'], ['new', 'mended', 'edition-1', 'edition-2']],
  ])('of %s, the keys are known all the same', (list, path, keys, expected) => {
    const found = ids(broken(list, { [list]: new Set(keys) }), path);
    expect(found?.map((one) => one.split(' ')[0])).toEqual(expected);
  });

  test.each([
    ['studies', '/evidence/'],
    ['comparisons', '/labs/compare-with-care/'],
  ])('of %s, ids of what is in an entry with a fault cannot be known', (list, path) => {
    expect(ids(broken(list), path)).toBeUndefined();
  });

  test('an id that only its key tells stands at the beginning of the file', () => {
    const tree = broken('glossary', { glossary: new Set(['scale', 'other']) });
    expect(ids(tree, '/glossary/')).toContain('other glossary.yaml:1:1');
    expect(ids(tree, '/glossary/')).toContain('scale glossary.yaml:1:8');
  });

  test('without its keys, no id of its page is known', () => {
    expect(ids(broken('glossary', { glossary: undefined }), '/glossary/')).toBeUndefined();
    expect(ids(whole({ keys: { references: undefined } }), '/references/')).toBeUndefined();
  });
});

describe('cards', () => {
  const cards = [bankFile('cards', 'maps', '- {front: F, id: maps-c-1}\n- id: maps-c-2')];

  test('stand on the page of what is covered, before what the page makes', () => {
    expect(ids(whole({ cards }), '/educators/coverage/')?.slice(0, 3)).toEqual([
      'maps-c-1 cards/maps.yaml:1:18',
      'maps-c-2 cards/maps.yaml:2:7',
      'by-objective course.yaml:1:1',
    ]);
  });

  test('are not known while one file of them has a fault', () => {
    const other = bankFile('cards', 'hills', '', false);
    expect(ids(whole({ cards: [...cards, other] }), '/educators/coverage/')).toBeUndefined();
  });
});

describe('a section', () => {
  const text =
    '<Claim id="slope" formerly="steep">A <Term id="t">t</Term>.</Claim>\n\n<Chart id="rate" />';
  const maps = section('maps', text, head('goal'));
  const questions = [
    bankFile(
      'questions',
      'maps',
      `- {id: maps-q-1, place: pre}
- {id: maps-q-2}
- {id: maps-q-3, place: practice}
- {id: maps-q-4, place: practice, retired: {}}`,
    ),
  ];
  const course = (given: object = {}, lists: object = {}) =>
    listTree(lists, { sections: [maps, section('hills', '', head())], questions, ...given });

  test('has the ids of its blocks, of the questions on it, and of what the page makes', () => {
    expect(ids(course(), '/maps/')).toEqual([
      'goal sections/maps.mdx:1:9',
      'one sections/maps.mdx:1:1',
      'slope sections/maps.mdx:3:1',
      'fig-rate sections/maps.mdx:5:1',
      'steep sections/maps.mdx:3:1',
      'maps-q-1 questions/maps.yaml:1:8',
      'maps-q-2 questions/maps.yaml:2:8',
      'maps-q-4 questions/maps.yaml:4:8',
      'objectives sections/maps.mdx:1:1',
      'section-questions sections/maps.mdx:1:1',
    ]);
    expect(ids(course(), '/hills/')).toEqual([
      'one sections/hills.mdx:1:1',
      'objectives sections/hills.mdx:1:1',
    ]);
  });

  test('has a part of its own for reports that came later on it', () => {
    const lists = { updates: '- {id: later, section: maps}\n- {id: more, section: valleys}' };
    expect(ids(course({}, lists), '/maps/')).toContain('since-the-review sections/maps.mdx:1:1');
    expect(ids(course({}, lists), '/hills/')).toHaveLength(2);
  });

  test('has places for every question, also where it shows none, and for charts that were', () => {
    const charts = '- {id: rate, formerly: [curve]}\n- {id: slope, formerly: [gone]}';
    const some = ['section-questions', 'since-the-review', 'fig-curve', 'maps-q-1', 'maps-q-3'];
    const others = ['fig-gone', 'curve', 'slope', 'hills-q-1', 'x-fig-curve', 'maps-q-12', ''];
    expect(also(course({}, { charts }), '/maps/', ...some, ...others)).toEqual(some);
    expect(also(course(), '/hills/', 'section-questions', 'maps-q-1', 'fig-curve', '')).toEqual([
      'section-questions',
    ]);
  });

  test('has unknown ids while it, its head or a file of questions cannot be read', () => {
    const sections = [section('maps', '<Claim id="a">A', head()), section('hills', '')];
    expect(ids(course({ sections }), '/maps/')).toBeUndefined();
    expect(ids(course({ sections }), '/hills/')).toBeUndefined();
    const broken = [...questions, bankFile('questions', 'hills', '', false)];
    expect(ids(course({ questions: broken }), '/maps/')).toBeUndefined();
    expect(ids(course({ questions: broken }), '/glossary/')).toEqual([]);
  });
});
