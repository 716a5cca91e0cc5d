import { describe, expect, test } from 'vitest';
import type { ContentTree } from '../../../../src/course/read/content-tree.ts';
import { evidenceTexts } from '../../../../src/course/read/evidence-texts.ts';

type Item = Parameters<ReturnType<typeof evidenceTexts>[number]['bears']>[0];
const placed = (value: object, line = 3) => ({ value, line });
const item = (given: object) => ({ refs: '', claims: [], ...given }) as unknown as Item;
const NONE = {
  ...{ studies: [], sourceNotes: [], charts: [], glossary: [], updates: [], procedures: [] },
  ...{ comparisons: [], references: [], background: [] },
};

/** What there is of a course that has nothing but what is given. */
function texts(lists: object, more: object = {}) {
  const tree = { lists: { ...NONE, ...lists }, drawings: [], sections: [], ...more };
  return evidenceTexts(tree as unknown as ContentTree);
}
/** The same with parts as pairs and without what it bears. */
const told = (found: ReturnType<typeof texts>) =>
  found.map(({ id, text, place, shown }) => ({ id, place, text: [...text], shown }));
const at = (file: string, line = 3) => ({ file: `content/${file}`, line, column: 1 });

describe('a study', () => {
  const study = { id: 'one', refs: [6, 7], n: 9, outcomes: [{ id: 'one-a', value: 1 }] };
  const found = () => texts({ studies: [placed(study)] });

  test('is told as a record and result by result', () => {
    expect(told(found())).toEqual([
      {
        ...{ id: 'study/one', place: at('studies.yaml'), shown: [] },
        text: [
          ['record', '{"id":"one","refs":[6,7],"n":9}'],
          ['one-a', '{"id":"one-a","value":1}'],
        ],
      },
    ]);
  });

  test.each([
    ['5-6', true],
    ['7', true],
    ['8', false],
    ['', false],
  ])('bears an item that cites %j: %j', (refs, bears) => {
    expect(found()[0]?.bears(item({ refs }))).toBe(bears);
  });
});

test('a source note is told in the words it has, and bears what cites its reference', () => {
  const note = { id: 'n', ref: 4, review: 'A.', source: 'B.', certainty: 'Read.', names: ['C'] };
  const found = texts({
    sourceNotes: [placed(note), placed({ ...note, id: 'm', ref: undefined })],
  });
  const text = [
    ['review', 'A.'],
    ['source', 'B.'],
    ['certainty', 'Read.'],
  ];
  expect(told(found)).toEqual(
    ['n', 'm'].map((id) => ({
      ...{ id: `source-note/${id}`, place: at('source-notes.yaml'), text, shown: [] },
    })),
  );
  expect(found.map(({ bears }) => bears(item({ refs: '4' })))).toEqual([true, false]);
  expect(found.map(({ bears }) => bears(item({ refs: '5' })))).toEqual([false, false]);
});

test('a chart is seen whole by the items that lead to it or show it', () => {
  const found = texts({ charts: [placed({ id: 'bars' })] });
  expect(told(found)).toEqual([
    {
      ...{ id: 'chart/bars', place: at('charts.yaml'), shown: ['chart'] },
      text: [['chart', '{"id":"bars"}']],
    },
  ]);
  const bears = (given: object) => found[0]?.bears(item(given));
  expect(bears({ figure: 'fig-bars' })).toBe(true);
  expect(bears({ block: 'fig-bars' })).toBe(true);
  expect(bears({ picture: { kind: 'chart', chart: 'bars' } })).toBe(true);
  expect(bears({ figure: 'bars' })).toBe(false);
  expect(bears({ figure: undefined, picture: undefined })).toBe(false);
  expect(bears({ picture: { kind: 'chart', chart: 'lines' } })).toBe(false);
  expect(bears({ picture: { kind: 'people', chart: 'bars' } })).toBe(false);
  expect(bears({})).toBe(false);
});

test('of a drawing the model is seen, by the items that lead to it', () => {
  const found = texts({}, { drawings: [{ id: 'loop', svg: '<svg/>', model: '{}' }] });
  expect(told(found)).toEqual([
    {
      ...{ id: 'diagram/loop', place: at('diagrams/loop.mmd', 1), shown: ['model'] },
      text: [
        ['svg', '<svg/>'],
        ['model', '{}'],
      ],
    },
  ]);
  expect(found[0]?.bears(item({ block: 'fig-loop' }))).toBe(true);
  expect(found[0]?.bears(item({ block: 'fig-other' }))).toBe(false);
});

test('of a section key sentences and tables are told, and bear the items on them', () => {
  const uses = ['claim', 'table', 'diagram'].map((kind, i) => ({
    ...{ kind, value: 'cold', words: `Words of a ${kind}.`, line: 7 + i, column: 2 },
  }));
  const file = 'content/sections/a.mdx';
  const found = texts({}, { sections: [{ file, scan: { uses } }] });
  expect(told(found)).toEqual([
    {
      ...{ id: 'claim/cold', place: { file, line: 7, column: 2 }, shown: [] },
      text: [['words', 'Words of a claim.']],
    },
    {
      ...{ id: 'table/cold', place: { file, line: 8, column: 2 }, shown: [] },
      text: [['words', 'Words of a table.']],
    },
  ]);
  const bears = (given: object) => found.map((one) => one.bears(item(given)));
  expect(bears({ claims: ['warm', 'cold'] })).toEqual([true, false]);
  expect(bears({ figure: 'table-cold' })).toEqual([false, true]);
  expect(bears({ claims: ['warm'], figure: 'cold' })).toEqual([false, false]);
});

test('entries that are read by themselves are told in the words that a reader sees', () => {
  const said = (text: string) => ({ text, sources: [] });
  const found = texts({
    glossary: [placed({ id: 'g', term: 'a term', definition: 'What it is.' })],
    updates: [placed({ id: 'u', finding: 'Found.', caveat: 'Early.' })],
    procedures: [
      placed({ id: 'p', route: said('In.'), imaging: said('Seen.'), limit: said('Far.') }),
    ],
    comparisons: [placed({ id: 'c', title: 'A and B' })],
    references: [placed({ n: 12, title: 'T', citedFor: 'A rate.', note: '' })],
    background: [placed({ id: 'b', statement: 'So.', read: 'There.', caution: 'But.' }, 9)],
  });
  expect(told(found).map(({ id, place, text }) => [id, place, ...text])).toEqual([
    ['glossary/g', at('glossary.yaml'), ['definition', 'What it is.']],
    ['updates/u', at('updates.yaml'), ['finding', 'Found.'], ['caveat', 'Early.']],
    [
      'procedures/p',
      at('procedures.yaml'),
      ['route', 'In.'],
      ['on imaging', 'Seen.'],
      ['limit', 'Far.'],
    ],
    ['comparisons/c', at('comparisons.yaml'), ['comparison', '{"id":"c","title":"A and B"}']],
    ['references/12', at('references.yaml'), ['citedFor', 'A rate.']],
    [
      'background/b',
      at('background.yaml', 9),
      ['statement', 'So.'],
      ['read', 'There.'],
      ['caution', 'But.'],
    ],
  ]);
  expect(found.map(({ shown }) => shown)).toEqual(found.map(() => []));
  expect(found.some(({ bears }) => bears(item({ refs: '12', claims: ['c'] })))).toBe(false);
});
