import { expect, test } from 'vitest';
import { previewText } from '../../../../src/islands/progress/import-words.ts';
import { dateText } from '../../../../src/islands/progress/model.ts';
import { answered, day } from '../../learner/arbitraries.ts';

type Preview = Parameters<typeof previewText>[1];
const told = (given: Partial<Preview>) => {
  const preview = { ok: true, added: [], known: 0, unreadable: 0, items: 0, ...given } as Preview;
  return previewText('file.json', preview, 'en-US');
};

test('a file is told by what is new in it and what is known, over which days and on how many items', () => {
  const added = [answered('a', 0), answered('b', 3)];
  const span = { items: 2, firstAtMillis: day(0), lastAtMillis: day(3) };
  expect(told({ added, known: 7, ...span })).toBe(
    `“file.json”: 2 entries new here, 7 known already, from ${dateText(day(0), 'en-US')} to ${dateText(day(3), 'en-US')}, on 2 items. Nothing of it counts yet.`,
  );
});

test('one day is told as one, and entries that cannot be read are counted', () => {
  const span = { items: 1, firstAtMillis: day(0), lastAtMillis: day(0) + 1 };
  expect(told({ added: [answered('a', 0)], unreadable: 3, ...span })).toBe(
    `“file.json”: 1 entry new here, 0 known already, 3 that cannot be read, of ${dateText(day(0), 'en-US')}, on 1 item. Nothing of it counts yet.`,
  );
});

test('a file without anything new says so, and one without dates has none', () => {
  expect(told({ known: 1 })).toBe(
    '“file.json”: 0 entries new here, 1 known already. There is nothing to add.',
  );
});
