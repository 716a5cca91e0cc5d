import { plainLineEnds } from '../lib/line-ends.ts';

// `@course` is the folder of the course, see astro.config.mjs. Vite reads the options from the source text.
const files = import.meta.glob<string>(
  ['@course/*.{yaml,csv}', '@course/{diagrams,questions,cards}/*.{yaml,mmd,json,svg}'],
  { query: '?raw', import: 'default', eager: true },
);

const byName = new Map(
  Object.entries(files).map(([path, text]) => [
    path.replace(/^.*?((?:(?:diagrams|questions|cards)\/)?[^/]+)$/, '$1'),
    plainLineEnds(text),
  ]),
);

/** The text of a file of the course, named from its folder: `glossary.yaml`, `diagrams/map.svg`. */
export function courseFile(name: string): string | undefined {
  return byName.get(name);
}

/** The names without ending of the files of a folder that have one ending, in order: `diagrams`, `.mmd`. */
export function courseFileIds(folder: string, ending: string): string[] {
  return [...byName.keys()]
    .filter((name) => name.startsWith(`${folder}/`) && name.endsWith(ending))
    .map((name) => name.slice(folder.length + 1, -ending.length))
    .sort();
}
