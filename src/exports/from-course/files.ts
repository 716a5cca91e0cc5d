import { FORMATS, type Format, fileName, fits } from '../model/formats.ts';
import type { Written } from '../model/losses.ts';
import type { Selection } from '../model/selection.ts';
import { withPng } from './png.ts';
import { allSelections, type SectionTextOf } from './selections.ts';

/** A file of `/take/` with all that is said of it. */
export interface TakenFile extends Written {
  format: Format;
  /** The id of its selection, also its folder. */
  selection: string;
  name: string;
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
  const selections = await allSelections(site, textOf);
  return Promise.all(
    selections.map(async (selection) => ({
      selection,
      files: await Promise.all(
        FORMATS.filter((format) => fits(format, selection)).map((format) =>
          file(format, selection),
        ),
      ),
    })),
  );
}

async function file(format: Format, selection: Selection): Promise<TakenFile> {
  const write = await format.load();
  const drawn = format.needsPng ? await withPng(selection) : selection;
  return {
    ...write(drawn),
    format,
    selection: selection.id,
    name: fileName(format, selection),
  };
}
