import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  answerInPieces,
  type FileAnswer,
  type FileRequest,
} from '../../../src/islands/progress/file-pieces.ts';
import { previewFile } from '../../../src/islands/progress/preview-file.ts';
import { fileText } from '../../../src/learner/log/file-text.ts';
import { previewImport } from '../../../src/learner/log/import-preview.ts';
import { readExport } from '../../../src/learner/log/read-export.ts';
import { formatExport } from '../../../src/learner/log/transfer.ts';
import { answered } from '../learner/arbitraries.ts';

const log = Array.from({ length: 4500 }, (_, i) => answered(`item-${i % 50}`, i % 90));
const text = formatExport(log, 0);
const answers: FileAnswer[] = [];

/** A worker that reads as the real one does, and says what it was asked to. */
class PageWorker extends EventTarget {
  async postMessage({ file, site }: FileRequest): Promise<void> {
    answerInPieces(readExport(await fileText(file), site), (answer) => {
      answers.push(answer);
      this.dispatchEvent(new MessageEvent('message', { data: answer }));
    });
  }
  terminate(): void {}
}

beforeEach(() => {
  answers.length = 0;
  vi.stubGlobal('Worker', PageWorker);
});
afterEach(() => vi.unstubAllGlobals());

test('a file that a worker reads comes in small pieces, and means the same as if the page had read it', async () => {
  const known = log.slice(0, 100);
  const told: number[] = [];
  const preview = await previewFile(new Blob([text]), known, (part) => told.push(part));
  expect(preview).toEqual(previewImport(text, known));
  expect(preview).toMatchObject({ known: 100, items: 50 });
  const sizes = answers.flatMap((answer) => (answer.kind === 'piece' ? answer.events.length : []));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.length).toBeGreaterThan(1);
  expect(Math.max(...told)).toBeLessThan(1);
});

test.each([
  ['a file without events', formatExport([], 0)],
  ['a file of something else', '{"format":"other","version":2,"events":[]}'],
  ['no JSON', 'a;b;c'],
])('of %s the answer is the same with and without a worker', async (_, content) => {
  const preview = await previewFile(new Blob([content]), [], () => {});
  expect(preview).toEqual(previewImport(content, []));
});

test.each([
  ['cannot be started', undefined],
  [
    'breaks down',
    class extends PageWorker {
      override async postMessage(): Promise<void> {
        this.dispatchEvent(new Event('error'));
      }
    },
  ],
])('where a worker %s, the page reads by itself', async (_, worker) => {
  vi.stubGlobal('Worker', worker);
  const preview = await previewFile(new Blob([text]), [], () => {});
  expect(preview).toEqual(previewImport(text, []));
});

test.each([true, false])(
  'a worker is a module and is ended when its work is done: %s',
  async (works) => {
    const begun = vi.fn();
    const ended = vi.fn();
    class Watched extends PageWorker {
      constructor(address: URL, options: WorkerOptions) {
        super();
        begun(address.pathname.replace(/^.*\//, ''), options);
      }
      override async postMessage(request: FileRequest): Promise<void> {
        if (works) await super.postMessage(request);
        else this.dispatchEvent(new Event('error'));
      }
      override terminate(): void {
        ended();
      }
    }
    vi.stubGlobal('Worker', Watched);
    await previewFile(new Blob([formatExport([], 0)]), [], () => {});
    expect(begun.mock.calls).toEqual([['file-worker.ts', { type: 'module' }]]);
    expect(ended).toHaveBeenCalledTimes(1);
  },
);

test.each([
  ['UTF-8 with a byte order mark', () => `\ufeff${text}`],
  ['UTF-16, as Windows has it', () => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 with the bytes the other way', () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
])('a file that another program saved in %s is read as it was', async (_, encoded) => {
  for (const worker of [PageWorker, undefined]) {
    vi.stubGlobal('Worker', worker);
    const preview = await previewFile(new Blob([encoded()]), [], () => {});
    expect(preview).toEqual(previewImport(text, []));
  }
});
