import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileAnswer, FileRequest } from '../../../../src/islands/progress/file-pieces.ts';
import { formatExport } from '../../../../src/learner/log/transfer.ts';
import { answered } from '../../learner/arbitraries.ts';

const answers: FileAnswer[] = [];
let ask: (event: { data: FileRequest }) => Promise<void>;

beforeEach(async () => {
  answers.length = 0;
  ask = () => Promise.reject(new Error('the worker does not listen'));
  vi.stubGlobal('self', {
    addEventListener: (name: string, listener: typeof ask) => {
      if (name === 'message') ask = listener;
    },
    postMessage: (answer: FileAnswer) => answers.push(answer),
  });
  vi.resetModules();
  await import('../../../../src/islands/progress/file-worker.ts');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a worker answers with how much a file holds, and then with its events in pieces of a thousand', async () => {
  const log = Array.from({ length: 2001 }, (_, i) => answered('a', i / 1000));
  await ask({ data: { file: new Blob([formatExport(log, 0)]), site: 'io-reading-room' } });
  const [begins, ...pieces] = answers;
  expect(begins).toEqual({ kind: 'begins', total: 2001, unreadable: 0 });
  expect(pieces.map((piece) => (piece.kind === 'piece' ? piece.events.length : piece))).toEqual([
    ...[1000, 1000, 1],
  ]);
  expect(pieces.flatMap((piece) => (piece.kind === 'piece' ? piece.events : []))).toEqual(log);
});

test('a file that is none is refused, and nothing else is said', async () => {
  await ask({ data: { file: new Blob(['a;b;c']), site: 'io-reading-room' } });
  expect(answers).toEqual([{ kind: 'refused', problem: 'file-unreadable' }]);
});

test('a log without events is told as such, without a piece', async () => {
  await ask({ data: { file: new Blob([formatExport([], 0)]), site: 'io-reading-room' } });
  expect(answers).toEqual([{ kind: 'begins', total: 0, unreadable: 0 }]);
});
