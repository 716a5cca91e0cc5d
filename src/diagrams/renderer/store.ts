import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { drawingHash, drawingState, type RenderedDiagram } from '../../course/schema/diagram.ts';

/** Ids of the diagrams with a source, in the order of their names. */
export function sourceIds(dir: string): string[] {
  return idsWith(dir, '.mmd');
}

/** Rendered files whose source is gone. */
export function orphans(dir: string): string[] {
  const sources = new Set(sourceIds(dir));
  return ['.svg', '.json'].flatMap((ending) =>
    idsWith(dir, ending)
      .filter((id) => !sources.has(id))
      .map((id) => id + ending),
  );
}

/** Whether both rendered files are as they were drawn from a source with this hash. */
export function isFresh(dir: string, id: string, hash: string): boolean {
  const [json, svg] = [join(dir, `${id}.json`), join(dir, `${id}.svg`)];
  if (!existsSync(json) || !existsSync(svg)) return false;
  try {
    const data = JSON.parse(readFileSync(json, 'utf8')) as RenderedDiagram;
    return drawingState(hash, readFileSync(svg, 'utf8'), data) === 'fresh';
  } catch {
    return false;
  }
}

/** Writes the two rendered files of a diagram, signed as what was drawn. */
export function writeRendered(
  dir: string,
  id: string,
  svg: string,
  { hash, ...drawing }: Omit<RenderedDiagram, 'drawn'>,
): void {
  const data: RenderedDiagram = { hash, drawn: drawingHash(svg, drawing), ...drawing };
  writeWhole(join(dir, `${id}.svg`), svg);
  writeWhole(join(dir, `${id}.json`), `${JSON.stringify(data, null, 2)}\n`);
}

export function removeFile(dir: string, name: string): void {
  rmSync(join(dir, name), { force: true });
}

/** Writes a file so that a reader sees the old one or the new one, never a part. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.tmp`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}

function idsWith(dir: string, ending: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}
