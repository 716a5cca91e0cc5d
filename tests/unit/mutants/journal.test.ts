import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beat, forget, heard, rest } from '../../mutants/beats.ts';
import { type Entry, journalReader, note } from '../../mutants/journal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mutants-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a reader gives what is new, and a line only when it is whole', () => {
  const read = journalReader(folder);
  expect(read()).toEqual([]);
  const first: Entry = { type: 'killed', id: '1', test: 'ä' };
  const second: Entry = { type: 'done', file: 'a' };
  note(folder, first);
  appendFileSync(join(folder, 'journal.jsonl'), '{"type":"done",');
  expect(read()).toEqual([first]);
  appendFileSync(join(folder, 'journal.jsonl'), '"file":"a"}\n');
  expect(read()).toEqual([second]);
  expect(read()).toEqual([]);
});

test('a worker is heard of while it is in a run', () => {
  beat(folder, { ids: ['7'], test: 'a', limit: 100 });
  const [state, ...more] = heard(folder);
  expect(more).toEqual([]);
  expect(state).toMatchObject({ ids: ['7'], test: 'a', limit: 100, pid: process.pid });
  rest(folder);
  expect(heard(folder)).toEqual([]);
  beat(folder, { ids: [], test: 'b', limit: 100 });
  for (const one of heard(folder)) forget(folder, one);
  expect(heard(folder)).toEqual([]);
});
