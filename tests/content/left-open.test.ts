import { expect, test } from 'vitest';
import { leavesOpen, type OpenSentence, openSentences } from './left-open.ts';
import { listItems, yamlFile } from './sections.ts';

interface ReadSentence extends OpenSentence {
  /** The source notes that tell what the review leaves open; empty where nothing we hold tells it. */
  told: string[];
}

const open = openSentences();
const read = yamlFile('tests/content/left-open.yaml') as ReadSentence[];
const key = ({ where, text }: OpenSentence) => `${where}: ${text}`;

test('nothing is called not given before someone has looked for it in the sources', () => {
  const known = new Set(read.map(key));
  expect(open.map(key).filter((sentence) => !known.has(sentence))).toEqual([]);
});

test('what was looked for still stands there, and sends the reader to the source note that tells it', () => {
  const there = new Set(open.map(key));
  expect(read.map(key).filter((sentence) => !there.has(sentence))).toEqual([]);
  const notes = new Set(listItems('sourceNotes').map(({ id }) => id));
  expect(read.flatMap(({ told }) => told.filter((id) => !notes.has(id)))).toEqual([]);
  const silent = read.filter(({ told, text }) => told.length > 0 && !/\bsources?\b/.test(text));
  expect(silent.map(key)).toEqual([]);
});

test.each([
  ['Their number is not given.', true],
  ['The review prints no measure.', true],
  ['It does not say how many.', true],
  ['The figure was never stated.', true],
  ['No rate of harm is given.', true],
  ['Neither its size nor its date is printed.', true],
  ['It gives neither rates nor sizes.', true],
  ['Ablation has given hope.', false],
])('"%s" leaves something open: %s', (text, expected) => {
  expect(leavesOpen(text)).toBe(expected);
});
