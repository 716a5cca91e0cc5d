import { array, head, text } from '../cbor.ts';

/**
 * Pagefind's WebAssembly engine without Pagefind's own script: that is three times as large, and waits
 * for one file after another. Only the few functions that search needs, as of Pagefind 1.6.
 */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(size: number, align: number): number;
  __wbindgen_free(pointer: number, size: number, align: number): void;
  init_pagefind(pointer: number, size: number): number;
  load_index_chunk(index: number, pointer: number, size: number): number;
  search(index: number, ...rest: number[]): [number, number];
}

/** A record that has a phrase: its number, and where in it the phrase's words stand. */
export interface Found {
  record: number;
  places: number[];
}

const signatureBytes = 12;

/** An index that answers for single words and exact phrases, as far as its chunks are loaded. */
export class PagefindCore {
  readonly #wasm: Exports;
  #index: number;

  private constructor(wasm: Exports, index: number) {
    this.#wasm = wasm;
    this.#index = index;
  }

  /**
   * @param code the content of `wasm.unknown.pagefind`, uncompressed
   * @param pages how many there are in Pagefind's sense: one for each record, called by its number
   */
  static async start(code: Uint8Array<ArrayBuffer>, pages: number): Promise<PagefindCore> {
    let wasm: Exports | undefined;
    const imports = {
      './pagefind_web_bg.js': {
        // What wasm-bindgen expects of its host: the four values that are no objects.
        __wbindgen_init_externref_table() {
          const table = wasm?.__wbindgen_externrefs;
          const offset = table?.grow(4) ?? 0;
          for (const [at, value] of [undefined, null, true, false].entries()) {
            table?.set(offset + at, value);
          }
          table?.set(0, undefined);
        },
      },
    };
    const { instance } = await WebAssembly.instantiate(code.subarray(signatureBytes), imports);
    wasm = instance.exports as unknown as Exports;
    wasm.__wbindgen_start();
    return new PagefindCore(wasm, wasm.init_pagefind(...write(wasm, pageTable(pages))));
  }

  /** Adds a chunk, uncompressed, with its signature. */
  load(chunk: Uint8Array): void {
    const content = chunk.subarray(signatureBytes);
    this.#index = this.#wasm.load_index_chunk(this.#index, ...write(this.#wasm, content));
  }

  /** The records with these stems side by side. */
  find(phrase: string): Found[] {
    const given = (value: string) => write(this.#wasm, new TextEncoder().encode(value));
    const answer = this.#wasm.search(
      this.#index,
      ...given(phrase),
      ...given(phrase),
      ...given('{}'),
      ...given(''),
      1,
      0,
    );
    const { results } = JSON.parse(this.#read(answer)) as {
      results: { p: string; l: { l: number }[] }[];
    };
    return results.map(({ p, l }) => ({
      record: Number(p),
      places: l.map(({ l: place }) => place),
    }));
  }

  #read([pointer, size]: [number, number]): string {
    const text = new TextDecoder().decode(
      new Uint8Array(this.#wasm.memory.buffer, pointer >>> 0, size),
    );
    this.#wasm.__wbindgen_free(pointer, size, 1);
    return text;
  }
}

/**
 * Pagefind's table, which its build makes as well, with the pages alone: a version that nothing reads, each page with its
 * name and length, which weighs in Pagefind's own ranking only, and nothing of chunks, filters, sorts and fields.
 */
function pageTable(pages: number): Uint8Array {
  const named = Array.from({ length: pages }, (_, n) => array([text(`${n}`), head(0, 1)]));
  const none = array([]);
  return array([text(''), array(named), none, none, none, none]);
}

/** Copies bytes to where the engine can read them; it frees them itself. */
function write(wasm: Exports, bytes: Uint8Array): [number, number] {
  const pointer = wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
  new Uint8Array(wasm.memory.buffer).set(bytes, pointer);
  return [pointer, bytes.length];
}
