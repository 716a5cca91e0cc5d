import { expect, test } from 'vitest';
import type { ContentTree } from '../../../../src/course/read/content-tree.ts';
import { figureTexts } from '../../../../src/course/read/figure-texts.ts';
import { LISTS, type ListName } from '../../../../src/course/read/lists.ts';
import { ReadMemory } from '../../../../src/course/read/read-memory.ts';
import { scanSection } from '../../../../src/course/read/section-scan.ts';

/** A course that has nothing but what is given. */
function tree(given: Partial<ContentTree> = {}): ContentTree {
  const lists = Object.fromEntries((Object.keys(LISTS) as ListName[]).map((name) => [name, []]));
  const nothing = { files: new Map(), sections: [], diagrams: [], questions: [], cards: [] };
  return {
    ...{ ...nothing, course: undefined, memory: new ReadMemory() },
    ...given,
    lists: { ...lists, ...given.lists },
  } as unknown as ContentTree;
}
const glossary = (...entries: [line: number, value: object][]) =>
  tree({
    files: new Map([['glossary.yaml', 'x\n'.repeat(9)]]),
    lists: { glossary: entries.map(([line, value]) => ({ line, value })) } as never,
  });
const figuresOf = (value: object) => figureTexts(glossary([1, value]))[0]?.figures;

test('a piece is called by its list and its id, and ends where the next begins', () => {
  const found = figureTexts(glossary([1, { id: 'anergy' }], [4, { id: 'two words' }]));
  expect(found.map(({ id, file, lines }) => [id, file, lines])).toEqual([
    ['glossary/anergy', 'content/glossary.yaml', [1, 3]],
    ['glossary/two_words', 'content/glossary.yaml', [4, 10]],
  ]);
});

test.each([
  ['It lasted 4 weeks in 12.5% of 1,200 mice.', ['4 weeks', '12.5%', '1,200 mice']],
  ['Between 10–20 cm, and 3-5.', ['10–20 cm', '3-5']],
  ['From 5 µm to x5 and 2.', ['5 µm', '2']],
  ['Survival was Higher and\nNot shorter.', ['higher', 'not', 'shorter']],
  ['It was at least half, and up  to all of them.', ['at least', 'half', 'up to', 'all']],
  ['Tumors were reduced, others increase.', ['reduced', 'increase']],
  ['Nothing of the kind stands here.', []],
])('%j says in figures %j', (text, figures) => {
  expect(figuresOf({ definition: text })).toEqual(figures);
});

test('names, choices, units and numbers count whole, also in lists and fields of fields', () => {
  expect(
    figuresOf({
      id: 'anergy',
      choice: 'no significant',
      unit: 'months of all',
      inner: { n: 5, list: ['a-name', 'Some 7 words.'], isIt: false },
      nothing: null,
    }),
  ).toEqual(['anergy', 'no significant', 'months of all', '5', 'a-name', '7 words', 'isIt false']);
});

test('what only leads to an entry says nothing', () => {
  const leads = {
    related: ['x1'],
    search: ['x2'],
    aliases: ['x3'],
    otherIds: ['x4'],
    names: ['x5'],
  };
  expect(figuresOf({ id: 'anergy', ...leads })).toEqual(['anergy']);
});

test('what is on record elsewhere is left out', () => {
  const lists = Object.fromEntries(
    (Object.keys(LISTS) as ListName[]).map((name) => [
      name,
      [{ line: 1, value: { [LISTS[name].key]: 'one' } }],
    ]),
  );
  const kinds = figureTexts(tree({ lists: lists as never })).map(({ id }) => id.split('/')[0]);
  expect(kinds).toContain('trials');
  for (const gone of ['studies', 'charts', 'ledger', 'left-open', 'synonyms', 'without-plate'])
    expect(kinds).not.toContain(gone);
});

test('a section says its figures part by part, with its head first and its citations last', () => {
  const text =
    '---\nminutes: 9 of 10\n---\n\nIt was 5 cm.\n\n## First [#one]\n\nIt was 3% <Cite n="7,8" />.\n\n## Second [#two]\n\nIt is none.\n';
  const scan = scanSection(text, 'content/sections/x.mdx');
  const section = { file: 'content/sections/x.mdx', slug: 'x', text, scan };
  const found = figureTexts(tree({ sections: [section] as never }));
  expect(found.map(({ id }) => id)).toEqual(['x', 'x#one', 'x#two']);
  expect(found[1]).toEqual({
    ...{ id: 'x#one', figures: ['3%', '[7,8]'], file: 'content/sections/x.mdx', lines: [7, 10] },
  });
  expect(found[2]).toMatchObject({ figures: ['none'], lines: [11, 14] });
  expect(found[0]?.figures).toEqual(['9 of', '10', '5 cm']);
});

test('diagrams and the course itself say their figures, the course first', () => {
  const diagrams = [{ name: 'content/diagrams/a.mmd', slug: 'a', text: 'a["5 cm"]\nb' }] as never;
  const course = { counts: { trials: 31 } } as never;
  const files = new Map([['course.yaml', 'a\nb\nc']]) as never;
  expect(figureTexts(tree({ diagrams, course, files }))).toEqual([
    { id: 'course', figures: ['31'], file: 'content/course.yaml', lines: [1, 3] },
    { id: 'diagrams/a', figures: ['5 cm'], file: 'content/diagrams/a.mmd', lines: [1, 2] },
  ]);
});

test('items say under what they are filed, and nothing of what is on record of them', () => {
  const question = {
    ...{ id: 'q', stem: 'How many of 5?', claims: ['a-claim'], refs: '', objective: 'aim' },
    ...{ level: 'apply', form: 'A', place: 'pre', features: ['patient', 'number'] },
  };
  const card = { id: 'c', front: 'Of 7?', claims: ['b-claim'], refs: '7', block: 'fig-a' };
  const questions = [
    {
      file: 'q.yaml',
      items: [
        { line: 2, value: question },
        { line: 9, value: { ...question, id: 'r' } },
      ],
    },
  ] as never;
  const cards = [{ file: 'c.yaml', items: [{ line: 1, value: card }] }] as never;
  const [first, second, third] = figureTexts(tree({ questions, cards }));
  expect(first).toEqual({
    ...{ id: 'item/q', file: 'q.yaml', lines: [2, 8] },
    figures: ['a-claim', 'aim', 'apply', 'A', 'pre', 'patient', 'number'],
  });
  expect(second?.lines[0]).toBe(9);
  expect(third).toMatchObject({ id: 'item/c', figures: ['b-claim', '7', 'fig-a'] });
});
