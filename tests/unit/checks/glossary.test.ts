import { describe, expect, test } from 'vitest';
import { checkGlossary } from '../../../src/checks/glossary.ts';
import { listTree } from './list-tree.ts';
import { told } from './small-tree.ts';

const entry = (id: string, given: object = {}) => ({
  ...{ id, term: id, aliases: [], search: [], otherIds: [], ...given },
});
const report = (given: object = {}) => ({
  ...{ id: 'later', finding: 'More were alive.', names: [], source: { title: 'A report' } },
  ...given,
});
const note = (given: object = {}) => ({
  ...{ id: 'note', review: 'It was small.', source: 'It was large.', names: [], ...given },
});
type Lists = Parameters<typeof listTree>[0];
const faults = (lists: Lists) => told(checkGlossary(listTree(lists)));

test('a name that two entries have is told of where it is another name', () => {
  const glossary = [entry('heat'), entry('warming', { aliases: ['Heat', 'glow'] })];
  expect(faults({ glossary })).toEqual([
    'glossary.yaml:6:1 term/alias "Heat" is printed as another name of "warming", and another entry has it too.',
  ]);
});

test('an id that an entry took over is that of no entry', () => {
  const glossary = [entry('heat'), entry('warming', { otherIds: ['glow', 'heat'] })];
  expect(faults({ glossary })).toEqual([
    'glossary.yaml:6:1 id/duplicate The other id "heat" is that of an entry.',
  ]);
});

describe('a word that needs an entry', () => {
  const missing = (at: string, id: string, word = 'placebo') =>
    `${at}:1 term/missing "${id}" uses "${word}", which the glossary does not explain.`;

  test.each(['finding', 'caveat'])('stands in the %s of a later report', (field) => {
    const updates = [report({ id: 'first' }), report({ [field]: 'Others had a placebo.' })];
    expect(faults({ updates })).toEqual([missing('updates.yaml:6', 'later')]);
    expect(faults({ updates, glossary: [entry('placebo')] })).toEqual([]);
  });
  test.each(['review', 'source', 'prompt', 'lesson'])(
    'stands in the %s of a source note',
    (field) => {
      const sourceNotes = [note({ id: 'first' }), note({ [field]: 'Others had a placebo.' })];
      expect(faults({ sourceNotes })).toEqual([missing('source-notes.yaml:5', 'note')]);
      expect(faults({ sourceNotes, glossary: [entry('placebo')] })).toEqual([]);
    },
  );
  test('is none across two fields', () => {
    expect(faults({ updates: [report({ finding: 'They saw a pla', caveat: 'cebo' })] })).toEqual(
      [],
    );
    expect(faults({ sourceNotes: [note({ review: 'It was a pla', source: 'cebo' })] })).toEqual([]);
  });
  test('is none where it is the name of something, or of what the source is', () => {
    const finding = 'SMALLSET was read, and BIGSET.';
    const updates = (given: object) => [report({ finding, ...given })];
    expect(faults({ updates: updates({ names: ['SMALLSET'] }) })).toEqual([
      missing('updates.yaml:1', 'later', 'BIGSET'),
    ]);
    expect(
      faults({ updates: updates({ names: ['SMALLSET'], source: { title: 'The BIGSET' } }) }),
    ).toEqual([]);
    expect(faults({ updates: updates({ names: ['SMALLSET', 'BIGSET'] }) })).toEqual([]);
    const sourceNotes = (names: string[]) => [note({ source: finding, names })];
    expect(faults({ sourceNotes: sourceNotes(['BIGSET']) })).toEqual([
      missing('source-notes.yaml:1', 'note', 'SMALLSET'),
    ]);
    expect(faults({ sourceNotes: sourceNotes(['SMALLSET', 'BIGSET']) })).toEqual([]);
  });
  test('is no name that two names make together', () => {
    const names = ['BIG', 'SET'];
    expect(faults({ updates: [report({ finding: 'BIGSET was read.', names })] })).toHaveLength(1);
    expect(faults({ sourceNotes: [note({ source: 'BIGSET was read.', names })] })).toHaveLength(1);
    const source = { journal: 'BIG', title: 'SET' };
    expect(faults({ updates: [report({ finding: 'BIGSET was read.', source })] })).toHaveLength(1);
    const apart = { names: ['BIG'], source: { title: 'SET' } };
    expect(faults({ updates: [report({ finding: 'BIGSET was read.', ...apart })] })).toHaveLength(
      1,
    );
  });
});

test('while the glossary cannot be read it may explain any word', () => {
  const course = listTree({ updates: [report({ finding: 'Others had a placebo.' })] });
  const keys = { ...course.keys, glossary: undefined };
  expect(checkGlossary({ ...course, keys })).toEqual([]);
});
