import { expect, test } from 'vitest';
import { changedEvidence, checkEvidence } from '../../../src/checks/reviewed-evidence.ts';
import type { ContentTree } from '../../../src/course/read/content-tree.ts';
import { evidenceTexts } from '../../../src/course/read/evidence-texts.ts';
import { ReadMemory } from '../../../src/course/read/read-memory.ts';
import { formatEvidence, parseEvidence } from '../../../src/course/read/reviewed-evidence.ts';

const placed = <T>(value: T) => ({ value, line: 1, placeOf: () => ({ line: 1, column: 1 }) });
const question = {
  ...{ id: 'breast-q-rate', refs: '6-8', figure: 'fig-loop', claims: ['breast-rate'] },
};
const study = {
  id: 'breast-small',
  refs: [7],
  unit: 'x',
  outcomes: [{ id: 'breast-small-rate', value: 53, unit: '%' }],
};

/** A course with one question on one study and one drawing, locked as it is before `change`. */
function changed(change: {
  outcome?: object;
  svg?: string;
  model?: string;
  item?: object;
  /** Words of the key sentence and of the definition. */
  words?: string;
}): ContentTree {
  const tree = (outcome: object, svg: string, model: string, item: object, words: string) =>
    ({
      lists: {
        studies: [placed({ ...study, outcomes: [{ ...study.outcomes[0], ...outcome }] })],
        sourceNotes: [],
        charts: [],
        glossary: [placed({ id: 'rate', definition: words })],
        updates: [],
        procedures: [],
        comparisons: [],
        references: [],
        background: [],
      },
      sections: [
        {
          file: 's',
          scan: { uses: [{ kind: 'claim', value: 'breast-rate', words, line: 1, column: 1 }] },
        },
      ],
      drawings: [{ id: 'loop', svg, model }],
      questions: [
        { file: 'q', slug: 'breast', whole: true, items: [placed({ ...question, ...item })] },
      ],
      cards: [],
      memory: new ReadMemory(),
    }) as unknown as ContentTree;
  const before = tree({}, '<svg/>', '{}', {}, 'The rate was high.');
  const lock = parseEvidence(formatEvidence(evidenceTexts(before)));
  const { outcome = {}, svg = '<svg/>', model = '{}', item = {} } = change;
  const { words = 'The rate was high.' } = change;
  return { ...tree(outcome, svg, model, item, words), evidence: lock };
}

const said = (change: Parameters<typeof changed>[0]) =>
  checkEvidence(changed(change)).map(({ message }) => message);

test('what is as it was when the items were read is no fault', () => {
  expect(said({})).toEqual([]);
});

test('a figure or a unit that changed in a record names the items that rest on it', () => {
  const message =
    'study/breast-small has changed (breast-small-rate) since these items were read: breast-q-rate.';
  expect(said({ outcome: { value: 54 } })).toEqual([message]);
  expect(said({ outcome: { unit: 'mm' } })).toEqual([message]);
});

test('a changed word of a key sentence names the items asked about it; a definition is read beside its source', () => {
  expect(said({ words: 'The rate is high.' })).toEqual([
    'claim/breast-rate has changed (words) since these items were read: breast-q-rate.',
    'glossary/rate has changed (definition) since it was read beside its source.',
  ]);
});

test('a drawing is watched by its picture and by what it says', () => {
  expect(said({ svg: '<svg><g/></svg>' })).toEqual([
    'diagram/loop has changed (svg) since these items were read: breast-q-rate.',
  ]);
  expect(said({ model: '{"nodes":[]}' })[0]).toContain('(model)');
});

test('an item is another one where its figure says something else, and not where it only looks otherwise', () => {
  const shown = (change: Parameters<typeof changed>[0]) =>
    changedEvidence(changed(change)).some(({ evidence, parts }) =>
      parts.some((part) => evidence.shown.includes(part)),
    );
  expect(shown({ model: '{"nodes":[]}' })).toBe(true);
  expect(shown({ svg: '<svg><g/></svg>' })).toBe(false);
});

test('a change is told at the place of the record, with all parts and all items', () => {
  const faults = checkEvidence(changed({ outcome: { value: 54 }, item: { refs: '7' } }));
  expect(faults).toEqual([
    {
      ...{ file: 'content/studies.yaml', line: 1, column: 1, code: 'item/evidence' },
      message:
        'study/breast-small has changed (breast-small-rate) since these items were read: breast-q-rate.',
    },
  ]);
  const tree = changed({ svg: '<svg><g/></svg>', model: '[]' });
  const [file] = tree.questions;
  const [item] = file?.items ?? [];
  const second = item && { ...item, value: { ...item.value, id: 'breast-q-two' } };
  const questions = file && second ? [{ ...file, items: [...file.items, second] }] : [];
  expect(checkEvidence({ ...tree, questions }).map(({ message }) => message)).toEqual([
    'diagram/loop has changed (svg, model) since these items were read: breast-q-rate, breast-q-two.',
  ]);
  const alone = checkEvidence({ ...tree, questions: [] }).map(({ message }) => message);
  expect(alone).toEqual([
    'diagram/loop has changed (svg, model) since it was read beside its source.',
  ]);
});

test('nothing is compared where a course keeps no record', () => {
  expect(checkEvidence({ ...changed({ svg: '<svg><g/></svg>' }), evidence: undefined })).toEqual(
    [],
  );
});

test('what no asked item rests on is watched all the same', () => {
  const alone =
    'study/breast-small has changed (breast-small-rate) since it was read beside its source.';
  const elsewhere = { refs: '9', figure: undefined };
  expect(said({ item: elsewhere, outcome: { value: 54 } })).toEqual([alone]);
  const retired = { retired: { on: '2026-11-28', reason: 'It was unsound.' } };
  expect(said({ item: retired, outcome: { value: 54 } })).toEqual([alone]);
});
