import { expect, test } from 'vitest';
import { fileText } from '../../../../src/learner/log/file-text.ts';

const bytes = (...all: number[]) => new Blob([new Uint8Array(all)]);

test.each([
  ['as it is saved everywhere', [0x41, 0x42]],
  ['with a mark that says so', [0xef, 0xbb, 0xbf, 0x41, 0x42]],
  ['in 16 bits, the low ones first', [0xff, 0xfe, 0x41, 0, 0x42, 0]],
  ['in 16 bits, the high ones first', [0xfe, 0xff, 0, 0x41, 0, 0x42]],
])('a text %s is read', async (_, all) => {
  expect(await fileText(bytes(...all))).toBe('AB');
});

test.each([
  ['half of a mark', [0xff, 0x41]],
  ['the other half', [0x41, 0xfe]],
  ['one byte of a mark', [0xff]],
])('%s is none: the file is read as others are', async (_, all) => {
  expect(await fileText(bytes(...all))).toBe(await bytes(...all).text());
});

test('of a large file without a mark no more than its beginning is read twice', async () => {
  const read: number[] = [];
  const file = new Blob(['long']);
  const slice = file.slice.bind(file);
  file.slice = (from, to) => {
    read.push((to ?? file.size) - (from ?? 0));
    return slice(from, to);
  };
  expect(await fileText(file)).toBe('long');
  expect(read).toEqual([2]);
});
