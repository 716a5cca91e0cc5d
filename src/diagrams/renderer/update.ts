import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDiagram } from '../../course/schema/diagram.ts';
import { plainLineEnds } from '../../lib/line-ends.ts';
import type { RenderFault } from './faults.ts';
import { writePreviews } from './preview.ts';
import { DiagramRenderer } from './render.ts';
import { isFresh, orphans, removeFile, sourceIds, writeRendered } from './store.ts';

export interface UpdateOptions {
  /** Folder of the `.mmd` files; the rendered ones go beside them. */
  dir: string;
  /** How faults name the folder, e.g. `content/diagrams`. */
  name: string;
  /** Where the preview pictures go. */
  previewDir: string;
  /** Draw these only; all when empty. */
  only?: readonly string[];
  /** Draw even what is up to date. */
  force?: boolean;
  /** Told about every diagram that was drawn or removed. */
  report?: (line: string) => void;
}

export interface UpdateResult {
  drawn: string[];
  removed: string[];
  faults: RenderFault[];
}

/** Brings the rendered files up to date with their sources. A diagram with faults keeps its old files. */
export async function updateDiagrams(options: UpdateOptions): Promise<UpdateResult> {
  const { dir, name, only = [], report = () => {} } = options;
  const result: UpdateResult = { drawn: [], removed: [], faults: [] };
  const renderer = new DiagramRenderer();
  try {
    for (const id of only.length > 0 ? only : sourceIds(dir)) {
      const file = `${name}/${id}.mmd`;
      const faults = await updateOne(renderer, file, id, options, result);
      result.faults.push(...faults);
      if (faults.length > 0) report(`failed   ${id}`);
      else if (result.drawn.at(-1) === id) report(`drawn    ${id}`);
    }
  } finally {
    await renderer.close();
  }
  for (const orphan of orphans(dir)) {
    removeFile(dir, orphan);
    result.removed.push(orphan);
    report(`removed  ${orphan}`);
  }
  return result;
}

async function updateOne(
  renderer: DiagramRenderer,
  file: string,
  id: string,
  { dir, previewDir, force }: UpdateOptions,
  { drawn }: UpdateResult,
): Promise<RenderFault[]> {
  let text: string;
  try {
    text = plainLineEnds(readFileSync(join(dir, `${id}.mmd`), 'utf8'));
  } catch {
    return [
      { file, line: 1, column: 1, code: 'diagram/unknown', message: 'There is no such diagram.' },
    ];
  }
  const { source, faults } = parseDiagram(file, text);
  if (!source) return faults.map((fault) => ({ ...fault, code: 'diagram/frontmatter' }));
  if (!force && isFresh(dir, id, source.hash)) return [];
  const rendering = await renderer.render(file, source);
  if (rendering.svg === undefined) return rendering.faults;
  writeRendered(dir, id, rendering.svg, rendering.data);
  await writePreviews(await renderer.browser(), previewDir, id, rendering.svg);
  drawn.push(id);
  return [];
}
