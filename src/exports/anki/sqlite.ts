/*
 * Writes an SQLite database (https://www.sqlite.org/fileformat2.html) of tables with an integer key. A page is large,
 * so that no row needs a second one and a table has at most one level above its rows: enough for a deck, and a
 * thousandth of the code of a whole database in the browser. The same rows give the same bytes.
 */
const PAGE = 32_768;
const HEADER = 100;

type SqlValue = number | string | null;

/** A table with its rows in the order of their keys; the key is not among the values. */
export interface SqlTable {
  name: string;
  /** The statement that made it; a first column `id integer primary key` is the key. */
  sql: string;
  rows: readonly { key: number; values: readonly SqlValue[] }[];
}

/**
 * A database file with these tables.
 * @throws when a row or a table is larger than this writer goes
 */
export function sqliteFile(tables: readonly SqlTable[]): Uint8Array {
  const pages: Uint8Array[] = [new Uint8Array(PAGE)];
  const roots = tables.map(({ name, rows }) => writeTable(name, rows, pages));
  const master = tables.map(({ name, sql }, at) => ({
    key: at + 1,
    values: ['table', name, name, roots[at] ?? 0, sql],
  }));
  pages[0] = leafPage(master.map(cell), HEADER, 'sqlite_schema');
  const file = new Uint8Array(pages.length * PAGE);
  for (const [at, page] of pages.entries()) file.set(page, at * PAGE);
  writeHeader(file, pages.length);
  return file;
}

/** Puts the pages of a table behind the others and gives the number of its root, counted from 1. */
function writeTable(name: string, rows: SqlTable['rows'], pages: Uint8Array[]): number {
  const leaves: { page: number; last: number }[] = [];
  let cells: Uint8Array[] = [];
  let used = 8;
  const close = (last: number) => {
    pages.push(leafPage(cells, 0, name));
    leaves.push({ page: pages.length, last });
    [cells, used] = [[], 8];
  };
  let last = 0;
  for (const row of rows) {
    const next = cell(row);
    if (cells.length > 0 && used + next.length + 2 > PAGE) close(last);
    cells.push(next);
    used += next.length + 2;
    last = row.key;
  }
  if (cells.length > 0 || leaves.length === 0) close(last);
  if (leaves.length === 1) return leaves[0]?.page ?? 0;
  pages.push(interiorPage(leaves, name));
  return pages.length;
}

function cell({ key, values }: SqlTable['rows'][number]): Uint8Array {
  const types: number[] = [];
  const content: number[] = [];
  for (const value of values) {
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : numberBytes(value);
    types.push(
      ...varint(typeof value === 'string' ? 13 + 2 * bytes.length : numberType(bytes.length)),
    );
    for (const byte of bytes) content.push(byte);
  }
  // The length of the head counts itself; it stays one byte below 127.
  const headLength = types.length + 1 < 128 ? types.length + 1 : types.length + 2;
  const payload = [...varint(headLength), ...types, ...content];
  return Uint8Array.from([...varint(payload.length), ...varint(key), ...payload]);
}

/** A whole number in 8 bytes; nothing for null. */
function numberBytes(value: number | null): Uint8Array {
  if (value === null) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, BigInt(value));
  return new Uint8Array(view.buffer);
}

function numberType(length: number): number {
  return length === 0 ? 0 : 6;
}

/** A number in groups of seven bits, the highest first. */
function varint(value: number): number[] {
  const groups = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    groups.unshift((rest % 128) + 128);
  return groups;
}

function leafPage(cells: readonly Uint8Array[], from: number, name: string): Uint8Array {
  return bTreePage(13, cells, from, name);
}

/** The page above the leaves: for each but the last its number and its last key. */
function interiorPage(leaves: readonly { page: number; last: number }[], name: string): Uint8Array {
  const cells = leaves.slice(0, -1).map(({ page, last }) => {
    const number = new Uint8Array(4);
    new DataView(number.buffer).setUint32(0, page);
    return Uint8Array.from([...number, ...varint(last)]);
  });
  const page = bTreePage(5, cells, 0, name);
  new DataView(page.buffer).setUint32(8, leaves.at(-1)?.page ?? 0);
  return page;
}

/** A page of a b-tree: pointers grow from the front, cells from the back. */
function bTreePage(
  type: 5 | 13,
  cells: readonly Uint8Array[],
  from: number,
  name: string,
): Uint8Array {
  const page = new Uint8Array(PAGE);
  const view = new DataView(page.buffer);
  const pointers = from + (type === 5 ? 12 : 8);
  let end = PAGE;
  cells.forEach((bytes, at) => {
    end -= bytes.length;
    if (end < pointers + 2 * cells.length)
      throw new RangeError(`The table ${name} is larger than a page of ${PAGE} bytes can hold.`);
    page.set(bytes, end);
    view.setUint16(pointers + 2 * at, end);
  });
  view.setUint8(from, type);
  view.setUint16(from + 3, cells.length);
  view.setUint16(from + 5, end);
  return page;
}

function writeHeader(file: Uint8Array, pages: number): void {
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('SQLite format 3\0'));
  view.setUint16(16, PAGE);
  // Read and written by the old journal, no reserved bytes, fractions of payload as they must be.
  file.set([1, 1, 0, 64, 32, 32], 18);
  view.setUint32(24, 1); // changes of the file
  view.setUint32(28, pages);
  view.setUint32(40, 1); // version of the schema
  view.setUint32(44, 4); // format of the schema
  view.setUint32(56, 1); // UTF-8
  view.setUint32(92, 1); // the change for which the next number holds
  view.setUint32(96, 3_045_000);
}
