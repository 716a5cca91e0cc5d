import { expect, test } from 'vitest';
import { readContentFile } from '../../src/course/read/content-files.ts';
import { KeptReadings } from '../../src/course/read/kept-readings.ts';
import { LISTS, type ListName, readList } from '../../src/course/read/lists.ts';
import { contentFiles } from './sections.ts';

test('every list of the course is the same, read from what an earlier run kept', () => {
  const names = Object.keys(LISTS) as ListName[];
  const all = (kept?: KeptReadings) =>
    names.map((name) => {
      const { name: file, text } = readContentFile(contentFiles, LISTS[name].file) ?? {};
      const { items, keys } = readList(name, text ?? '[]', file ?? '', kept);
      return { name, keys, items: items.map(({ value, line }) => ({ value, line })) };
    });
  const kept = new KeptReadings();
  const anew = all();
  all(kept);
  expect(all(new KeptReadings(kept.written()))).toEqual(anew);
});
