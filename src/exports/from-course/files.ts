import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS, type Format, fileName, fits } from '../model/formats.ts';
import type { Loss } from '../model/losses.ts';
import type { Selection } from '../model/selection.ts';
import { withPng } from './png.ts';
import { allSelections, type SectionTextOf } from './selections.ts';

/** A file of `/take/` with all that is said of it; its bytes wait on the disk, for a course has many. */
export interface TakenFile {
  format: Format;
  /** The id of its selection, also its folder. */
  selection: string;
  name: string;
  /** In bytes. */
  size: number;
  losses: readonly Loss[];
  bytes(): Promise<Uint8Array>;
}

let made: { site: string; files: Promise<SelectionFiles[]> } | undefined;

/** A selection with each file that it gives. */
export interface SelectionFiles {
  selection: Selection;
  files: TakenFile[];
}

/** All files of `/take/`, by selection; made once in a build, since its page and its addresses ask for the same. */
export function allFiles(site: URL, textOf: SectionTextOf): Promise<SelectionFiles[]> {
  // While an author works, content changes under it.
  if (made?.site !== site.href || import.meta.env.DEV)
    made = { site: site.href, files: make(site, textOf) };
  return made.files;
}

async function make(site: URL, textOf: SectionTextOf): Promise<SelectionFiles[]> {
  const all: SelectionFiles[] = [];
  // One after the other: all pictures of a course at once would take a gigabyte.
  for (const selection of await allSelections(site, textOf)) {
    const files: TakenFile[] = [];
    for (const format of FORMATS.filter((one) => fits(one, selection)))
      files.push(await file(format, selection));
    all.push({ selection, files });
  }
  return all;
}

async function file(format: Format, selection: Selection): Promise<TakenFile> {
  const write = await format.load();
  const { bytes, losses } = write(format.needsPng ? await withPng(selection) : selection);
  const path = join(waitingRoom(), `${selection.id}-${format.id}`);
  await writeFile(path, bytes);
  return {
    ...{ format, losses },
    selection: selection.id,
    name: fileName(format, selection),
    size: bytes.length,
    bytes: () => readFile(path),
  };
}

let room = '';

/** The folder where files wait for their turn; gone with the process. */
function waitingRoom(): string {
  if (!room) {
    room = mkdtempSync(join(tmpdir(), 'take-along-'));
    process.once('exit', () => rmSync(room, { recursive: true, force: true }));
  }
  return room;
}
