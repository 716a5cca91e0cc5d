import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../../src/course/read/content-files.ts';
import {
  type ContentTree,
  isReadable,
  readContentTree,
} from '../../../../src/course/read/content-tree.ts';
import type { Fault } from '../../../../src/course/read/fault.ts';
import { ReadMemory } from '../../../../src/course/read/read-memory.ts';

const small = readFolder(join(import.meta.dirname, '../../../fixtures/courses/small'));
const memory = new ReadMemory();
const made = { illustrations: ['a-hill'], plates: ['a-plate'], labs: ['a-lab'] };

/** The small course with other files; `undefined` takes one away. */
function read(change: Record<string, string | undefined> = {}, base = small) {
  const files = new Map([...base, ...Object.entries(change)]);
  for (const [name, text] of Object.entries(change)) if (text === undefined) files.delete(name);
  return readContentTree(files as ReadonlyMap<string, string>, made, new ReadMemory(memory));
}
const briefly = (faults: readonly Fault[]) =>
  faults.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
const text = (name: string) => small.get(name) ?? '';
const slugs = (files: readonly { slug: string }[]) => files.map(({ slug }) => slug);

describe('a whole course', () => {
  test('is read without faults, each file in its part of the tree', () => {
    const { tree, faults } = read();
    expect(faults).toEqual([]);
    expect(tree.course?.name).toBe('The Map Room');
    expect(tree.placeInCourse?.('contours')).toEqual({ line: 26, column: 11 });
    expect(tree.lists.references.map(({ value }) => value.n)).toEqual([1, 2, 3]);
    expect(tree.keys.references).toEqual(new Set(['1', '2', '3']));
    expect(slugs(tree.sections)).toEqual(['contour-lines', 'map-scale', 'summing-up']);
    expect(slugs(tree.questions)).toEqual(slugs(tree.sections));
    expect(slugs(tree.cards)).toEqual(slugs(tree.sections));
    expect([...tree.questions, ...tree.cards].every(({ whole }) => whole)).toBe(true);
    expect(tree.questions[1]?.items.map(({ value }) => value.id)).toEqual([
      'scale-q-guess',
      'scale-q-two',
      'scale-q-what',
    ]);
    expect(tree.cards[1]).toMatchObject({ file: 'content/cards/map-scale.yaml' });
    expect(tree.reviewed?.get('scale-q-two')?.modified).toBe('2026-01-05');
    expect(tree.evidence?.get('references/1')?.get('citedFor')).toBe('350fca39');
    expect(tree.figures?.get('references/1')).toEqual(['1', 'unidentified', 'map-scale']);
    expect(tree.photoFiles).toEqual(['hill-of-layers.jpg']);
    expect(tree.broken.size).toBe(0);
  });

  test('a section comes with its text, its head and what was read of it', () => {
    const [, section] = read().tree.sections;
    expect(section).toMatchObject({
      file: 'content/sections/map-scale.mdx',
      text: text('sections/map-scale.mdx'),
      head: { topic: { value: 'scale' } },
    });
    expect(section?.scan.headings.map(({ id }) => id)).toContain('ratio');
  });

  test('is told with what is made in code for it', () => {
    const { tree } = read();
    expect([tree.illustrations, tree.plateDrawings, tree.labs]).toEqual([
      ['a-hill'],
      ['a-plate'],
      ['a-lab'],
    ]);
  });

  test('is not read again where no text changed', () => {
    const known = new ReadMemory();
    const [first, second] = [1, 2].map(() => readContentTree(small, made, known).tree);
    expect(second?.memory).toBe(known);
    expect(second?.course).toBe(first?.course);
    expect(second?.lists.glossary).toBe(first?.lists.glossary);
    expect(second?.sections[0]?.scan).toBe(first?.sections[0]?.scan);
    expect(second?.questions[0]?.items).toBe(first?.questions[0]?.items);
    expect(second?.diagrams[0]?.drawn).toBe(first?.diagrams[0]?.drawn);
  });
});

describe('a file that is not there', () => {
  test.each([
    ['course.yaml', 'content/course.yaml'],
    ['glossary.yaml', 'content/glossary.yaml'],
    ['references.yaml', 'content/references.yaml'],
    ['editions.yaml', 'content/editions.yaml'],
    ['reviewed.yaml', 'content/reviewed.yaml'],
    ['reviewed-evidence.yaml', 'content/reviewed-evidence.yaml'],
    ['reviewed-figures.yaml', 'content/reviewed-figures.yaml'],
  ])('%s is missing', (name, file) => {
    const missing = { file, line: 1, column: 1, code: 'file/missing' };
    expect(read({ [name]: undefined }).faults).toEqual([
      { ...missing, message: 'The file is missing.' },
    ]);
  });

  test('is a fault at once where the folder is empty, but no lock is asked for without items', () => {
    const { tree, faults } = read({}, new Map());
    expect(briefly(faults)).toEqual(
      ['course.yaml', 'glossary.yaml', 'references.yaml', 'editions.yaml', 'sections/*.mdx'].map(
        (name) => `content/${name}:1:1 file/missing`,
      ),
    );
    const nothing = { course: undefined, placeInCourse: undefined, told: undefined };
    expect(tree).toMatchObject({ ...nothing, sections: [], diagrams: [], drawings: [] });
    expect([tree.reviewed, tree.evidence, tree.figures]).toEqual([undefined, undefined, undefined]);
    expect(tree.lists.glossary).toEqual([]);
  });

  test.each([
    ['questions', true],
    ['cards', true],
    ['nothing', false],
  ])('the lock is asked for where there are %s: %j', (folder, asked) => {
    const others = [...small.keys()].filter(
      (name) => /^(?:questions|cards)\//.test(name) && !name.startsWith(folder),
    );
    const gone = Object.fromEntries([...others, 'reviewed.yaml'].map((name) => [name, undefined]));
    expect(briefly(read(gone).faults)).toEqual(
      asked ? ['content/reviewed.yaml:1:1 file/missing'] : [],
    );
  });

  test('no lock is asked for where files have no items, and no file of another kind is read', () => {
    const bank = [...small.keys()].filter((name) => /^(?:questions|cards)\//.test(name));
    const gone = Object.fromEntries([...bank, 'reviewed.yaml'].map((name) => [name, undefined]));
    const { tree, faults } = read({
      ...gone,
      ...{ 'questions/map-scale.yaml': '[]', 'questions/notes.txt': '- a', 'sections/a.txt': 'a' },
    });
    expect(faults).toEqual([]);
    expect(slugs(tree.questions)).toEqual(['map-scale']);
    expect(tree.sections).toHaveLength(3);
  });

  test('of a list that a course must have anything may be in it, of another one nothing is', () => {
    const { keys } = read({ 'glossary.yaml': undefined, 'references.yaml': undefined }).tree;
    expect([keys.glossary, keys.references]).toEqual([undefined, undefined]);
    expect([keys.updates, keys.trials]).toEqual([new Set(), new Set()]);
  });
});

describe('a file with a fault', () => {
  test('a list without its faulty item is broken, and keeps the others', () => {
    const { tree, faults } = read({
      'glossary.yaml': text('glossary.yaml').replace('aliases: [isohypse]', 'alias: isohypse'),
    });
    expect(briefly(faults)).toEqual(['content/glossary.yaml:6:3 entry/shape']);
    expect(tree.broken).toEqual(new Set(['glossary']));
    expect(tree.lists.glossary.map(({ value }) => value.id)).toEqual([
      'map-scale-ratio',
      'contour-interval',
    ]);
    expect(tree.keys.glossary).toEqual(
      new Set(['map-scale-ratio', 'contour-line', 'contour-interval']),
    );
  });

  test('the list of trials is read as a table', () => {
    expect(briefly(read({ 'trials.csv': 'nct;drug\n' }).faults)).toEqual([
      'content/trials.csv:1:1 csv/syntax',
    ]);
  });

  test('course.yaml, a section and its head tell their own', () => {
    expect(
      briefly(read({ 'course.yaml': text('course.yaml').replace(/^level:/m, 'levl:') }).faults),
    ).toContainEqual(expect.stringMatching(/^content\/course\.yaml:\d+:1 entry\//));
    const page = text('sections/map-scale.mdx');
    const { tree, faults } = read({
      'sections/map-scale.mdx': page
        .replace('order: 1', 'order: first')
        .replace('<Claim id="scale-is-a-ratio">', '<Clam id="scale-is-a-ratio">')
        .replace('</Cite></Claim>', '</Cite></Clam>'),
    });
    expect(tree.sections.map(({ head }) => head !== undefined)).toEqual([true, false, true]);
    expect(faults.map(({ file }) => file)).toEqual([
      'content/sections/map-scale.mdx',
      'content/sections/map-scale.mdx',
    ]);
  });

  test('a file of questions or cards is not whole', () => {
    const { tree, faults } = read({
      'questions/map-scale.yaml': text('questions/map-scale.yaml').replace('level: recall', ''),
      'cards/summing-up.yaml': '- id: wrong one\n',
    });
    expect(tree.questions.map(({ whole }) => whole)).toEqual([true, false, true]);
    expect(tree.cards.map(({ whole }) => whole)).toEqual([true, true, false]);
    expect(tree.questions[1]?.items).toHaveLength(2);
    expect(new Set(faults.map(({ file }) => file))).toEqual(
      new Set(['content/questions/map-scale.yaml', 'content/cards/summing-up.yaml']),
    );
  });

  test.each(['reviewed.yaml', 'reviewed-evidence.yaml'])('%s, changed by hand', (name) => {
    const { tree, faults } = read({ [name]: 'a: 1\nb: "open\n' });
    const message =
      'The file cannot be read: it was changed by hand, and npm run reviewed writes it.';
    const file = `content/${name}`;
    expect(faults).toEqual([{ file, line: 3, column: 1, code: 'file/record', message }]);
    expect(tree[name === 'reviewed.yaml' ? 'reviewed' : 'evidence']).toBeUndefined();
  });
});

test('an entry of the glossary is also known by an id that it took over', () => {
  const { keys } = read({
    'glossary.yaml': text('glossary.yaml').replace(
      'aliases: [isohypse]',
      'otherIds: [level-line, old-line]',
    ),
  }).tree;
  expect([...(keys.glossary ?? [])]).toEqual([
    ...['map-scale-ratio', 'contour-line', 'contour-interval', 'level-line', 'old-line'],
  ]);
});

test('sentences that were read beside the review are read where a course keeps them', () => {
  const told = 'map-scale:\n  ours:\n    - A sentence.\n';
  const { tree, faults } = read({ 'told-sentences.yaml': told });
  expect(faults).toEqual([]);
  expect(tree.told?.sentences.map(({ text }) => text)).toEqual(['A sentence.']);
  expect(briefly(read({ 'told-sentences.yaml': 'map-scale: none\n' }).faults)).toEqual([
    'content/told-sentences.yaml:1:1 entry/shape',
  ]);
});

describe('a diagram', () => {
  const file = 'diagrams/slope-by-lines';
  const drawn = (change: Record<string, string | undefined>) => read(change).tree;

  test('comes with its source, its picture and what was drawn', () => {
    const { diagrams, drawings } = drawn({ [`${file}.json`]: '{"model":{"a":1}}' });
    expect(diagrams).toMatchObject([
      {
        ...{ name: `content/${file}.mmd`, slug: 'slope-by-lines', svg: text(`${file}.svg`) },
        ...{ text: text(`${file}.mmd`), drawn: { model: { a: 1 } } },
        source: { title: 'From contour lines to slope' },
      },
    ]);
    expect(drawings).toEqual([
      { id: 'slope-by-lines', svg: text(`${file}.svg`), model: '{"a":1}' },
    ]);
  });

  test.each([
    ['is missing', undefined, undefined],
    ['is no JSON', '{', undefined],
    ['is no object', '1', undefined],
    ['is nothing', 'null', undefined],
    ['has no model', '{}', {}],
  ])('what was drawn %s', (_, json, expected) => {
    const { diagrams, drawings } = drawn({ [`${file}.json`]: json });
    expect(diagrams[0]?.drawn).toEqual(expected);
    expect(drawings.map(({ model }) => model)).toEqual(['{}']);
  });

  test('without a picture there is no drawing', () => {
    const { diagrams, drawings } = drawn({ [`${file}.svg`]: undefined });
    expect(diagrams[0]?.svg).toBeUndefined();
    expect(drawings).toEqual([]);
  });
});

test('a section is readable unless its syntax is wrong', () => {
  const of = (codes: string[]) =>
    isReadable({
      scan: { faults: codes.map((code) => ({ code })) },
    } as unknown as ContentTree['sections'][number]);
  expect([of([]), of(['mdx/tag'])]).toEqual([true, true]);
  expect([of(['mdx/syntax']), of(['mdx/tag', 'mdx/syntax'])]).toEqual([false, false]);
});
