import { afterEach, expect, test, vi } from 'vitest';
import { PagefindCore } from '../../../../src/search/asking/pagefind-core.ts';
import { itemsOf, textAt } from '../../../../src/search/cbor.ts';

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
const SIGNATURE = 'twelve bytes';

/** Pagefind's engine: remembers what it was given, and answers any phrase with one record. */
function engine() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const table = [0, 0] as unknown[];
  const freed: [number, number][] = [];
  const given: string[] = [];
  const tables: Uint8Array[] = [];
  let next = 8;
  const place = (size: number) => {
    next += size;
    return next - size;
  };
  const read = (pointer: number, size: number) =>
    new TextDecoder().decode(new Uint8Array(memory.buffer, pointer, size).slice());
  const exports = {
    memory,
    __wbindgen_externrefs: {
      grow(by: number) {
        const before = table.length;
        table.length += by;
        return before;
      },
      set(at: number, value: unknown) {
        table[at] = value;
      },
    },
    __wbindgen_start: vi.fn(),
    __wbindgen_malloc: place,
    __wbindgen_free: (pointer: number, size: number) => freed.push([pointer, size]),
    init_pagefind(pointer: number, size: number) {
      tables.push(new Uint8Array(memory.buffer, pointer, size).slice());
      return 1;
    },
    load_index_chunk(index: number, pointer: number, size: number) {
      given.push(`chunk of ${index} ${read(pointer, size)}`);
      return index + 1;
    },
    search(index: number, ...rest: number[]) {
      const texts = [0, 2, 4, 6].map((at) => read(rest[at] ?? 0, rest[at + 1] ?? 0));
      given.push(`search ${index} ${texts.join(',')} ${rest.slice(8)}`);
      const answer = bytes('{"results":[{"p":"7","l":[{"l":3},{"l":5}]}]}');
      const pointer = place(answer.length);
      new Uint8Array(memory.buffer).set(answer, pointer);
      return [pointer, answer.length];
    },
  };
  return { exports, table, tables, freed, given };
}

afterEach(() => {
  vi.restoreAllMocks();
});

/** The engine as the site starts it. */
async function started() {
  const { exports, ...rest } = engine();
  const instantiate = vi
    .spyOn(WebAssembly, 'instantiate')
    .mockResolvedValue({ instance: { exports } } as never);
  const core = await PagefindCore.start(bytes(`${SIGNATURE}code`), 2);
  return { core, instantiate, exports, ...rest };
}

test('the engine is started with its code behind the signature, and with a table of as many pages', async () => {
  const { instantiate, exports, tables } = await started();
  expect(new TextDecoder().decode(instantiate.mock.calls[0]?.[0] as never)).toBe('code');
  expect(exports.__wbindgen_start).toHaveBeenCalledTimes(1);
  const [one = bytes('')] = tables;
  const pages = itemsOf(one, itemsOf(one, 0)[1] ?? 0).slice(0, -1);
  expect(pages.map((page) => textAt(one, itemsOf(one, page)[0] ?? 0))).toEqual(['0', '1']);
  expect(itemsOf(one, 0)).toHaveLength(7);
});

test('the engine finds in its table the values that are no objects', async () => {
  const { exports, ...rest } = engine();
  exports.__wbindgen_start.mockImplementation(() => {
    const [, imports] = vi.mocked(WebAssembly.instantiate).mock.calls[0] ?? [];
    const host = imports?.['./pagefind_web_bg.js'] as Record<string, () => void> | undefined;
    host?.['__wbindgen_init_externref_table']?.();
  });
  vi.spyOn(WebAssembly, 'instantiate').mockResolvedValue({ instance: { exports } } as never);
  await PagefindCore.start(bytes(SIGNATURE), 0);
  expect(rest.table).toEqual([undefined, 0, undefined, null, true, false]);
});

test('chunks are added one after the other, without their signature, and a phrase is asked of all', async () => {
  const { core, given, freed } = await started();
  core.load(bytes(`${SIGNATURE}one`));
  core.load(bytes(`${SIGNATURE}two`));
  expect(core.find('heat cell')).toEqual([{ record: 7, places: [3, 5] }]);
  expect(given).toEqual([
    ...['chunk of 1 one', 'chunk of 2 two', 'search 3 heat cell,heat cell,{}, 1,0'],
  ]);
  // What the engine answered is given back to it.
  expect(freed).toHaveLength(1);
});
