import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchEngine } from '../../../../src/search/asking/engine.ts';
import { startFile } from '../../../../src/search/index-file.ts';

/** The module as a page has it that was just opened. */
async function freshPage() {
  vi.resetModules();
  return import('../../../../src/islands/search/engine.ts');
}
const load = vi.spyOn(SearchEngine, 'load');
const fetched = vi.fn();

beforeEach(() => {
  fetched.mockImplementation(async () => new Response(new Uint8Array([1, 2])));
  vi.stubGlobal('fetch', fetched);
  vi.doMock('../../../../src/search/asking/engine.ts', () => ({ SearchEngine }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../../../src/search/asking/engine.ts');
  load.mockReset();
  fetched.mockReset();
});

test('the search is loaded once, from below the base of the site', async () => {
  const engine = {} as SearchEngine;
  load.mockResolvedValue(engine);
  const { loadEngine } = await freshPage();
  expect(await loadEngine('/room/')).toBe(engine);
  expect(await loadEngine('/room/')).toBe(engine);
  expect(load).toHaveBeenCalledTimes(1);
  const [loadFile] = load.mock.calls[0] ?? [];
  expect(await loadFile?.('words/a.pf_words')).toEqual(new Uint8Array([1, 2]));
  expect(fetched).toHaveBeenCalledExactlyOnceWith('/room/pagefind/words/a.pf_words', {});
});

test('after a failure it is tried again, and its first file asked for past what the browser keeps', async () => {
  load.mockRejectedValueOnce(new Error('no line')).mockResolvedValue({} as SearchEngine);
  const { loadEngine } = await freshPage();
  await expect(loadEngine('/')).rejects.toThrow('no line');
  await loadEngine('/');
  const [loadFile] = load.mock.calls.at(-1) ?? [];
  await loadFile?.(startFile);
  expect(fetched).toHaveBeenLastCalledWith(`/pagefind/${startFile}`, { cache: 'reload' });
  await loadFile?.('words/a.pf_words');
  expect(fetched).toHaveBeenLastCalledWith('/pagefind/words/a.pf_words', {});
});

test('before a failure the first file may come from what the browser keeps', async () => {
  load.mockResolvedValue({} as SearchEngine);
  const { loadEngine } = await freshPage();
  await loadEngine('/');
  await load.mock.calls[0]?.[0](startFile);
  expect(fetched).toHaveBeenLastCalledWith(`/pagefind/${startFile}`, {});
});

test('a file that is not there is a failure that says so', async () => {
  load.mockResolvedValue({} as SearchEngine);
  fetched.mockImplementation(async () => new Response('', { status: 404 }));
  const { loadEngine } = await freshPage();
  await loadEngine('/');
  await expect(load.mock.calls[0]?.[0]('a')).rejects.toThrow('/pagefind/a: 404');
});

test('an index that turned out not to be whole is loaded anew', async () => {
  load.mockResolvedValue({} as SearchEngine);
  const { loadEngine, forget } = await freshPage();
  await loadEngine('/');
  expect(() => forget(new Error('half'))).toThrow('half');
  await loadEngine('/');
  expect(load).toHaveBeenCalledTimes(2);
});
