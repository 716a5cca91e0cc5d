import { describe, expect, test } from 'vitest';
import { settledFaults } from '../../../src/checks/settled-faults.ts';
import type { Fault } from '../../../src/course/read/fault.ts';
import type { FaultCode } from '../../../src/course/read/fault-codes.ts';

/** A fault by its code, in a file of its own where nothing else is said. */
const fault = (code: FaultCode, given: Partial<Fault> = {}): Fault => ({
  ...{ file: `content/${code.replace('/', '-')}.yaml`, line: 1, column: 1 },
  ...{ code, message: `Of ${code}.`, ...given },
});
/** Codes of what an author is told of some faults. */
const codes = (...faults: Fault[]) => settledFaults(faults).map(({ code }) => code);
/** Whether of two faults in one file the second is left out. */
const follows = (first: Fault, second: Fault) => codes(first, second).join() === first.code;

test('no fault, nothing to tell; faults of their own are told as they are, in their order', () => {
  expect(settledFaults([])).toEqual([]);
  const two = [fault('term/unknown'), fault('cite/unknown')];
  expect(settledFaults(two)).toEqual(two);
});

const inFile = (code: FaultCode, given: Partial<Fault> = {}) =>
  fault(code, { file: 'content/sections/page.mdx', ...given });

describe('what follows in the same line', () => {
  test.each<[FaultCode, FaultCode]>([
    ['yaml/syntax', 'entry/shape'],
    ['mdx/syntax', 'section/parts'],
    ['heading/level', 'claim/untested'],
    ['component/place', 'address/gone'],
    ['id/form', 'address/gone'],
    ['heading/no-id', 'heading/level'],
    ['address/renamed', 'plate/drawing'],
    ['address/renamed', 'update/edition'],
  ])('%s brings about %s', (first, second) => {
    expect(follows(inFile(first, { line: 3 }), inFile(second, { line: 3 }))).toBe(true);
    expect(follows(inFile(first, { line: 3 }), inFile(second, { line: 4 }))).toBe(false);
    expect(follows(inFile(first, { line: 3 }), fault(second, { line: 3 }))).toBe(false);
  });
});

describe('what follows anywhere in the same file', () => {
  test.each<[FaultCode, FaultCode]>([
    ['text/merge', 'yaml/syntax'],
    ['file/head', 'section/parts'],
    ['heading/no-id', 'address/gone'],
    ['text/html', 'figure/unknown'],
    ['cite/form', 'figure/unknown'],
    ['table/cells', 'figure/unknown'],
    ['figure/unknown', 'figure/own'],
    ['id/duplicate', 'record/order'],
    ['id/duplicate', 'address/gone'],
    ['component/attribute', 'address/gone'],
    ['text/character', 'yaml/syntax'],
    ['text/character', 'csv/syntax'],
    ['text/character', 'mdx/syntax'],
    ['text/character', 'diagram/frontmatter'],
    ['text/character', 'entry/shape'],
    ['diagram/link', 'diagram/stale'],
  ])('%s brings about %s', (first, second) => {
    expect(follows(inFile(first, { line: 3 }), inFile(second, { line: 8 }))).toBe(true);
    expect(follows(inFile(first, { line: 3 }), fault(second, { line: 8 }))).toBe(false);
  });
  test.each<[FaultCode, FaultCode]>([
    ['text/merge', 'file/head'],
    ['file/head', 'text/merge'],
    ['yaml/syntax', 'text/merge'],
    ['text/character', 'term/unknown'],
    ['address/renamed', 'address/gone'],
    ['figure/own', 'figure/unknown'],
  ])('%s does not bring about %s', (first, second) => {
    const found = codes(inFile(first, { line: 3 }), inFile(second, { line: 3 }));
    expect(found).toContain(second);
  });
  test('a picture is also drawn again after what is only to be read again', () => {
    expect(codes(inFile('diagram/stale'), inFile('item/evidence'))).toEqual(['diagram/stale']);
    expect(codes(inFile('diagram/stale'), inFile('diagram/stale'))).toHaveLength(2);
  });
});

describe('a file that is not read', () => {
  const unread = fault('file/unknown', { file: 'content/studys.yaml', suggestion: 'studies.yaml' });
  const page = fault('section/gone', { file: 'content/sections/old.mdx' });

  test('may hold whatever is missed elsewhere, and is no reason for what cannot be read', () => {
    expect(codes(unread, fault('term/unknown'))).toEqual(['file/unknown']);
    expect(codes(page, fault('term/unknown'))).toEqual(['section/gone']);
    expect(codes(unread, fault('yaml/syntax'))).toEqual(['file/unknown', 'yaml/syntax']);
    expect(codes(unread, page)).toEqual(['file/unknown', 'section/gone']);
  });
  test('is no more than itself where it is like no file of a course', () => {
    const other = fault('file/unknown');
    expect(codes(other, fault('term/unknown'))).toEqual(['file/unknown', 'term/unknown']);
  });
  test('is the page that is missed, under another name', () => {
    const renamed = { ...unread, suggestion: 'content/sections/old.mdx' };
    expect(codes(renamed, page)).toEqual(['file/unknown']);
    const parted = { ...unread, suggestion: 'content/sections/other.mdx' };
    expect(codes(parted, page)).toEqual(['file/unknown', 'section/gone']);
    expect(codes(renamed, fault('record/order', { file: page.file }))).toEqual(['file/unknown']);
  });
});

describe('a topic that the course does not have', () => {
  const of = (topic: string, file = 'content/a.mdx') =>
    fault('course/topic', { file, message: `The course has no topic "${topic}".` });

  test('is told of once, whoever names it', () => {
    expect(settledFaults([of('x'), of('y'), of('x', 'content/b.mdx')])).toEqual([of('x'), of('y')]);
    const twice = [fault('term/unknown'), fault('term/unknown')];
    expect(settledFaults(twice)).toEqual(twice);
  });
  test('keeps records from being in order', () => {
    expect(codes(of('x'), fault('record/order'))).toEqual(['course/topic']);
    expect(codes(of('x'), fault('term/unknown'))).toEqual(['course/topic', 'term/unknown']);
  });
});

test('an edition cannot be compared while editions are not in order', () => {
  expect(codes(fault('edition/order'), fault('update/edition'))).toEqual(['edition/order']);
  expect(codes(fault('edition/order'), fault('edition/recast'))).toHaveLength(2);
  expect(codes(fault('edition/recast'), fault('update/edition'))).toHaveLength(2);
});

describe('what nobody names because a name is misspelled', () => {
  const misspelled = (code: FaultCode) => fault(code, { suggestion: 'map' });
  const unused = (code: FaultCode, given: Partial<Fault> = {}) =>
    fault(code, { message: 'No section places "map".', ...given });

  test.each<[FaultCode, FaultCode]>([
    ['chart/unknown', 'chart/unused'],
    ['course/home', 'photo/unused'],
    ['item/claim', 'claim/untested'],
    ['chart/unknown', 'course/home'],
  ])('%s and %s', (wrong, left) => {
    expect(codes(misspelled(wrong), unused(left))).toEqual([wrong]);
    expect(codes(fault(wrong), unused(left))).toEqual([wrong, left]);
    expect(codes(fault(wrong, { suggestion: 'ma' }), unused(left))).toEqual([wrong, left]);
  });
  test('is of a fault of names, and of what has no name that it could be', () => {
    expect(codes(misspelled('photo/file'), unused('photo/unused'))).toHaveLength(2);
    expect(codes(misspelled('chart/unknown'), unused('chart/record'))).toHaveLength(2);
    const meant = unused('course/home', { suggestion: 'maps' });
    expect(codes(misspelled('chart/unknown'), meant)).toHaveLength(2);
  });
});

describe('a copy of a page, whose name keeps it from being one', () => {
  const copy = 'content/sections/page copy.mdx';
  const name = fault('file/name', { file: copy });

  test.each<FaultCode>(['id/duplicate', 'section/order'])('has what the page has: %s', (code) => {
    const message = `It is already used in ${copy}.`;
    expect(codes(name, fault(code, { message }))).toEqual(['file/name']);
    expect(codes(name, fault(code, { message: 'It is already used in other.mdx.' }))).toHaveLength(
      2,
    );
    expect(codes(name, fault('term/unknown', { message }))).toHaveLength(2);
  });
  test.each<FaultCode>(['address/new', 'figure/unread', 'id/form', 'section/parts'])(
    'has faults of its own only for its ids: %s',
    (code) => {
      expect(codes(name, fault(code, { file: copy }))).toEqual(['file/name']);
    },
  );
  test('may have other faults, and other files may have any', () => {
    expect(codes(name, fault('term/unknown', { file: copy }))).toHaveLength(2);
    expect(codes(name, fault('section/parts'))).toHaveLength(2);
  });
});

describe('what is to be read again', () => {
  const AGAIN = [
    ...(['item/unreviewed', 'item/evidence', 'figure/unread', 'ledger/untold'] as const),
    ...(['sentence/unread', 'sentence/gone', 'summary/unread', 'summary/gone'] as const),
    ...(['summary/rests', 'open/unread', 'open/gone', 'synonym/unread', 'synonym/gone'] as const),
  ];
  test.each(AGAIN)('comes after what is wrong and what is new: %s', (code) => {
    expect(codes(fault(code), fault('address/new'), fault('term/unknown'))).toEqual([
      'term/unknown',
    ]);
    expect(codes(fault(code), fault('address/new'))).toEqual(['address/new']);
    expect(codes(fault(code))).toEqual([code]);
  });

  test('is told of a text once: as a sentence or an item rather than as a figure', () => {
    expect(codes(inFile('figure/unread'), inFile('sentence/unread'))).toEqual(['sentence/unread']);
    expect(codes(inFile('figure/unread'), fault('sentence/unread'))).toHaveLength(2);
    expect(codes(inFile('figure/unread'), inFile('figure/unread'))).toHaveLength(2);
    expect(codes(inFile('ledger/untold'), inFile('sentence/unread'))).toEqual(['ledger/untold']);
    expect(codes(inFile('ledger/untold'), fault('sentence/unread'))).toHaveLength(2);
    expect(codes(inFile('ledger/untold'), inFile('sentence/gone'))).toHaveLength(2);
  });

  const evidence = (message: string) => inFile('item/evidence', { message });
  const figure = (message: string) => inFile('figure/unread', { message });
  test.each(['glossary', 'updates', 'procedures', 'comparisons', 'references', 'background'])(
    'is told of an entry by its figure, which says more: %s',
    (list) => {
      const words = evidence(`${list}/map has other words.`);
      const found = figure(`${list}/map has another figure.`);
      expect(settledFaults([words, found])).toEqual([found]);
      const another = figure(`${list}/map-scale has another figure.`);
      expect(settledFaults([words, another])).toEqual([words, another]);
    },
  );
  test('is told of by the entry among figures of other entries', () => {
    const words = evidence('glossary/map has other words.');
    const found = ['map', 'scale'].map((id) => figure(`glossary/${id} has another figure.`));
    expect(settledFaults([words, ...found])).toEqual(found);
    expect(settledFaults([words, fault('figure/unread', { message: words.message })])).toHaveLength(
      2,
    );
  });
  test('is told of an item that rests on other records by the item', () => {
    const words = evidence('studies/map has other words.');
    const found = figure('studies/map has another figure.');
    expect(settledFaults([words, found])).toEqual([words]);
    const within = evidence('The glossary/map has other words.');
    expect(settledFaults([within, found])).toEqual([within]);
  });
});

describe('a name that is gone', () => {
  const gone = fault('id/duplicate', { names: ['"map"'], message: 'It is there twice.' });
  const other = (code: FaultCode, given: Partial<Fault> = {}) =>
    fault(code, { message: 'It names "map".', ...given });
  const NAMING: FaultCode[] = ['term/unknown', 'update/claim', 'update/study', 'chart/record'];

  test.each(NAMING)('is told of with the place that names it: %s', (code) => {
    expect(settledFaults([gone, other(code)])).toEqual([
      { ...gone, message: `It is there twice. Others name it, as in ${other(code).file}:1.` },
    ]);
  });
  test('is not what another fault tells that is of no names, or of another name', () => {
    expect(settledFaults([gone, other('section/parts')])).toHaveLength(2);
    expect(settledFaults([gone, fault('term/unknown')])).toEqual([gone, fault('term/unknown')]);
  });
  test('is one of the names of its fault', () => {
    const renamed = { ...gone, names: ['"scale"', '"map"'] };
    const [first] = settledFaults([renamed, other('term/unknown')]);
    expect(first?.message).toMatch(/^It is there twice\. Others name it, as in /);
  });
  test('is told of by itself where it is of names, too', () => {
    const itself = other('term/unknown', { names: ['"map"'] });
    expect(settledFaults([itself])).toEqual([itself]);
  });
  test('is told of with three places at most, each once', () => {
    const at = (line: number) => other('term/unknown', { file: 'content/b.mdx', line });
    const found = settledFaults([gone, at(1), at(1), at(2), at(3), at(4)]);
    expect(found.map(({ message }) => message)).toEqual([
      'It is there twice. Others name it, as in content/b.mdx:1, content/b.mdx:2, content/b.mdx:3.',
    ]);
  });
  test('is not told of with its own line', () => {
    const at = (line: number) => other('term/unknown', { file: gone.file, line });
    expect(settledFaults([gone, at(gone.line)])).toEqual([gone]);
    expect(settledFaults([gone, at(7)])).toEqual([
      { ...gone, message: `It is there twice. Others name it, as in ${gone.file}:7.` },
    ]);
  });
});
