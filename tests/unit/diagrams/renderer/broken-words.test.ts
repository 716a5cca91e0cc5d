import { expect, test } from 'vitest';
import type { FlowModel } from '../../../../src/course/schema/diagram.ts';
import { findBrokenWords } from '../../../../src/diagrams/renderer/page/broken-words.ts';
import type { FlowLayout } from '../../../../src/diagrams/renderer/page/flow-layout.ts';

/** What is broken of one box, and of the words on one line. */
function broken(text: string, lines: string[] | undefined, label?: [string, string[]]): string[] {
  const edge = { from: 'a', to: 'b' };
  const model = {
    type: 'flowchart',
    nodes: [{ id: 'a', text }],
    edges: [
      { from: 'b', to: 'a', text: 'other' },
      { from: 'c', to: 'b', text: 'one more' },
      { from: 'a', to: 'c', text: 'another' },
      { ...edge, text: label?.[0] ?? '' },
    ],
    groups: [],
  } as unknown as FlowModel;
  const layout = {
    nodes: lines ? [{ id: 'a', lines }] : [],
    edges: [{ ...edge, ...(label && { label: { lines: label[1] } }) }],
  } as unknown as FlowLayout;
  return findBrokenWords(layout, model);
}

test('a text on several lines is whole as long as its words are', () => {
  expect(broken('Radiofrequency of the liver', ['Radiofrequency', 'of the liver'])).toEqual([]);
});

test('a word that goes on in the next line is broken', () => {
  expect(broken('A radiofrequency field', ['A radiofre', 'quency field'])).toEqual([
    'radiofrequency',
  ]);
});

test('a word that the author ended at a hyphen is whole', () => {
  expect(broken('A radio-frequency field', ['A radio-', 'frequency field'])).toEqual([]);
  expect(broken('T cell- 2 more', ['T cell-', '2 more'])).toEqual([]);
});

test('a text without a box, or another text, has no broken word', () => {
  expect(broken('A field', undefined)).toEqual([]);
  expect(broken('A field', ['Another field'])).toEqual([]);
  expect(broken('A field and more', ['A field'])).toEqual([]);
});

test('the words on a line are looked at as those in a box', () => {
  expect(broken('A', ['A'], ['activates lymphocytes', ['activates lympho', 'cytes']])).toEqual([
    'lymphocytes',
  ]);
  expect(broken('A', ['A'], ['activates them', ['activates', 'them']])).toEqual([]);
  expect(broken('A', ['A'], ['', ['act']])).toEqual([]);
});
