import { expect, test } from 'vitest';
import { blockId, isBlock, type UseKind } from '../../../../src/course/read/authors-tags.ts';

test.each<[UseKind, string, boolean]>([
  ['claim', 'x', true],
  ['diagram', 'fig-x', true],
  ['illustration', 'fig-x', true],
  ['case', 'fig-x', true],
  ['table', 'table-x', true],
  ['source-note', 'note-x', false],
])('a %s with the id x stands at #%s', (kind, id, block) => {
  expect(blockId(kind, 'x')).toBe(id);
  expect(isBlock(kind)).toBe(block);
});
