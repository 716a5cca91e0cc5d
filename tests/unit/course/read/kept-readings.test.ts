import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { KeptReadings } from '../../../../src/course/read/kept-readings.ts';
import { readYamlList } from '../../../../src/course/read/yaml-list.ts';

const schema = z.strictObject({ id: z.string(), n: z.int().default(1), tags: z.array(z.string()) });
const TEXT = '# Words\n- id: a\n  tags: [x, y]\n- id: b\n  n: 2\n  tags: []\n';
const read = (text: string, kept?: KeptReadings) =>
  readYamlList(text, 'content/list.yaml', schema, 'id', kept);

/** What an earlier run kept of a text. */
function keptOf(text: string): KeptReadings {
  const kept = new KeptReadings();
  read(text, kept);
  return new KeptReadings(kept.written());
}

test('what was kept is what is parsed, with the place of every value', () => {
  const [anew, again] = [read(TEXT), read(TEXT, keptOf(TEXT))];
  const plain = (list: typeof anew) =>
    list.items.map(({ value, line, placeOf, placeAt }) => ({
      ...{ value, line, id: placeOf(value.id), tags: placeAt('tags') },
    }));
  expect(plain(again)).toEqual(plain(anew));
  expect([again.keys, again.faults]).toEqual([anew.keys, anew.faults]);
});

test.each([
  ['a misspelled field', TEXT.replace('tags: []', 'tagz: []')],
  ['an id given twice', TEXT.replace('id: b', 'id: a')],
  ['an empty entry', `${TEXT}-\n`],
  ['a tab', TEXT.replace('  n', '\tn')],
  ['no list', 'id: a\n'],
])('%s is the same fault at the same place, kept or not', (_, text) => {
  const { faults } = read(text);
  expect(faults.length).toBeGreaterThan(0);
  expect(read(text, keptOf(text)).faults).toEqual(faults);
  expect(read(text, keptOf(TEXT)).faults).toEqual(faults);
});

test('only what is new is written, and only what was asked', () => {
  const kept = keptOf(TEXT);
  read(TEXT, kept);
  expect(kept.written()).toBeUndefined();
  const other = TEXT.replace('id: b', 'id: c');
  read(other, kept);
  const both = kept.written();
  expect(Object.keys(JSON.parse(both ?? '{}'))).toHaveLength(2);
  const later = new KeptReadings(both);
  read(other, later);
  expect(later.written()).toBeUndefined();
});
