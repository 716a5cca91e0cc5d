import { expect, test, vi } from 'vitest';
import { courseFolder } from '../../../../src/course/read/course-folder.ts';
import { photoFiles } from '../../../../src/course/read/photo-files.ts';
import { ReadMemory } from '../../../../src/course/read/read-memory.ts';

test('a text is read once, and again where it has changed', () => {
  const memory = new ReadMemory();
  const read = vi.fn(() => ({}));
  const first = memory.of('a', 'text', read);
  expect(memory.of('a', 'text', read)).toBe(first);
  expect(memory.of('b', 'text', read)).not.toBe(first);
  expect(memory.of('a', 'other', read)).not.toBe(first);
  expect(read).toHaveBeenCalledTimes(3);
});

test('of several texts each counts, their order and their number', () => {
  const memory = new ReadMemory();
  const read = vi.fn(() => ({}));
  const first = memory.of('a', ['one', 'two'], read);
  expect(memory.of('a', ['one', 'two'], read)).toBe(first);
  for (const texts of [['one', 'three'], ['two', 'one'], ['one'], ['one', 'two', ''], 'one\ntwo'])
    expect(memory.of('a', texts, read)).not.toBe(first);
  expect(read).toHaveBeenCalledTimes(6);
});

test('what was remembered before is known, and nothing is added to it', () => {
  const before = new ReadMemory();
  const read = vi.fn(() => ({}));
  const first = before.of('a', 'text', read);
  const memory = new ReadMemory(before);
  expect(memory.of('a', 'text', read)).toBe(first);
  memory.of('a', 'other', read);
  before.of('a', 'other', read);
  expect(read).toHaveBeenCalledTimes(3);
});

test('photos are the files of their folder, in their order', () => {
  const files = new Map(['photos/b.jpg', 'photos.yaml', 'photos/a.png'].map((name) => [name, '']));
  expect(photoFiles(files as never)).toEqual(['b.jpg', 'a.png']);
});

test.each([
  ['', 'content'],
  ['./other', 'other'],
  ['other/', 'other'],
  ['tests\\fixtures\\small\\', 'tests/fixtures/small'],
  ['a/./b//', 'a/./b'],
])('the course given as "%s" is in %s', (given, folder) => {
  expect(courseFolder(given)).toBe(folder);
});

test('without a given course it is that of the environment', () => {
  vi.stubEnv('COURSE_DIR', './elsewhere/');
  expect(courseFolder()).toBe('elsewhere');
  vi.unstubAllEnvs();
});
