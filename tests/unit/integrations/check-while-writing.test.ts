import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fault } from '../../../src/course/read/fault.ts';
import type { RenderFault } from '../../../src/diagrams/renderer/faults.ts';
import { checkWhileWriting } from '../../../src/integrations/check-while-writing.ts';

const wrong: Fault = {
  ...{ file: 'content/sections/a.mdx', line: 4, column: 2 },
  ...{ code: 'term/unknown', message: 'No glossary entry has the id "x".' },
};
const toDo: Fault = { ...wrong, code: 'item/unreviewed', message: 'The item is new.' };

let faults: Fault[];
let checks: number;
let drawn: Promise<readonly RenderFault[]>;
let watcher: EventEmitter;
let connect: () => void;
let sent: { type: string; err?: { title: string; message: string; id: string } }[];
let log: string[];

beforeEach(() => {
  vi.useFakeTimers();
  [faults, checks, drawn, sent, log] = [[], 0, Promise.resolve([]), [], []];
  watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const tell = (level: string) => (text: string) => log.push(`${level} ${text.split('\n')[0]}`);
  const ws = {
    send: (message: (typeof sent)[number]) => sent.push(message),
    on: (_: string, listener: () => void) => {
      connect = listener;
    },
  };
  checkWhileWriting({
    server: { config: { root: '/site' }, watcher, ws },
    logger: { error: tell('error'), warn: tell('warn'), info: tell('info') },
    dir: '/site/content',
    check: () => {
      checks += 1;
      return faults;
    },
    drawn: () => drawn,
  } as unknown as Parameters<typeof checkWhileWriting>[0]);
});

afterEach(() => vi.useRealTimers());

/** Saves a file of the content with these faults in it. */
async function save(after: Fault[], file = '/site/content/sections/a.mdx'): Promise<void> {
  faults = after;
  watcher.emit('change', file);
  await vi.advanceTimersByTimeAsync(1000);
}

test('what is wrong after a change is said in the terminal and over the page, and taken away when it is mended', async () => {
  await save([]);
  expect([log, sent]).toEqual([[], []]);
  await save([wrong]);
  expect(log).toEqual(['error 1 fault in the content']);
  expect(sent).toMatchObject([
    {
      type: 'error',
      err: {
        title: 'The content has faults',
        message: expect.stringMatching(
          /^1 fault in the content\n\ncontent\/sections\/a\.mdx:4:2 {2}term\/unknown\n.*"x"\./,
        ),
        id: '/site/content/sections/a.mdx',
      },
    },
  ]);
  await save([]);
  expect(log.at(-1)).toBe('info The content has no faults.');
  expect(sent.at(-1)).toEqual({ type: 'full-reload' });
});

test('the same faults are said once in the terminal, and again over the page that was loaded anew', async () => {
  await save([wrong]);
  await save([wrong]);
  connect();
  await vi.advanceTimersByTimeAsync(1000);
  expect(log).toHaveLength(1);
  expect(sent.map(({ type }) => type)).toEqual(['error', 'error', 'error']);
});

test('what is left to do before a commit is said and does not cover the page', async () => {
  await save([toDo]);
  expect(log).toEqual(['warn To be done before a commit: 1 fault in the content']);
  expect(sent).toEqual([]);
  await save([toDo, wrong]);
  expect(sent[0]?.err?.message).not.toContain('item/unreviewed');
});

test('several files saved at once are one check, and files elsewhere are none', async () => {
  await vi.advanceTimersByTimeAsync(1000);
  const before = checks;
  for (const name of ['a', 'b', 'c']) watcher.emit('change', `/site/content/${name}.yaml`);
  await save([]);
  expect(checks).toBe(before + 1);
  await save([], '/site/src/pages/index.astro');
  expect(checks).toBe(before + 1);
});

test('while a diagram is being drawn nothing is said; its picture is only late', async () => {
  let finish = () => {};
  drawn = new Promise((resolve) => {
    finish = () => resolve([]);
  });
  await save([{ ...wrong, code: 'diagram/stale' }], '/site/content/diagrams/new.mmd');
  expect(checks).toBe(0);
  faults = [];
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  expect([checks > 0, log]).toEqual([true, []]);
});

test('a diagram that could not be drawn stands over the page with its place, and is not called late as well', async () => {
  const file = 'content/diagrams/new.mmd';
  drawn = Promise.resolve([
    { file, line: 9, column: 1, code: 'diagram/syntax', message: 'Mermaid cannot read this line.' },
  ]);
  await save([{ ...wrong, file, code: 'diagram/stale' }], `/site/${file}`);
  expect(sent).toMatchObject([{ err: { message: expect.stringMatching(/^content.*\.mmd:9:1/) } }]);
  expect(log).toEqual([]);
});
